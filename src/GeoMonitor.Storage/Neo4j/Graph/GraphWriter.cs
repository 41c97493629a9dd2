using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Storage.Neo4j.Cypher;

namespace GeoMonitor.Storage.Neo4j.Graph;

/// <summary>Writes the nodes of the monitored graph: what flows and scores hang on.</summary>
/// <param name="session">The database.</param>
public sealed class GraphWriter(CypherSession session)
{
    private static readonly CypherStatement MergeEconomies = new(
        """
        UNWIND $rows AS row
        MERGE (e:Economy {code: row.code})
        SET e.nameEn = row.nameEn, e.nameNl = row.nameNl, e.kind = row.kind, e.region = row.region, e.inEu27 = row.inEu27
        RETURN count(*) AS n
        """);

    private static readonly CypherStatement MergeItems = new(
        """
        UNWIND $rows AS row
        MERGE (i:Item {id: row.id})
        SET i.kind = row.kind, i.nameEn = row.nameEn, i.nameNl = row.nameNl, i.hs6 = row.hs6, i.stage = row.stage,
            i.tags = row.tags, i.materials = row.materials
        RETURN count(*) AS n
        """);

    private static readonly CypherStatement MergeEcosystems = new(
        """
        UNWIND $rows AS row
        MATCH (i:Item {id: row.item})
        MERGE (e:Ecosystem {id: row.ecosystem})
        MERGE (e)-[:USES]->(i)
        RETURN count(*) AS n
        """);

    private static readonly CypherStatement MergeDatasets = new(
        """
        UNWIND $rows AS row
        MERGE (d:Dataset {id: row.id})
        SET d.source = row.source, d.series = row.series, d.licence = row.licence, d.sha256 = row.sha256, d.loadedAt = row.loadedAt
        RETURN count(*) AS n
        """);

    private readonly BatchWriter _batches = new(session);

    /// <summary>Writes every economy of a table.</summary>
    public Task WriteAsync(EconomyTable economies, CancellationToken cancellation = default) => _batches.WriteAsync(
        MergeEconomies,
        economies.All,
        static (economy, sink) =>
        {
            sink.Add("code", economy.Code.Value);
            sink.Add("nameEn", economy.NameEn);
            sink.Add("nameNl", economy.NameNl);
            sink.Add("kind", economy.Kind.ToString().ToLowerInvariant());
            sink.Add("region", economy.Region);
            sink.AddValue("inEu27", economy.InEu27);
        },
        cancellation);

    /// <summary>Writes items, and the industrial ecosystems that use them.</summary>
    public async Task WriteAsync(IReadOnlyList<Item> items, CancellationToken cancellation = default)
    {
        await _batches.WriteAsync(
            MergeItems,
            items,
            static (item, sink) =>
            {
                sink.Add("id", item.Id.Value);
                sink.Add("kind", item.Kind.ToString().ToLowerInvariant());
                sink.Add("nameEn", item.NameEn);
                sink.Add("nameNl", item.NameNl);
                sink.AddValue("hs6", item.Codes.Select(c => c.ToString()).ToArray());
                sink.Add("stage", item.Stage);
                sink.AddValue("tags", item.Tags.ToArray());
                sink.AddValue("materials", item.Materials.ToArray());
            },
            cancellation);
        var uses = items.SelectMany(i => i.Ecosystems.Select(e => (Item: i.Id.Value, Ecosystem: e))).ToList();
        await _batches.WriteAsync(
            MergeEcosystems,
            uses,
            static (use, sink) =>
            {
                sink.Add("item", use.Item);
                sink.Add("ecosystem", use.Ecosystem);
            },
            cancellation);
    }

    /// <summary>Writes datasets.</summary>
    public Task WriteAsync(IReadOnlyList<GraphDataset> datasets, CancellationToken cancellation = default) => _batches.WriteAsync(
        MergeDatasets,
        datasets,
        static (dataset, sink) =>
        {
            sink.Add("id", dataset.Id);
            sink.Add("source", dataset.Source);
            sink.Add("series", dataset.Series);
            sink.Add("licence", dataset.Licence);
            sink.Add("sha256", dataset.Sha256);
            sink.AddValue("loadedAt", dataset.LoadedAt);
        },
        cancellation);
}
