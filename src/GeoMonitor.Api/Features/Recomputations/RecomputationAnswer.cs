using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Api.Features.Recomputations;

internal sealed record RecomputationRequest
{
    /// <summary>Identifier of the recomputation.</summary>
    [FastEndpoints.RouteParam]
    public required string Id { get; init; }
}

/// <summary>How far a recomputation is.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="State"><c>queued</c> (behind a load), <c>running</c>, <c>done</c>, <c>failed</c> or <c>cancelled</c>.</param>
/// <param name="Progress">The part that is done, 0..1.</param>
/// <param name="Run">The run it made, which answers are made from; null until it is done.</param>
/// <param name="Error">What went wrong; null unless it failed.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="EndedAt">When it ended; null before.</param>
internal sealed record RecomputationAnswer(
    string Id, string State, double Progress, string? Run, string? Error, DateTimeOffset RequestedAt, DateTimeOffset? EndedAt)
{
    public static RecomputationAnswer Of(RecomputationStatus status) => new(
        status.Id,
        status.State.ToString().ToLowerInvariant(),
        status.Progress,
        status.Run,
        status.Error,
        status.RequestedAt,
        status.EndedAt);
}
