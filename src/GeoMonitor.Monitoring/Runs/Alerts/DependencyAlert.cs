using System.Collections.Immutable;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Runs.Differences;

namespace GeoMonitor.Monitoring.Runs.Alerts;

/// <summary>A level that changed from one run to the next.</summary>
/// <param name="At">When the later run was stored.</param>
/// <param name="Kind">
/// <c>raised</c> to dependent or above, <c>lowered</c> but still dependent or above, <c>cleared</c> to below it, or <c>lost</c>: it was
/// dependent or above, and now nothing can be said.
/// </param>
/// <param name="Run">The later run.</param>
/// <param name="Against">The run before it.</param>
/// <param name="Economy">Code of the economy.</param>
/// <param name="Item">Identifier of the item.</param>
/// <param name="ItemName">Name of the item in English.</param>
/// <param name="Year">The latest complete year of the later run.</param>
/// <param name="LevelBefore">The level then; null when there was none.</param>
/// <param name="Level">The level now; null when there is none.</param>
/// <param name="ScoreBefore">Risk before mitigation then, 0..100; null when not known.</param>
/// <param name="Score">The same now.</param>
/// <param name="Causes">The inputs that differ and can have moved it.</param>
public sealed record DependencyAlert(
    DateTimeOffset At,
    string Kind,
    string Run,
    string Against,
    string Economy,
    string Item,
    string ItemName,
    int Year,
    string? LevelBefore,
    string? Level,
    double? ScoreBefore,
    double? Score,
    ImmutableArray<string> Causes)
{
    /// <summary>The alert of a difference; null when it never reached dependent.</summary>
    internal static DependencyAlert? Of(DateTimeOffset at, RunDifference runs, DependencyDifference difference)
    {
        var (before, after) = (DifferenceFields.Severity(difference.Before), DifferenceFields.Severity(difference.After));
        const int Dependent = (int)DependencyLevel.Dependent;
        if (before == after || Math.Max(before, after) < Dependent)
            return null;
        var kind = after < 0 ? "lost" : after > before ? "raised" : after < Dependent ? "cleared" : "lowered";
        return new DependencyAlert(
            at,
            kind,
            runs.Run,
            runs.Against,
            difference.Economy,
            difference.Item,
            difference.ItemName,
            runs.Year,
            difference.Before?.Level,
            difference.After?.Level,
            difference.Before?.Gross,
            difference.After?.Gross,
            difference.Causes);
    }
}
