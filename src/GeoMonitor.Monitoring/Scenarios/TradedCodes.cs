using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>How much of what suppliers deliver of an item passes under one of its codes.</summary>
/// <param name="Part">By value, 0..1; null when trade does not tell.</param>
/// <param name="Year">The year of the values; null when the item has no other code, or trade does not tell.</param>
/// <param name="Others">Its other codes, in order.</param>
internal sealed record CodePart(double? Part, Year? Year, ImmutableArray<string> Others);

/// <summary>Which items are traded under which code, as the chain has it.</summary>
internal static class TradedCodes
{
    /// <summary>The materials and segments that are traded under a code, in order; none for any other node.</summary>
    public static ImmutableArray<ChainEdge> Under(RunView run, NodeId code) =>
        [.. run.SupplyChain.Graph.In(code).Where(e => e.Kind == EdgeKind.ClassifiedAs).OrderBy(e => e.Source)];

    /// <summary>The codes under which an item is traded, in order.</summary>
    public static ImmutableArray<NodeId> Of(RunView run, NodeId item) =>
        [.. run.SupplyChain.Graph.Out(item).Where(e => e.Kind == EdgeKind.ClassifiedAs).Select(e => e.Target).Order()];

    /// <summary>How much of what suppliers deliver of an item passes under one of its codes.</summary>
    /// <param name="run">The run.</param>
    /// <param name="item">A material or segment.</param>
    /// <param name="code">One of its codes.</param>
    /// <param name="suppliers">Who delivers.</param>
    /// <param name="importers">To whom; all when none is named.</param>
    /// <param name="year">The latest year that may be used.</param>
    public static CodePart PartOf(
        RunView run, NodeId item, NodeId code, IReadOnlyCollection<ushort> suppliers, IReadOnlyCollection<ushort> importers, Year year)
    {
        var others = Of(run, item).Remove(code);
        ImmutableArray<string> names = [.. others.Select(o => o.Code)];
        if (others.IsEmpty)
            return new(1, null, names);

        // two revisions may hold the same goods under two codes of a heading, and then neither has a part of its own
        if (Product(run, code) is not { } asked || others.Select(o => Product(run, o)).ToList() is not { } rest || rest.Exists(o => o is null || MayOverlap(asked, o)))
            return new(null, null, names);
        ProductSeries[] all = [asked, .. rest.OfType<ProductSeries>()];
        if (asked.CompleteYears.Where(y => y <= year && Array.TrueForAll(all, p => p.StateOf(y) == YearState.Complete)).Select(y => (Year?)y).Max() is not { } latest)
            return new(null, null, names);
        double[] values = [.. all.Select(p => Delivered(run, p, latest, suppliers, importers))];
        var sum = values.Sum();
        return sum > 0 ? new(values[0] / sum, latest, names) : new(null, null, names);
    }

    private static double Delivered(
        RunView run, ProductSeries product, Year year, IReadOnlyCollection<ushort> suppliers, IReadOnlyCollection<ushort> importers)
    {
        var exports = ExportValues.Of(run, product, year, importers);
        return suppliers.Sum(s => (double)exports[s]);
    }

    private static bool MayOverlap(ProductSeries one, ProductSeries other) =>
        one.Series.Revision != other.Series.Revision && string.Equals(HeadingOf(one), HeadingOf(other), StringComparison.Ordinal);

    private static string HeadingOf(ProductSeries product) => product.Code.ToString()[..4];

    private static ProductSeries? Product(RunView run, NodeId code) =>
        ItemId.TryParse(code.Code, out var id) ? run.Products.GetValueOrDefault(id) : null;
}
