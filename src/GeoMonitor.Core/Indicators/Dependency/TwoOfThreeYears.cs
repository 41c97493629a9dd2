namespace GeoMonitor.Core.Indicators.Dependency;

/// <summary>How much of a year the data hold.</summary>
public enum YearCoverage
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>A part of the flows: good for a picture, never for a test.</summary>
    Partial,

    /// <summary>All flows of the item.</summary>
    Complete,
}

/// <summary>What a year says.</summary>
/// <param name="Year">The year.</param>
/// <param name="Coverage">How much of the year the data hold.</param>
/// <param name="Holds">Whether all criteria hold in this year; null when that cannot be told.</param>
public readonly record struct YearOutcome(Year Year, YearCoverage Coverage, bool? Holds);

/// <summary>Why the rule decided, or could not.</summary>
public enum YearRuleReason
{
    /// <summary>All three years count.</summary>
    ThreeYears,

    /// <summary>Two years count and agree, so the third cannot change the outcome.</summary>
    TwoYearsAgree,

    /// <summary>Two years count and disagree: the third year would decide.</summary>
    TwoYearsDisagree,

    /// <summary>Fewer than two years count.</summary>
    TooFewYears,
}

/// <summary>The outcome of the rule with the years it rests on.</summary>
/// <param name="Holds">Whether the criteria hold; null when the data do not decide it.</param>
/// <param name="DecidingYears">The complete years that were counted, oldest first.</param>
/// <param name="YearsMet">Those of them in which all criteria hold.</param>
/// <param name="Reason">Why it was decided or not.</param>
public sealed record YearRuleDecision(
    bool? Holds, IReadOnlyList<Year> DecidingYears, IReadOnlyList<Year> YearsMet, YearRuleReason Reason);

/// <summary>
/// The rule that criteria must hold, all together in one year, in at least two of three years (methodology 2.2) [V];
/// how it treats incomplete years is this project's own [P].
/// </summary>
/// <remarks>
/// Only complete years in which the criteria could be computed count. A partial year never does: a part of the flows
/// looks more concentrated than the whole.
/// </remarks>
public static class TwoOfThreeYears
{
    private const int Window = 3;
    private const int Needed = 2;

    /// <summary>The three years that end in the given one, oldest first.</summary>
    public static IEnumerable<Year> WindowOf(Year last) => Enumerable.Range(1 - Window, Window).Select(last.Plus);

    /// <summary>Decides for the three years that end in the given one.</summary>
    /// <param name="last">The last year of the window.</param>
    /// <param name="years">Any years; those outside the window are ignored, those absent count as missing.</param>
    /// <exception cref="ArgumentException">A year of the window occurs twice.</exception>
    public static YearRuleDecision Decide(Year last, IEnumerable<YearOutcome> years)
    {
        var first = last.Plus(1 - Window);
        var counted = years
            .Where(y => y.Year >= first && y.Year <= last && y is { Coverage: YearCoverage.Complete, Holds: not null })
            .OrderBy(y => y.Year)
            .ToArray();
        for (var i = 1; i < counted.Length; i++)
        {
            if (counted[i].Year == counted[i - 1].Year)
                throw new ArgumentException($"The year {counted[i].Year} occurs twice.", nameof(years));
        }

        Year[] deciding = [.. counted.Select(y => y.Year)];
        Year[] met = [.. counted.Where(y => y.Holds == true).Select(y => y.Year)];
        return (counted.Length, met.Length) switch
        {
            (Window, var m) => new(m >= Needed, deciding, met, YearRuleReason.ThreeYears),
            (2, 0 or 2) => new(met.Length == 2, deciding, met, YearRuleReason.TwoYearsAgree),
            (2, _) => new(null, deciding, met, YearRuleReason.TwoYearsDisagree),
            _ => new(null, deciding, met, YearRuleReason.TooFewYears),
        };
    }
}
