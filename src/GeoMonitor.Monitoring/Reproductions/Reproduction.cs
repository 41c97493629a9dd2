namespace GeoMonitor.Monitoring.Reproductions;

/// <summary>A published result computed again on this machine.</summary>
/// <param name="Id">A stable identifier; all of one result begin alike.</param>
/// <param name="Title">What was published.</param>
/// <param name="Source">By whom.</param>
/// <param name="Expected">The published figure.</param>
/// <param name="Got">The figure computed here; null when it cannot be computed from what is loaded.</param>
/// <param name="Tolerance">By how much they may differ: what the rounding of the published figures allows.</param>
/// <param name="Passed">Whether they agree; null when nothing was computed.</param>
/// <param name="Note">Why they do not agree, or what is missing; null when they do and nothing else is to be known.</param>
public sealed record Reproduction(
    string Id, string Title, string Source, double? Expected, double? Got, double? Tolerance, bool? Passed, string? Note)
{
    /// <summary>
    /// Whether a difference means that something is wrong here: every input of the result was published, or is bundled. Where it
    /// is false, inputs that nobody published stand between the two figures, and the note says which.
    /// </summary>
    public bool Required { get; init; }

    /// <summary>Compares a figure with the published one.</summary>
    /// <param name="id">A stable identifier.</param>
    /// <param name="title">What was published.</param>
    /// <param name="source">By whom.</param>
    /// <param name="expected">The published figure.</param>
    /// <param name="got">The figure computed here; null when it could not be.</param>
    /// <param name="tolerance">By how much they may differ.</param>
    /// <param name="reason">Why they differ, when they do, or what is missing.</param>
    internal static Reproduction Compare(
        string id, string title, string source, double expected, double? got, double tolerance, string reason)
    {
        bool? passed = got is { } g ? Math.Abs(g - expected) <= tolerance : null;
        return new Reproduction(id, title, source, expected, got, tolerance, passed, passed == true ? null : reason);
    }

    /// <summary>A result that nothing here can be compared with.</summary>
    internal static Reproduction NotComputed(string id, string title, string source, double expected, string reason) =>
        new(id, title, source, expected, Got: null, Tolerance: null, Passed: null, reason);
}
