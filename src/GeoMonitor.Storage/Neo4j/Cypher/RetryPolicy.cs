namespace GeoMonitor.Storage.Neo4j.Cypher;

/// <summary>Does idempotent work again when the server says that it may help: waits 1 s, then twice as long each time.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
/// <param name="time">The clock that is waited by.</param>
/// <param name="jitter">Gives a number from 0 to below 1; null for a random one.</param>
public sealed class RetryPolicy(TimeProvider time, Func<double>? jitter = null)
{
    private readonly Func<double> _jitter = jitter ?? Random.Shared.NextDouble;

    /// <summary>The first wait.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long after the beginning another attempt may still start.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Told of each error that leads to another attempt, such as for a log.</summary>
    public Action<Neo4jException>? Retrying { get; init; }

    /// <summary>Does work that may be done twice without harm.</summary>
    /// <param name="work">The work.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="Neo4jException">It failed for good, or for too long.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        for (var delay = FirstDelay; ; delay *= 2)
        {
            try
            {
                return await work(cancellation);
            }
            catch (Neo4jException e) when (e.IsRetriable && !e.IsOutOfMemory && time.GetElapsedTime(begun) + delay <= Total)
            {
                Retrying?.Invoke(e);
            }

            // up to a fifth more or less, so that two that met once do not meet again
            await Task.Delay(delay * (0.8 + (0.4 * _jitter())), time, cancellation);
        }
    }
}
