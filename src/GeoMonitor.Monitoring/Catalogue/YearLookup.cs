using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Catalogue;

/// <summary>Finds the year that a question names.</summary>
public static class YearLookup
{
    /// <summary>The year; the latest complete one when none is named.</summary>
    /// <exception cref="MonitorProblemException">The run has no figures of that year.</exception>
    public static Year Find(RunView run, int? year)
    {
        if (year is null)
        {
            return run.LatestCompleteYear ?? throw new MonitorProblemException(
                ProblemKind.Unavailable, "no-complete-year", "No product has a year with all its flows; name a year.", "year");
        }

        var years = run.Years;
        foreach (var known in years)
        {
            if (known.Value == year)
                return known;
        }

        ImmutableArray<string> nearest = [.. years.OrderBy(y => Math.Abs(y.Value - year.Value)).Take(2).Select(y => y.ToString())];
        throw new MonitorProblemException(
            ProblemKind.NotFound,
            "unknown-year",
            $"There are no figures of {year}. There are: {Ranges(years)}.",
            "year",
            nearest);
    }

    private static string Ranges(ImmutableSortedSet<Year> years) =>
        years.IsEmpty ? "none" : years[^1].Value - years[0].Value + 1 == years.Count ? $"{years[0]} to {years[^1]}" : string.Join(", ", years);
}
