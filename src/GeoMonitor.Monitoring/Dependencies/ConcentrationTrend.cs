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
        var series = Series(run, product, run.Economies.IndexOf(economy.Code), year).Reverse().ToList();
        return YearTrend.Of(series, run.Facts.Parameters.Trend) is { } trend
            ? new TrendAnswer(
                [.. trend.Years.Select(y => y.Value)],
                trend.Test.S,
                trend.Test.Z,
                trend.Test.P,
                trend.Test.Tau,
                trend.Line.Slope,
                ChangePoint(trend, product)?.Value,
                HamedRao.Of([.. series.Select(v => v.Value!.Value)])?.P)
            : null;
    }

    // where reporters changed to a code of other contents, a change of the figures says nothing about trade
    private static Year? ChangePoint(YearTrend trend, ProductSeries product) =>
        trend.LastYearBeforeChange(ChangePointP) is { } last && !product.BreakYears.Contains(last.Plus(1)) ? last : null;

    private static IEnumerable<YearValue> Series(RunView run, ProductSeries product, ushort economy, Year last) =>
        Enumerable.Range(0, MostYears)
            .Select(back => last.Plus(-back))
            .TakeWhile(year => product.StateOf(year) == YearState.Complete)
            .Select(year => new YearValue(year, run.Cell(product, economy, year)?.ImportHhi))
            .TakeWhile(value => value.Value is not null);
}
