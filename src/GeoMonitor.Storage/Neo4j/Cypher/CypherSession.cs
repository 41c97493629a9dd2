namespace GeoMonitor.Storage.Neo4j.Cypher;

/// <summary>
/// The thin layer over a connection: idempotent statements and units of work, done again when the server asks for it.
/// </summary>
/// <remarks>Safe for concurrent use.</remarks>
/// <param name="connection">The way to the server.</param>
/// <param name="retry">When to try again.</param>
public sealed class CypherSession(ICypherConnection connection, RetryPolicy retry)
{
    /// <summary>The way to the server.</summary>
    public ICypherConnection Connection => connection;

    /// <summary>Reads.</summary>
    public Task<CypherResult> ReadAsync(CypherStatement statement, CancellationToken cancellation = default) =>
        retry.RunAsync(c => connection.RunAsync(statement, CypherAccess.Read, c), cancellation);

    /// <summary>Runs an idempotent write in a transaction of its own: MERGE by key, never CREATE.</summary>
    public Task<CypherResult> WriteAsync(CypherStatement statement, CancellationToken cancellation = default) =>
        retry.RunAsync(c => connection.RunAsync(statement, CypherAccess.Write, c), cancellation);

    /// <summary>Reads rows as they arrive; not repeated, because the caller has seen the first of them.</summary>
    public IAsyncEnumerable<CypherRow> StreamAsync(CypherStatement statement, CancellationToken cancellation = default) =>
        connection.StreamAsync(statement, cancellation);

    /// <summary>Does idempotent work in one transaction, all of it or nothing.</summary>
    /// <param name="work">The work; it is called again when the transaction fails.</param>
    /// <param name="cancellation">Undoes what was not committed.</param>
    public Task<T> TransactAsync<T>(
        Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation = default) =>
        retry.RunAsync(
            async c =>
            {
                await using var transaction = await connection.BeginAsync(c);
                var result = await work(transaction, c);
                await transaction.CommitAsync(c);
                return result;
            },
            cancellation);
}
