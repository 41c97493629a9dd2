using GeoMonitor.Storage.Neo4j.Cypher;

namespace GeoMonitor.Storage.Neo4j.QueryApi;

/// <summary>
/// Ends a statement on the server. The server goes on with it when its client leaves, so it is looked for by the tag at
/// the end of its text and terminated.
/// </summary>
internal static class QueryTermination
{
    // a statement that has just been sent may not be listed yet
    private const int Looks = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly CypherStatement Find = new(
        "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery ENDS WITH $tag RETURN transactionId");

    private static readonly CypherStatement End = new("TERMINATE TRANSACTION $id");

    /// <summary>A comment that no other statement ends with.</summary>
    public static string NewTag() => $"// tag:{Guid.NewGuid():N}";

    /// <summary>Ends the statement with the tag, if it still runs. Never throws: there is an error already.</summary>
    public static async Task EndAsync(ICypherConnection connection, string tag, TimeProvider time)
    {
        using var limit = new CancellationTokenSource(Longest, time);
        try
        {
            for (var look = 0; look < Looks; look++)
            {
                var found = await connection.RunAsync(Find.With("tag", tag), CypherAccess.Read, limit.Token);
                foreach (var row in found.Rows)
                    await connection.RunAsync(End.With("id", row.Text("transactionId")), CypherAccess.Read, limit.Token);
                if (!found.Rows.IsEmpty)
                    return;
                await Task.Delay(Pause, time, limit.Token);
            }
        }
        catch (Exception e) when (e is Neo4jException or OperationCanceledException)
        {
            // the server is gone, and the statement with it, or it will not be asked
        }
    }
}
