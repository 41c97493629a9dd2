namespace GeoMonitor.Monitoring.Runs;

/// <summary>What a recomputation is doing, or did.</summary>
public enum RecomputationState
{
    /// <summary>It waits for a load to end.</summary>
    Queued,

    /// <summary>It scores.</summary>
    Running,

    /// <summary>Its run is the one that answers are made from.</summary>
    Done,

    /// <summary>It went wrong; the previous run still answers.</summary>
    Failed,

    /// <summary>It was stopped; the previous run still answers.</summary>
    Cancelled,
}

/// <summary>How far a recomputation is, at one moment.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="State">What it is doing, or did.</param>
/// <param name="Progress">The part of the years that is scored, 0..1.</param>
/// <param name="Run">The run it made; null until it is done.</param>
/// <param name="Error">What went wrong; null unless it failed.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="EndedAt">When it ended, in whatever way; null before.</param>
public sealed record RecomputationStatus(
    string Id,
    RecomputationState State,
    double Progress,
    string? Run,
    string? Error,
    DateTimeOffset RequestedAt,
    DateTimeOffset? EndedAt)
{
    /// <summary>Whether it has ended, in whatever way.</summary>
    public bool HasEnded => State is RecomputationState.Done or RecomputationState.Failed or RecomputationState.Cancelled;
}
