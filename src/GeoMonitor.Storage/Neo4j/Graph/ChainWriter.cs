using GeoMonitor.Storage.Neo4j.Cypher;

namespace GeoMonitor.Storage.Neo4j.Graph;

/// <summary>
/// Writes the supply chain: companies, items outside the catalogue, and every statement as a relationship with its
/// source. A chain that is there already is not sent again; of an older one nothing stays.
/// </summary>
/// <param name="session">The database.</param>
internal sealed class ChainWriter(CypherSession session)
{
    private static readonly Dictionary<ChainRelation, (string Type, string From, string To)> Relations = new()
    {
        [ChainRelation.Produces] = ("PRODUCES", "Economy {code: row.from}", "Item {id: row.to}"),
        [ChainRelation.InputTo] = ("INPUT_TO", "Item {id: row.from}", "Item {id: row.to}"),
        [ChainRelation.ClassifiedAs] = ("CLASSIFIED_AS", "Item {id: row.from}", "Item {id: row.to}"),
        [ChainRelation.Makes] = ("MAKES", "Company {id: row.from}", "Item {id: row.to}"),
        [ChainRelation.Supplies] = ("SUPPLIES", "Company {id: row.from}", "Company {id: row.to}"),
        [ChainRelation.Restricts] = ("RESTRICTS", "Economy {code: row.from}", "Item {id: row.to}"),
        [ChainRelation.UsedIn] = ("USED_IN", "Item {id: row.from}", "Ecosystem {id: row.to}"),
    };

    private static readonly CypherStatement ReadMark = new("MATCH (m:ChainMark {name: 'chain', digest: $chain}) RETURN count(m) AS n");

    private static readonly CypherStatement Mark = new("MERGE (m:ChainMark {name: 'chain'}) SET m.digest = $chain, m.relationships = $n");

    // names of the catalogue prevail over those of the chain
    private static readonly CypherStatement MergeItems = new(
        """
        UNWIND $rows AS row
        MERGE (i:Item {id: row.id})
        ON CREATE SET i.kind = row.itemKind, i.nameEn = row.name
        RETURN count(*) AS n
        """);

    private static readonly CypherStatement MergeCompanies = new(
        """
        UNWIND $rows AS row
        MERGE (c:Company {id: row.id})
        SET c.name = row.name, c.chain = $chain
        RETURN count(*) AS n
        """);

    private static readonly CypherStatement MergeEcosystems = new(
        """
        UNWIND $rows AS row
        MERGE (e:Ecosystem {id: row.id})
        RETURN count(*) AS n
        """);

    private static readonly CypherStatement RemoveOldCompanies = new("MATCH (c:Company) WHERE c.chain <> $chain DETACH DELETE c");

    private readonly BatchWriter _batches = new(session);

    /// <summary>Writes a chain; the economies and the items of the catalogue must be there.</summary>
    /// <returns>Relationships written; 0 when the chain was there already.</returns>
    /// <exception cref="Neo4jException">The server refused, or there are not as many relationships as statements.</exception>
    public async Task<int> WriteAsync(GraphChain chain, CancellationToken cancellation)
    {
        var digest = chain.Digest();
        if ((await session.ReadAsync(ReadMark.With("chain", digest), cancellation)).OnlyRow().Integer("n") > 0)
            return 0;
        await WriteNodes(MergeItems, chain, GraphNodeKind.Item, cancellation);
        await WriteNodes(MergeCompanies.With("chain", digest), chain, GraphNodeKind.Company, cancellation);
        await WriteNodes(MergeEcosystems, chain, GraphNodeKind.Ecosystem, cancellation);
        foreach (var (relation, (type, from, to)) in Relations)
        {
            var edges = chain.Edges.Where(e => e.Relation == relation).ToList();
            await _batches.WriteAsync(Merge(type, from, to).With("chain", digest), edges, WriteEdge, cancellation);
            await session.WriteAsync(
                new CypherStatement($"MATCH ()-[x:{type}]->() WHERE x.chain <> $chain DELETE x").With("chain", digest), cancellation);
            var count = new CypherStatement($"MATCH ()-[x:{type}]->() RETURN count(x) AS n");
            BatchWriter.Check(await session.ReadAsync(count, cancellation), edges.Count, count.Text);
        }

        await session.WriteAsync(RemoveOldCompanies.With("chain", digest), cancellation);
        await session.WriteAsync(Mark.With("chain", digest).With("n", chain.Edges.Length), cancellation);
        return chain.Edges.Length;
    }

    private Task WriteNodes(CypherStatement statement, GraphChain chain, GraphNodeKind kind, CancellationToken cancellation) => _batches.WriteAsync(
        statement,
        chain.Nodes.Where(n => n.Kind == kind).ToList(),
        static (node, sink) =>
        {
            sink.Add("id", node.Id);
            sink.Add("itemKind", node.ItemKind);
            sink.Add("name", node.Name);
        },
        cancellation);

    private static CypherStatement Merge(string type, string from, string to) => new(
        $$"""
        UNWIND $rows AS row
        MATCH (a:{{from}})
        MATCH (b:{{to}})
        MERGE (a)-[x:{{type}} {key: row.key}]->(b)
        SET x.share = row.share, x.year = row.year, x.source = row.source, x.confidence = row.confidence, x.note = row.note,
            x.group = row.group, x.essential = row.essential, x.use = row.use, x.item = row.item, x.towards = row.towards, x.chain = $chain
        RETURN count(*) AS n
        """);

    private static void WriteEdge(GraphChainEdge edge, Values.ICypherRowSink sink)
    {
        sink.Add("key", edge.Key);
        sink.Add("from", edge.From);
        sink.Add("to", edge.To);
        sink.Add("share", edge.Share);
        sink.AddValue("year", edge.Year);
        sink.Add("source", edge.Source);
        sink.Add("confidence", edge.Confidence);
        sink.Add("note", edge.Note);
        sink.Add("group", edge.Group);
        sink.AddValue("essential", edge.IsEssential);
        sink.Add("use", edge.Use);
        sink.Add("item", edge.Item);
        sink.Add("towards", edge.Towards);
    }
}
