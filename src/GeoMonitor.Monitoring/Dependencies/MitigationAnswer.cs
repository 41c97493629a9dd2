using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Mitigation;
using GeoMonitor.Core.Trade;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>What could soften a loss of the largest supplier (methodology 7). Shown beside the score, never netted against it.</summary>
/// <param name="DaysOfCover">How long stocks last; null, because no figures of stocks are at hand.</param>
/// <param name="SelfSufficiency">Production over use; null unless production in tonnes is known.</param>
/// <param name="SpareCapacityT">What other suppliers could deliver in addition, tonnes a year; null with a reason.</param>
/// <param name="Diversion">How much of the loss that would make up; null with a reason.</param>
public sealed record MitigationAnswer(double? DaysOfCover, double? SelfSufficiency, double? SpareCapacityT, DiversionAnswer? Diversion);

/// <summary>The part of the largest supplier's deliveries that others could make up, 0..1.</summary>
/// <param name="Supplier">The largest supplier.</param>
/// <param name="LossT">What the economy gets from it, tonnes a year.</param>
/// <param name="OnlyImporterHit">When only this economy is hit.</param>
/// <param name="Rationed">When it gets of the spare capacity the part that it buys today.</param>
/// <param name="World">DF_world: when the supplier stops for the whole world.</param>
/// <param name="Years">The complete years in which peaks of exports were looked for.</param>
public sealed record DiversionAnswer(
    string Supplier, double LossT, double OnlyImporterHit, double Rationed, double? World, ImmutableArray<int> Years);

/// <summary>Works the mitigation out from flows in tonnes; values would take a rise of price for spare capacity.</summary>
internal static class Mitigation
{
    // flows without a quantity beyond this part of the value would leave the tonnes of an exporter too low to compare
    private const double LeastKnownValue = 0.9;

    public static (MitigationAnswer Answer, ImmutableArray<MissingValue> Missing) Of(
        RunView run, ProductSeries product, Economy economy, Year year, ushort? topSupplier)
    {
        var missing = ImmutableArray.CreateBuilder<MissingValue>();
        missing.Add(new MissingValue("mitigation.daysOfCover", "NO_STOCK_FIGURES: no figures of stocks are at hand, which is not a stock of zero."));
        missing.Add(new MissingValue("mitigation.selfSufficiency", "NO_PRODUCTION_IN_TRADE_UNITS: production and trade are not known in one unit."));
        var (spare, diversion, reason) = Divert(run, product, economy, year, topSupplier);
        if (reason is not null)
        {
            missing.Add(new MissingValue("mitigation.spareCapacityT", reason));
            missing.Add(new MissingValue("mitigation.diversion", reason));
        }

        return (new MitigationAnswer(DaysOfCover: null, SelfSufficiency: null, spare, diversion), missing.ToImmutable());
    }

    private static (double? Spare, DiversionAnswer? Diversion, string? Reason) Divert(
        RunView run, ProductSeries product, Economy economy, Year year, ushort? topSupplier)
    {
        if (topSupplier is not { } top)
            return (null, null, "NO_IMPORTS: there is no supplier to lose.");
        if (product.StateOf(year) != YearState.Complete)
            return (null, null, "PARTIAL_YEAR: capacity cannot be told from a part of the flows.");
        var parameters = run.Facts.Parameters.Mitigation;
        var years = Enumerable.Range(1 - parameters.SpareYears, parameters.SpareYears)
            .Select(year.Plus)
            .Where(y => product.StateOf(y) == YearState.Complete)
            .ToList();
        var tonnes = years.ConvertAll(y => TonnesOf(run, product, y));
        if (tonnes[^1] is not { } now)
            return (null, null, "QUANTITY_UNKNOWN: too few flows of the year have a quantity.");
        var own = OwnOf(run, economy);
        var others = Enumerable.Range(1, run.Economies.Count - 1)
            .Select(e => (ushort)e)
            .Where(e => e != top && !own.Contains(e) && now.Exports[e] > 0)
            .ToList();
        double[] spare =
        [
            .. others.Select(e => SpareCapacity.Of(
                [.. tonnes.Select(t => t is { } known ? known.Exports[e] : double.NaN)], parameters)!.Value),
        ];
        var fromOthers = others.Sum(e => now.Exports[e]);
        var loss = Bought(run, product, year, own, top);
        var part = fromOthers == 0 ? 0 : others.Sum(e => Bought(run, product, year, own, e)) / fromOthers;
        var feasible = DiversionFeasibility.Of(loss, spare, Math.Min(1, part), now.Exports[top]);
        return (
            spare.Sum(),
            new DiversionAnswer(
                run.Economies[top].Code.Value,
                loss,
                feasible.OnlyImporterHit,
                feasible.Rationed,
                feasible.World,
                [.. years.Select(y => y.Value)]),
            null);
    }

    private static HashSet<ushort> OwnOf(RunView run, Economy economy) => economy.Code == EconomyCode.Eu27
        ? [.. run.Economies.Eu27Members.Select(m => run.Economies.IndexOf(m.Code))]
        : [run.Economies.IndexOf(economy.Code)];

    private static double Bought(RunView run, ProductSeries product, Year year, HashSet<ushort> importers, ushort supplier)
    {
        var flows = run.Flows(product, year, CancellationToken.None);
        var index = flows.IndexOf(product.Code);
        return importers.Sum(i => Known(flows.Imports(index, i), supplier));
    }

    private static double Known(FlowSlice cell, ushort supplier)
    {
        var at = cell.Exporters.IndexOf(supplier);
        return at < 0 || double.IsNaN(cell.QuantitiesT[at]) ? 0 : cell.QuantitiesT[at];
    }

    // null when too much of the value has no quantity
    private static YearTonnes? TonnesOf(RunView run, ProductSeries product, Year year)
    {
        var flows = run.Flows(product, year, CancellationToken.None);
        var index = flows.IndexOf(product.Code);
        if (index < 0)
            return null;
        var (exports, known, all) = (new double[run.Economies.Count], 0.0, 0.0);
        for (ushort importer = 0; importer < run.Economies.Count; importer++)
        {
            var cell = flows.Imports(index, importer);
            for (var r = 0; r < cell.Count; r++)
            {
                all += cell.ValuesUsd[r];
                if (double.IsNaN(cell.QuantitiesT[r]))
                    continue;
                known += cell.ValuesUsd[r];
                exports[cell.Exporters[r]] += cell.QuantitiesT[r];
            }
        }

        return all > 0 && known / all >= LeastKnownValue ? new YearTonnes(exports) : null;
    }

    private sealed record YearTonnes(double[] Exports);
}
