using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Statistics;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Assessment;

/// <summary>
/// The value of a tonne of imports against the complete years before (methodology 11.5, on years instead of months) [P].
/// </summary>
/// <param name="KusdPerTonne">The unit value of the year, over flows whose quantity is known.</param>
/// <param name="Spike">How far it stands off.</param>
/// <param name="BaseYears">How many years it is held against.</param>
internal sealed record UnitValueWarning(double KusdPerTonne, RobustSpike Spike, int BaseYears)
{
    private const int MostYears = 10;

    // a unit value of a small part of the trade is that of other goods
    private const double LeastKnownValue = 0.5;

    /// <summary>Null when the year is not complete, has no unit value, or too few years before it have one.</summary>
    public static UnitValueWarning? Of(RunView run, ProductSeries product, Economy economy, Year year)
    {
        if (product.StateOf(year) != YearState.Complete || UnitValue(run, product, economy, year) is not { } current)
            return null;

        // behind a break the code held other goods, whose price says nothing of these
        var first = product.BreakYears.Where(b => b <= year).Select(b => (int)b.Value).DefaultIfEmpty(0).Max();
        double[] history =
        [
            .. Enumerable.Range(1, MostYears)
                .Reverse()
                .Select(back => year.Plus(-back))
                .Where(y => y.Value >= first && product.StateOf(y) == YearState.Complete)
                .Select(y => UnitValue(run, product, economy, y) ?? double.NaN),
        ];
        var parameters = run.Facts.Parameters;
        var yearly = parameters.Spike with { MinimumMonths = parameters.Trend.MinimumYears, MaximumMonths = MostYears };
        return RobustSpike.Of(history, current, yearly) is { } spike
            ? new UnitValueWarning(current, spike, history.Count(v => !double.IsNaN(v)))
            : null;
    }

    private static double? UnitValue(RunView run, ProductSeries product, Economy economy, Year year)
    {
        var flows = run.Flows(product, year, CancellationToken.None);
        var index = flows.IndexOf(product.Code);
        if (index < 0)
            return null;
        var isUnion = economy.Code == EconomyCode.Eu27;
        var (all, known, tonnes) = (0.0, 0.0, 0.0);
        foreach (var importer in run.Economies.IndexesOf(economy))
        {
            var cell = flows.Imports(index, importer);
            for (var r = 0; r < cell.Count; r++)
            {
                if (isUnion && run.Economies.IsInEu27(cell.Exporters[r]))
                    continue;
                all += cell.ValuesUsd[r];
                if (double.IsNaN(cell.QuantitiesT[r]))
                    continue;
                known += cell.ValuesUsd[r];
                tonnes += cell.QuantitiesT[r];
            }
        }

        return tonnes > 0 && known >= LeastKnownValue * all && known > 0 ? known / 1000 / tonnes : null;
    }
}
