using GeoMonitor.Storage.Neo4j.Cypher;

namespace GeoMonitor.Neo4j.Tests.Servers;

/// <summary>Takes everything out of a database.</summary>
internal static class EmptyDatabase
{
    public static async Task MakeAsync(ICypherConnection connection)
    {
        await connection.RunAsync(
            new CypherStatement("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"), CypherAccess.Write);
        foreach (var (kind, show) in new[] { ("CONSTRAINT", "SHOW CONSTRAINTS YIELD name"), ("INDEX", "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'") })
        {
            foreach (var row in (await connection.RunAsync(new CypherStatement(show), CypherAccess.Read)).Rows)
                await connection.RunAsync(new CypherStatement($"DROP {kind} {row.Text("name")} IF EXISTS"), CypherAccess.Write);
        }
    }
}
