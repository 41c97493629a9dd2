using GeoMonitor.Graph.Structure;

namespace GeoMonitor.Graph.Centrality;

/// <summary>
/// Where a random walk along the flows spends its time (Brin and Page 1998; methodology 6.7). Descriptive only.
/// </summary>
/// <remarks>The PageRank of QuikGraph ignores weights and loses the mass of nodes without exits; this one does neither.</remarks>
public static class PageRank
{
    private const int MostSteps = 100_000;

    /// <summary>
    /// The ranks, which add to 1: steps in proportion to weight, the mass of nodes without outgoing weight spread
    /// evenly. Empty for an empty graph.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="damping">The part of steps that follow an edge, 0 or more and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The damping is out of range.</exception>
    public static double[] Of(CsrGraph graph, double damping = .85)
    {
        if (!(damping >= 0 && damping < 1))
            throw new ArgumentOutOfRangeException(nameof(damping), damping, "The damping is at least 0 and below 1.");
        var n = graph.NodeCount;
        var strength = new double[n];
        for (var v = 0; v < n; v++)
        {
            foreach (var weight in graph.Weights(v))
                strength[v] += weight;
        }

        var (rank, next) = (new double[n], new double[n]);
        Array.Fill(rank, 1.0 / n);
        for (var step = 0; step < MostSteps; step++)
        {
            Step(graph, strength, rank, next, damping);
            var moved = 0.0;
            for (var v = 0; v < n; v++)
                moved += Math.Abs(next[v] - rank[v]);
            (rank, next) = (next, rank);
            if (moved <= 1e-14)
                break;
        }

        return rank;
    }

    private static void Step(CsrGraph graph, double[] strength, double[] rank, double[] next, double damping)
    {
        var stuck = 0.0;
        for (var v = 0; v < rank.Length; v++)
            stuck += strength[v] > 0 ? 0 : rank[v];
        Array.Fill(next, (1 - damping + (damping * stuck)) / rank.Length);
        for (var v = 0; v < rank.Length; v++)
        {
            if (strength[v] <= 0)
                continue;
            var targets = graph.Targets(v);
            var weights = graph.Weights(v);
            var mass = damping * rank[v];
            for (var e = 0; e < targets.Length; e++)
                next[targets[e]] += mass * (weights[e] / strength[v]);
        }
    }
}
