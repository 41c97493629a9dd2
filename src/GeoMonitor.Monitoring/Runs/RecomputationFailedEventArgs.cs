namespace GeoMonitor.Monitoring.Runs;

/// <summary>A recomputation that failed.</summary>
/// <param name="status">How far it was.</param>
/// <param name="error">What went wrong.</param>
public sealed class RecomputationFailedEventArgs(RecomputationStatus status, Exception error) : EventArgs
{
    /// <summary>How far it was when it failed.</summary>
    public RecomputationStatus Status { get; } = status;

    /// <summary>What went wrong.</summary>
    public Exception Error { get; } = error;
}
