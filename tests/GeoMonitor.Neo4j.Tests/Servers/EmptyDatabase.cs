using GeoMonitor.Storage.Neo4j.Cypher;

namespace GeoMonitor.Neo4j.Tests.Servers;

/// <summary>Takes everything out of a database.</summary>
internal static class EmptyDatabase
{
    public static async Task MakeAsync(ICypherConnection connection)
    {
        await RemoveNodesAsync(connection, "MATCH (n)");
        foreach (var (kind, show) in new[] { ("CONSTRAINT", "SHOW CONSTRAINTS YIELD name"), ("INDEX", "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'") })
        {
            foreach (var row in (await connection.RunAsync(new CypherStatement(show), CypherAccess.Read)).Rows)
                await connection.RunAsync(new CypherStatement($"DROP {kind} {row.Text("name")} IF EXISTS"), CypherAccess.Write);
        }
    }

    /// <summary>Takes everything out but the schema and what is noted of it.</summary>
    public static async Task RemoveNodesAsync(ICypherConnection connection, string match = "MATCH (n) WHERE NOT n:SchemaMigration")
    {
        // relationships first: an economy with all of its own may not fit into one transaction
        foreach (var text in new[] { "MATCH ()-[x]->() CALL (x) { DELETE x }", $"{match} CALL (n) {{ DELETE n }}" })
            await connection.RunAsync(new CypherStatement($"{text} IN TRANSACTIONS OF 5000 ROWS"), CypherAccess.Write);
    }
}
