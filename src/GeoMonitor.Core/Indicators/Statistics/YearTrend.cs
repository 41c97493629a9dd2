using System.Collections.Immutable;

namespace GeoMonitor.Core.Indicators.Statistics;

/// <summary>The value of an indicator in a complete year.</summary>
/// <param name="Year">The year; partial years are left out by the caller, since they only look like a fall or a rise.</param>
/// <param name="Value">The value; null when the year has none.</param>
public readonly record struct YearValue(Year Year, double? Value);

/// <summary>Trend, line and change point of one indicator over its years (methodology 11.1 to 11.3).</summary>
/// <param name="Years">The years tested, ascending; years without a value are not among them.</param>
/// <param name="Test">Whether there is a monotonic trend.</param>
/// <param name="Line">Its slope a year; the intercept is the level in the first year tested.</param>
/// <param name="Change">The most likely change point.</param>
/// <param name="Last">The value of the last year tested.</param>
public sealed record YearTrend(
    ImmutableArray<Year> Years, MannKendall Test, TheilSen Line, Pettitt Change, double Last)
{
    /// <summary>The trend over the years that have a value; null when they are fewer than the parameters ask for.</summary>
    /// <exception cref="ArgumentException">A year occurs twice, or a value is not finite.</exception>
    public static YearTrend? Of(IEnumerable<YearValue> series, TrendParameters parameters)
    {
        var years = new List<Year>();
        var values = new List<double>();
        foreach (var (year, value) in series.OrderBy(v => v.Year))
        {
            if (value is not { } known)
                continue;
            if (!double.IsFinite(known))
                throw new ArgumentException($"The value of {year} is {known}; give null for a year without one.", nameof(series));
            if (years.Count > 0 && years[^1] == year)
                throw new ArgumentException($"The year {year} occurs twice.", nameof(series));
            years.Add(year);
            values.Add(known);
        }

        var tested = values.ToArray();
        if (MannKendall.Of(tested, parameters.MinimumYears) is not { } test)
            return null;

        // years, not positions: a gap must not make the slope steeper
        var times = years.ConvertAll(y => (double)(y.Value - years[0].Value)).ToArray();
        return new([.. years], test, TheilSen.Of(times, tested)!.Value, Pettitt.Of(tested)!.Value, tested[^1]);
    }

    /// <summary>The last year before the change, when its approximate p is at most so large; null when it is larger.</summary>
    public Year? LastYearBeforeChange(double largestP) => Change.P <= largestP ? Years[Change.ChangeAfter - 1] : null;

    /// <summary>Years until the line reaches a threshold from the last value; 0 when it is there, null when it does not lead there.</summary>
    public double? YearsTo(double threshold) => Line.StepsTo(threshold, Last);

    /// <summary>
    /// Which of the trends of a run rise significantly: p at most the significance, and a discovery at the false
    /// discovery rate among all trends of the run. Null where there is no trend to test.
    /// </summary>
    /// <remarks>
    /// Give all trends of a run at once: several hundred tests at five percent each give false alarms by the dozen.
    /// Falling trends count among the tests, since nobody knew beforehand that they would fall.
    /// </remarks>
    public static bool?[] RiseSignificantly(IReadOnlyList<YearTrend?> run, TrendParameters parameters)
    {
        var p = run.Select(t => t?.Test.P ?? double.NaN).ToArray();
        var found = BenjaminiHochberg.Discoveries(p, parameters.FalseDiscoveryRate);
        return [.. run.Select((trend, i) =>
            trend is null ? (bool?)null : found[i] && trend.Test.S > 0 && trend.Test.P <= parameters.Significance)];
    }
}
