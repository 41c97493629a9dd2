using Neo4j.Driver;
using Failure = GeoMonitor.Storage.Neo4j.Neo4jException;

namespace GeoMonitor.Storage.Neo4jDriver;

/// <summary>Turns what the driver throws into what the layer above decides by.</summary>
internal static class Errors
{
    public static async Task<T> Translated<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            // the driver takes no token: who cancels leaves, and closing the session resets its connection, which ends the query
            return await call().WaitAsync(cancellation);
        }
        catch (Exception e) when (e is ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException)
        {
            throw new Failure(Failure.ConnectionLost, e.Message, e);
        }
        catch (Neo4jException e)
        {
            throw new Failure(e.Code ?? e.GetType().Name, e.Message, e);
        }
    }

    public static Task Translated(Func<Task> call, CancellationToken cancellation) =>
        Translated(async () => { await call(); return true; }, cancellation);
}
