using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Mitigation;
using GeoMonitor.Core.Supply;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Assessment;

/// <summary>
/// How long the stock of an item lasts (methodology 7). What is used of it is what comes in less what goes out: production in
/// the units of trade is not known, so an economy that also produces the item uses more, and its stock lasts less long.
/// </summary>
/// <param name="Held">The stock; null when none was counted.</param>
/// <param name="NetImportsT">Imports less exports in tonnes a year; null when not known, at most zero for a net exporter.</param>
/// <param name="Days">Days of net imports; null with a reason.</param>
/// <param name="Reason">Why there are no days; null when there are.</param>
internal sealed record StockCover(HeldStock? Held, double? NetImportsT, double? Days, string? Reason)
{
    public static StockCover Of(RunView run, ProductSeries product, Economy economy, Year year)
    {
        if (run.Figures.Stocks.Held(economy.Code, product.Item.Id, year) is not { } held)
        {
            return new(null, null, null, "NO_STOCK_FIGURES: no figures of stocks are at hand, which is not a stock of zero.");
        }

        if (!product.Mixed.IsEmpty)
            return new(held, null, null, "SHARED_CODE: trade does not tell how much of the codes is this material.");
        if (product.StateOf(year) != YearState.Complete)
            return new(held, null, null, "PARTIAL_YEAR: use cannot be told from a part of the flows.");
        if (NetImportsOf(run, product, economy, year) is not { } net)
            return new(held, null, null, "QUANTITY_UNKNOWN: too few flows of the year have a quantity.");
        return net > 0
            ? new(held, net, DaysOfCover.Of(held.Tonnes, net), null)
            : new(held, net, null, "NET_EXPORTER: no more comes in than goes out, and production in tonnes is not known.");
    }

    private static double? NetImportsOf(RunView run, ProductSeries product, Economy economy, Year year)
    {
        var flows = run.Flows(product, year, CancellationToken.None);
        var index = flows.IndexOf(product.Code);
        if (index < 0)
            return null;
        var own = run.Economies.IndexesOf(economy).ToHashSet();
        var (imports, exports) = (new WeighedFlows(), new WeighedFlows());
        for (ushort importer = 0; importer < run.Economies.Count; importer++)
        {
            var comesIn = own.Contains(importer);
            var cell = flows.Imports(index, importer);
            for (var r = 0; r < cell.Count; r++)
            {
                // between members nothing comes in or goes out
                if (comesIn != own.Contains(cell.Exporters[r]))
                    (comesIn ? imports : exports).Add(cell.ValuesUsd[r], cell.QuantitiesT[r]);
            }
        }

        return imports.KnownTonnes - exports.KnownTonnes;
    }
}
