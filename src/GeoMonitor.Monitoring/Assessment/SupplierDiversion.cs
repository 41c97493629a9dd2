using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Mitigation;
using GeoMonitor.Core.Trade;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Assessment;

/// <summary>What becomes of an economy that loses a supplier, or several at once.</summary>
/// <param name="Suppliers">Who stops.</param>
/// <param name="LossT">What the economy gets from them, tonnes a year; flows without a quantity left out.</param>
/// <param name="LossKnown">The part of the value of what they deliver that has a quantity, 0..1; 1 when they deliver nothing.</param>
/// <param name="SpareT">What all others could deliver in addition, tonnes a year.</param>
/// <param name="Feasible">The part of the loss that they could make up.</param>
/// <param name="Years">The complete years in which their peaks were looked for.</param>
internal sealed record SupplierLoss(
    ImmutableArray<ushort> Suppliers, double LossT, double LossKnown, double SpareT, DiversionFeasibility Feasible, ImmutableArray<Year> Years);

/// <summary>The finding, or why there is none.</summary>
/// <param name="Diversion">Null when tonnes are not known well enough.</param>
/// <param name="Reason">Why it is null, or why <see cref="World"/> is; null when neither is.</param>
internal sealed record DiversionFinding(SupplierLoss? Diversion, string? Reason)
{
    /// <summary>DF_world; null when the years are too few to show what others can deliver.</summary>
    public double? World => Reason is null ? Diversion?.Feasible.World : null;
}

/// <summary>
/// How far others could make up for a supplier (methodology 7), from flows in tonnes: values would take a rise of price for
/// spare capacity.
/// </summary>
internal static class SupplierDiversion
{
    public static DiversionFinding Of(RunView run, ProductSeries product, Economy economy, Year year, params IReadOnlyCollection<ushort> suppliers)
    {
        if (product.StateOf(year) != YearState.Complete)
            return new(null, "PARTIAL_YEAR: capacity cannot be told from a part of the flows.");
        var parameters = run.Facts.Parameters.Mitigation;
        var years = Enumerable.Range(1 - parameters.SpareYears, parameters.SpareYears)
            .Select(year.Plus)
            .Where(y => product.StateOf(y) == YearState.Complete)
            .ToImmutableArray();
        var tonnes = years.Select(y => run.ExportTonnesOf(product, y)).ToList();
        if (tonnes[^1] is not { } now)
            return new(null, "QUANTITY_UNKNOWN: too few flows of the year have a quantity.");
        var own = run.Economies.IndexesOf(economy).ToHashSet();
        var others = Enumerable.Range(1, run.Economies.Count - 1)
            .Select(e => (ushort)e)
            .Where(e => !suppliers.Contains(e) && !own.Contains(e) && now[e] > 0)
            .ToList();
        double[] spare =
        [
            .. others.Select(e => SpareCapacity.Of([.. tonnes.Select(t => t is { } known ? known[e] : double.NaN)], parameters)!.Value),
        ];
        var fromOthers = others.Sum(e => now[e]);
        var flows = run.Flows(product, year, CancellationToken.None);
        var loss = suppliers.Sum(s => Bought(flows, product, own, s));
        var part = fromOthers == 0 ? 0 : others.Sum(e => Bought(flows, product, own, e)) / fromOthers;
        var feasible = DiversionFeasibility.Of(loss, spare, Math.Min(1, part), suppliers.Sum(s => now[s]));
        var known = tonnes.Count(t => t is not null);
        return new(
            new SupplierLoss([.. suppliers], loss, KnownPart(flows, product, own, suppliers), spare.Sum(), feasible, years),
            known >= parameters.SpareMinimumYears
                ? null
                : $"FEW_YEARS: what others can deliver shows in their best of several years; {known} of the last {parameters.SpareYears} "
                    + $"are complete and in tonnes, {parameters.SpareMinimumYears} are needed.");
    }

    private static double Bought(TradeSnapshot flows, ProductSeries product, HashSet<ushort> importers, ushort supplier)
    {
        var index = flows.IndexOf(product.Code);
        return importers.Sum(i => Known(flows.Imports(index, i), supplier));
    }

    private static double KnownPart(TradeSnapshot flows, ProductSeries product, HashSet<ushort> importers, IReadOnlyCollection<ushort> suppliers)
    {
        var index = flows.IndexOf(product.Code);
        double all = 0, known = 0;
        foreach (var importer in importers)
        {
            var cell = flows.Imports(index, importer);
            for (var r = 0; r < cell.Count; r++)
            {
                if (!suppliers.Contains(cell.Exporters[r]))
                    continue;
                all += cell.ValuesUsd[r];
                known += double.IsNaN(cell.QuantitiesT[r]) ? 0 : cell.ValuesUsd[r];
            }
        }

        return all == 0 ? 1 : known / all;
    }

    private static double Known(FlowSlice cell, ushort supplier)
    {
        var at = cell.Exporters.IndexOf(supplier);
        return at < 0 || double.IsNaN(cell.QuantitiesT[at]) ? 0 : cell.QuantitiesT[at];
    }
}
