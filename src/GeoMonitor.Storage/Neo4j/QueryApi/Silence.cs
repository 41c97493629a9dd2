namespace GeoMonitor.Storage.Neo4j.QueryApi;

/// <summary>Cancels a call when the server is silent for too long; every part of its answer begins the time anew.</summary>
internal sealed class Silence : IDisposable
{
    private readonly TimeSpan _longest;
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenRegistration _link;

    public Silence(TimeSpan longest, TimeProvider time, CancellationToken cancellation)
    {
        _longest = longest;
        _timer = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _link = cancellation.UnsafeRegister(static timer => ((CancellationTokenSource)timer!).Cancel(), _timer);
    }

    /// <summary>Cancelled by the caller or by silence.</summary>
    public CancellationToken Token => _timer.Token;

    /// <summary>Begins the time.</summary>
    public CancellationToken Begin()
    {
        if (!_timer.IsCancellationRequested)
            _timer.CancelAfter(_longest);
        return _timer.Token;
    }

    public void Dispose()
    {
        _link.Dispose();
        _timer.Dispose();
    }
}
