using System.Collections.Immutable;
using GeoMonitor.Graph.Structure;

namespace GeoMonitor.Graph.Fragility;

/// <summary>
/// How fast the trade in a product falls apart when its largest exporters leave one by one (methodology 6.9, after
/// Piccardi and Tajoli 2018; the normalisation is ours [P]).
/// </summary>
/// <remarks>
/// Takes the full graph: leaving out small flows makes a product look up to three times as fragile. Traders are the nodes
/// with at least one flow from or to another; a flow from a node to itself is no trade and is left out.
/// </remarks>
/// <param name="Traders">Number of nodes that trade.</param>
/// <param name="Remaining">
/// v_k, the share of the total flow left after k exporters are gone, k = 0 to the number of traders; starts at 1.
/// </param>
/// <param name="Removed">The exporters in the order in which they leave: by what they sell, ties by number.</param>
/// <param name="Area">B, the area under the profile.</param>
/// <param name="Centralisation">
/// C, 1 for a star around one exporter, about 0 where all trade alike with all; below 0 is possible. Null with fewer
/// than three traders, where star and complete graph are the same.
/// </param>
public sealed record RemovalFragility(
    int Traders, ImmutableArray<double> Remaining, ImmutableArray<int> Removed, double Area, double? Centralisation)
{
    // a star has lost everything after its centre: 1, 0, 0, ...
    private const double AreaOfStar = .5;

    /// <summary>The fragility of the flows; null when nothing is traded.</summary>
    public static RemovalFragility? Of(CsrGraph flows)
    {
        var edges = flows.Edges().Where(e => e.From != e.To && e.Weight > 0).ToList();
        if (edges.Count == 0)
            return null;
        var sales = new double[flows.NodeCount];
        foreach (var edge in edges)
            sales[edge.From] += edge.Weight;
        int[] traders = [.. edges.SelectMany(e => new[] { e.From, e.To }).Distinct().OrderByDescending(v => sales[v]).ThenBy(v => v)];
        var remaining = Profile(edges, traders, flows.NodeCount);
        var area = 0.0;
        for (var k = 0; k + 1 < remaining.Length; k++)
            area += (remaining[k] + remaining[k + 1]) / 2;
        var complete = AreaOfComplete(traders.Length);
        return new(
            traders.Length,
            [.. remaining],
            [.. traders],
            area,
            traders.Length < 3 ? null : (complete - area) / (complete - AreaOfStar));
    }

    private static double[] Profile(List<WeightedEdge> edges, int[] order, int nodes)
    {
        var place = new int[nodes];
        for (var k = 0; k < order.Length; k++)
            place[order[k]] = k;

        // a flow ends when the first of its two ends leaves; adding from the back keeps the last values exact zeros
        var endsAt = new double[order.Length];
        foreach (var edge in edges)
            endsAt[Math.Min(place[edge.From], place[edge.To])] += edge.Weight;
        var left = new double[order.Length + 1];
        for (var k = order.Length - 1; k >= 0; k--)
            left[k] = left[k + 1] + endsAt[k];
        return Array.ConvertAll(left, flow => flow / left[0]);
    }

    private static double AreaOfComplete(int n)
    {
        var area = 0.0;
        for (var k = 0; k < n; k++)
            area += (Left(k) + Left(k + 1)) / 2;
        return area;

        double Left(double gone) => (n - gone) * (n - gone - 1) / (n * (n - 1.0));
    }
}
