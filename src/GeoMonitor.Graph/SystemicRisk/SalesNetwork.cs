using System.Collections.Immutable;
using GeoMonitor.Graph.Structure;

namespace GeoMonitor.Graph.SystemicRisk;

/// <summary>How much a sector needs what another delivers.</summary>
public enum Essentiality
{
    /// <summary>Its absence is not felt.</summary>
    Negligible,

    /// <summary>Its absence costs output in proportion to its part in all inputs.</summary>
    NonEssential,

    /// <summary>Nothing is made without it.</summary>
    Essential,
}

/// <summary>What a firm counts for in the index.</summary>
public enum FirmWeight
{
    /// <summary>Its sales.</summary>
    Sales,

    /// <summary>The larger of its sales and its purchases.</summary>
    LargerOfSalesAndPurchases,
}

/// <summary>Firms, what they sell each other, and how essential that is (methodology 6.8). Immutable.</summary>
public sealed class SalesNetwork
{
    /// <summary>Makes the network.</summary>
    /// <param name="sales">W, an edge from seller to buyer.</param>
    /// <param name="sectors">p, the sector of each firm.</param>
    /// <param name="essentiality">e, how much the second sector needs what the first delivers.</param>
    /// <param name="replaceSuppliers">
    /// Whether others of a firm's sector step in (its loss then counts by its part in what the sector still makes);
    /// otherwise nobody can be replaced.
    /// </param>
    /// <param name="weight">What a firm counts for.</param>
    /// <exception cref="ArgumentException">There is not one sector for each firm.</exception>
    public SalesNetwork(
        CsrGraph sales,
        IEnumerable<int> sectors,
        Func<int, int, Essentiality> essentiality,
        bool replaceSuppliers = true,
        FirmWeight weight = FirmWeight.Sales)
    {
        (Sales, Sectors, ReplaceSuppliers) = (sales, [.. sectors], replaceSuppliers);
        if (Sectors.Length != sales.NodeCount)
            throw new ArgumentException($"{sales.NodeCount} firms need as many sectors; {Sectors.Length} are given.", nameof(sectors));
        Purchases = sales.Reversed();
        Sold = Sums(sales);
        var bought = Sums(Purchases);
        Weights = [.. Sold.Select((sold, i) => weight == FirmWeight.Sales ? sold : Math.Max(sold, bought[i]))];
        Suppliers = [.. Enumerable.Range(0, sales.NodeCount).Select(j => SupplierWeights(j, bought[j], essentiality))];
    }

    /// <summary>W, from seller to buyer.</summary>
    public CsrGraph Sales { get; }

    /// <summary>The sector of each firm.</summary>
    public ImmutableArray<int> Sectors { get; }

    /// <summary>Whether others of a sector step in for a firm.</summary>
    public bool ReplaceSuppliers { get; }

    /// <summary>Sales of each firm.</summary>
    internal ImmutableArray<double> Sold { get; }

    /// <summary>What each firm counts for, not yet divided by their sum.</summary>
    internal ImmutableArray<double> Weights { get; }

    /// <summary>For each firm its suppliers with their downstream weight, by sector of the supplier.</summary>
    internal ImmutableArray<ImmutableArray<SupplierGroup>> Suppliers { get; }

    private CsrGraph Purchases { get; }

    private static ImmutableArray<double> Sums(CsrGraph graph)
    {
        var sums = ImmutableArray.CreateBuilder<double>(graph.NodeCount);
        for (var v = 0; v < graph.NodeCount; v++)
        {
            var sum = 0.0;
            foreach (var weight in graph.Weights(v))
                sum += weight;
            sums.Add(sum);
        }

        return sums.MoveToImmutable();
    }

    private ImmutableArray<SupplierGroup> SupplierWeights(
        int firm, double bought, Func<int, int, Essentiality> essentiality)
    {
        var targets = Purchases.Targets(firm).ToArray();
        var weights = Purchases.Weights(firm).ToArray();
        return
        [
            .. targets.Zip(weights)
                .Where(s => s.Second > 0)
                .GroupBy(s => Sectors[s.First])
                .OrderBy(g => g.Key)
                .Select(g => (Need: essentiality(g.Key, Sectors[firm]), Sellers: g.ToList()))
                .Where(g => g.Need != Essentiality.Negligible)
                .Select(g => new SupplierGroup(
                    g.Need == Essentiality.Essential,
                    [.. g.Sellers.Select(s => (s.First, s.Second / Whole(g.Need, g.Sellers.Sum(x => x.Second), bought)))])),
        ];
    }

    private static double Whole(Essentiality need, double fromSector, double bought) =>
        need == Essentiality.Essential ? fromSector : bought;
}

/// <summary>Suppliers of one sector with what part of the firm's need each meets.</summary>
internal sealed record SupplierGroup(bool IsEssential, ImmutableArray<(int Firm, double Weight)> Members);
