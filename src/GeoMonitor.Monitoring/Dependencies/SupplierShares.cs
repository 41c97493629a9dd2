using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Trade;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>What an economy gets from one supplier.</summary>
/// <param name="Economy">Index of the supplier; 0 for partners without a name.</param>
/// <param name="Value">Value.</param>
/// <param name="Quantity">Quantity; null when any part of it is not known.</param>
internal readonly record struct SupplierFlow(ushort Economy, Money Value, Tonnes? Quantity);

/// <summary>The suppliers of one dependency, from the flows themselves.</summary>
internal static class SupplierShares
{
    /// <summary>Every supplier with what it delivers in a view, largest first; for the Union only suppliers outside it.</summary>
    public static ImmutableArray<SupplierFlow> Of(
        RunView run, ProductSeries product, Economy economy, Year year, View view, CancellationToken cancellation = default)
    {
        if (view != View.Origin)
            return Of(run, product, economy, year, cancellation);
        if (run.Origin(product, year) is not { } origin)
            return [];
        var sums = new SortedDictionary<ushort, (long Usd, double Tonnes)>();
        Add(origin.Screening.Imports.Imports(0, run.Economies.IndexOf(economy.Code)), static _ => false, sums);
        return Ordered(sums);
    }

    /// <summary>Every supplier with what it delivers, largest first; for the Union only suppliers outside it.</summary>
    public static ImmutableArray<SupplierFlow> Of(
        RunView run, ProductSeries product, Economy economy, Year year, CancellationToken cancellation = default)
    {
        var flows = run.Flows(product, year, cancellation);
        var index = flows.IndexOf(product.Code);
        if (index < 0)
            return [];
        var table = run.Economies;
        var isUnion = economy.Code == EconomyCode.Eu27;
        var sums = new SortedDictionary<ushort, (long Usd, double Tonnes)>();
        foreach (var importer in table.IndexesOf(economy))
            Add(flows.Imports(index, importer), supplier => isUnion && table.IsInEu27(supplier), sums);
        return Ordered(sums);
    }

    private static ImmutableArray<SupplierFlow> Ordered(SortedDictionary<ushort, (long Usd, double Tonnes)> sums) =>
    [
        .. sums
            .Select(s => new SupplierFlow(
                s.Key, new Money(s.Value.Usd), double.IsNaN(s.Value.Tonnes) ? null : new Tonnes(s.Value.Tonnes)))
            .OrderByDescending(s => s.Value)
            .ThenBy(s => s.Economy),
    ];

    private static void Add(FlowSlice flows, Func<ushort, bool> leftOut, SortedDictionary<ushort, (long Usd, double Tonnes)> sums)
    {
        for (var r = 0; r < flows.Count; r++)
        {
            var supplier = flows.Exporters[r];
            if (leftOut(supplier))
                continue;
            var sum = sums.GetValueOrDefault(supplier);

            // NaN absorbs: a quantity with an unknown part is unknown
            sums[supplier] = (sum.Usd + flows.ValuesUsd[r], sum.Tonnes + flows.QuantitiesT[r]);
        }
    }
}
