using GeoMonitor.Storage.Neo4j.Cypher;

namespace GeoMonitor.Storage.Neo4j.Graph;

/// <summary>
/// Writes what a run found as nodes: one a dependency, between the economy that depends, the item and its suppliers.
/// </summary>
/// <param name="session">The database.</param>
internal sealed class DependencyWriter(CypherSession session)
{
    // four writes a row: fewer rows a transaction than of flows
    private const int RowsABatch = 5_000;

    private static readonly CypherStatement Merge = new(
        """
        UNWIND $rows AS row
        MATCH (r:Run {id: $run})
        MATCH (e:Economy {code: row.economy})
        MATCH (i:Item {id: row.item})
        MERGE (d:Dependency {id: row.id})
        SET d.economy = row.economy, d.item = row.item, d.year = row.year, d.level = row.level, d.gross = row.gross, d.net = row.net,
            d.rank = row.rank, d.grade = row.grade, d.importHhi = row.importHhi, d.worldExportHhi = row.worldExportHhi,
            d.importsUsd = row.importsUsd, d.reasons = row.reasons, d.flags = row.flags
        MERGE (r)-[:FOUND]->(d)
        MERGE (e)-[:DEPENDS]->(d)
        MERGE (d)-[:ON]->(i)
        RETURN count(*) AS n
        """);

    private static readonly CypherStatement MergeSuppliers = new(
        """
        UNWIND $rows AS row
        MATCH (d:Dependency {id: row.id})
        MATCH (s:Economy {code: row.supplier})
        MERGE (d)-[x:SUPPLIED_BY]->(s)
        SET x.share = row.share, x.valueUsd = row.valueUsd
        RETURN count(*) AS n
        """);

    private readonly BatchWriter _nodes = new(session, RowsABatch);
    private readonly BatchWriter _suppliers = new(session, 2 * RowsABatch);

    /// <summary>Writes the dependencies of a run; again the same ones does no harm.</summary>
    public async Task<int> WriteAsync(string run, IEnumerable<GraphDependency> dependencies, CancellationToken cancellation)
    {
        var written = 0;
        foreach (var chunk in dependencies.Chunk(RowsABatch))
        {
            await WriteNodes(run, chunk, cancellation);
            await WriteSuppliers(run, chunk, cancellation);
            written += chunk.Length;
        }

        return written;
    }

    private static string IdOf(string run, GraphDependency d) => $"{run}|{d.Economy}|{d.Item}|{d.Year}";

    private Task WriteNodes(string run, GraphDependency[] dependencies, CancellationToken cancellation) => _nodes.WriteAsync(
        Merge.With("run", run),
        dependencies,
        (d, sink) =>
        {
            sink.Add("id", IdOf(run, d));
            sink.Add("economy", d.Economy.Value);
            sink.Add("item", d.Item.Value);
            sink.Add("year", d.Year.Value);
            sink.Add("level", d.Level);
            sink.Add("gross", d.Gross);
            sink.Add("net", d.Net);
            sink.AddValue("rank", d.Rank);
            sink.Add("grade", d.Grade);
            sink.Add("importHhi", d.ImportHhi);
            sink.Add("worldExportHhi", d.WorldExportHhi);
            sink.AddValue("importsUsd", d.ImportsUsd);
            sink.AddValue("reasons", d.Reasons.ToArray());
            sink.AddValue("flags", d.Flags.ToArray());
        },
        cancellation);

    private Task WriteSuppliers(string run, GraphDependency[] dependencies, CancellationToken cancellation) => _suppliers.WriteAsync(
        MergeSuppliers,
        dependencies.SelectMany(d => d.Suppliers.Select(s => (Id: IdOf(run, d), Supplier: s))).ToList(),
        static (row, sink) =>
        {
            sink.Add("id", row.Id);
            sink.Add("supplier", row.Supplier.Economy.Value);
            sink.Add("share", row.Supplier.Share);
            sink.Add("valueUsd", row.Supplier.ValueUsd);
        },
        cancellation);
}
