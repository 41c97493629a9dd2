using GeoMonitor.Storage.Neo4j.Cypher;

namespace GeoMonitor.Storage.Neo4j.QueryApi;

/// <summary>
/// Ends a statement on the server, which goes on with it when its client leaves, and refuses meanwhile to undo its
/// transaction. Each statement has a parameter that no other has; by it the statement is found and terminated.
/// </summary>
/// <remarks>A tag in the text would do too, but plans are kept by text: every statement would be planned anew.</remarks>
internal static class QueryTermination
{
    /// <summary>The name of the parameter.</summary>
    public const string Parameter = "queryTag";

    // a statement that has just been sent may not be listed yet
    private const int Looks = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly CypherStatement Find = new(
        $"SHOW TRANSACTIONS YIELD transactionId, parameters WHERE parameters.{Parameter} = $tag RETURN transactionId");

    private static readonly CypherStatement End = new("TERMINATE TRANSACTION $id");

    /// <summary>A value that no other statement has.</summary>
    public static string NewTag() => Guid.NewGuid().ToString("N");

    /// <summary>Whether the server has not said how a statement ended, so that it may still run.</summary>
    public static bool IsNeeded(Exception error) =>
        error is OperationCanceledException or Neo4jException { Code: Neo4jException.ConnectionLost or Neo4jException.NotTheQueryApi };

    /// <summary>Ends the statement with the tag, if it still runs. Never throws: there is an error already.</summary>
    public static async Task EndAsync(QueryChannel channel, string path, string tag, TimeProvider time)
    {
        using var limit = new CancellationTokenSource(Longest, time);
        try
        {
            for (var look = 0; look < Looks; look++)
            {
                var found = await RunAsync(Find.With("tag", tag));
                foreach (var row in found.Rows)
                    await RunAsync(End.With("id", row.Text("transactionId")));
                if (!found.Rows.IsEmpty)
                    return;
                await Task.Delay(Pause, time, limit.Token);
            }
        }
        catch (Exception e) when (e is Neo4jException or OperationCanceledException)
        {
            // the server is gone, and the statement with it, or it will not be asked
        }

        async Task<CypherResult> RunAsync(CypherStatement statement)
        {
            using var reply = await channel.PostAsync(path, QueryRequest.Of(statement, CypherAccess.Read), null, limit.Token);
            return await reply.ReadAllAsync(limit.Token);
        }
    }
}
