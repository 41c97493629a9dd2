using System.Collections.Concurrent;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Statistics;
using GeoMonitor.Core.Items;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Assessment;

/// <summary>The early warning of one item (methodology 11).</summary>
/// <param name="Trend">The trend of import concentration; null with too few complete years in a row.</param>
/// <param name="Rises">
/// Whether it rises significantly after control of the false discovery rate over the whole ranking; null without a trend.
/// </param>
/// <param name="Tests">How many trends were tested together.</param>
/// <param name="UnitValue">The unit value of the imports against the years before; null when it cannot be judged.</param>
internal sealed record EarlyWarning(YearTrend? Trend, bool? Rises, int Tests, UnitValueWarning? UnitValue)
{
    public static EarlyWarning None { get; } = new(null, null, 0, null);
}

/// <summary>Early warnings of all items of an economy in a year, judged together and kept while the run is current.</summary>
internal sealed class RankingWarnings
{
    // a trend looks back so far: older years say more of another trade than of this one
    private const int MostYears = 10;
    private const int MostRankings = 5000;

    private readonly ConcurrentDictionary<(EconomyCode, Year, bool Materials), Lazy<Dictionary<ItemId, EarlyWarning>>> _rankings = new();

    public EarlyWarning Of(RunView run, ProductSeries product, Economy economy, Year year)
    {
        var materials = product.Item.Kind == ItemKind.Material;
        if (_rankings.Count > MostRankings)
            _rankings.Clear();
        var all = _rankings.GetOrAdd((economy.Code, year, materials), _ => new(() => Judge(run, materials, economy, year))).Value;
        return all.GetValueOrDefault(product.Item.Id, EarlyWarning.None);
    }

    private static Dictionary<ItemId, EarlyWarning> Judge(RunView run, bool materials, Economy economy, Year year)
    {
        var products = (materials ? run.Materials : run.Products).Values.ToList();
        var series = Series(run, products, run.Economies.IndexOf(economy.Code), year);
        var trends = series.ConvertAll(s => YearTrend.Of(s, run.Facts.Parameters.Trend));
        var rises = YearTrend.RiseSignificantly(trends, run.Facts.Parameters.Trend);
        var tests = trends.Count(t => t is not null);
        return Enumerable.Range(0, products.Count).ToDictionary(
            i => products[i].Item.Id,
            i => new EarlyWarning(
                trends[i],
                rises[i],
                tests,
                run.KeepsFlows(products[i]) ? UnitValueWarning.Of(run, products[i], economy, year) : null));
    }

    // year by year, so that a large archive reads each year once
    private static List<List<YearValue>> Series(RunView run, List<ProductSeries> products, ushort economy, Year last)
    {
        var series = products.ConvertAll(_ => new List<YearValue>());
        for (var back = 0; back < MostYears; back++)
        {
            var year = last.Plus(-back);
            for (var i = 0; i < products.Count; i++)
            {
                // a partial year or one without imports ends the row
                if (series[i].Count == back
                    && products[i].StateOf(year) == YearState.Complete
                    && run.Cell(products[i], economy, year)?.ImportHhi is { } hhi)
                {
                    series[i].Add(new YearValue(year, hhi));
                }
            }
        }

        return series;
    }
}
