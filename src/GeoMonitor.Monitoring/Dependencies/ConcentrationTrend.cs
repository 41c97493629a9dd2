using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Statistics;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>
/// The trend of import concentration over the complete years that lead up to a year without a gap, at most ten
/// (methodology 11.1 to 11.3). Partial years never enter: a jump of coverage would look like a trend.
/// </summary>
internal static class ConcentrationTrend
{
    /// <summary>Why there is no trend.</summary>
    public const string Missing = "TOO_FEW_YEARS: a trend needs at least five complete years in a row that end with the year asked.";

    private const int MostYears = 10;

    // a change point is named only where Pettitt's test gives at least this much reason to
    private const double ChangePointP = 0.10;

    public static TrendAnswer? Of(RunView run, ProductSeries product, Economy economy, Year year)
    {
        var (years, values) = Series(run, product, run.Economies.IndexOf(economy.Code), year);
        if (MannKendall.Of(values, run.Facts.Parameters.Trend.MinimumYears) is not { } test || TheilSen.Of(values) is not { } line)
            return null;
        var change = Pettitt.Of(values);
        return new TrendAnswer(
            [.. years.Select(y => y.Value)],
            test.S,
            test.Z,
            test.P,
            test.Tau,
            line.Slope,
            change is { } c && c.P <= ChangePointP ? years[c.ChangeAfter - 1].Value : null);
    }

    private static (ImmutableArray<Year> Years, double[] Values) Series(
        RunView run, ProductSeries product, ushort economy, Year last)
    {
        var points = new List<(Year Year, double Value)>();
        for (var back = 0; back < MostYears; back++)
        {
            var year = last.Plus(-back);
            if (product.StateOf(year) != YearState.Complete || run.Cell(product, economy, year)?.ImportHhi is not { } value)
                break;
            points.Add((year, value));
        }

        points.Reverse();
        return ([.. points.Select(p => p.Year)], [.. points.Select(p => p.Value)]);
    }
}
