using GeoMonitor.Storage.Neo4j.Cypher;
using Neo4j.Driver;

namespace GeoMonitor.Storage.Neo4jDriver;

/// <summary>A transaction over Bolt, with a session of its own.</summary>
internal sealed class DriverTransaction(IAsyncSession session, IAsyncTransaction transaction) : ICypherTransaction
{
    public Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellation = default) =>
        Errors.Translated(() => DriverConnection.ReadAllAsync(transaction, statement), cancellation);

    // over Bolt a transaction lives as long as its connection: nothing has to be put off
    public Task RenewAsync(CancellationToken cancellation = default) => Task.CompletedTask;

    public Task CommitAsync(CancellationToken cancellation = default) => Errors.Translated(transaction.CommitAsync, cancellation);

    public async ValueTask DisposeAsync()
    {
        // undoes what was not committed
        await transaction.DisposeAsync();
        await session.DisposeAsync();
    }
}
