using GeoMonitor.Graph.Structure;

namespace GeoMonitor.Graph.Centrality;

/// <summary>
/// Number of walks that end or start at a node, each step worth a factor less (Katz 1953; methodology 6.7). Counts
/// edges, not weights. Descriptive only.
/// </summary>
public static class Katz
{
    private const int MostSteps = 100_000;

    /// <summary>x = a A^T x + 1: influence that flows into a node along the edges; at least 1.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="attenuation">a, 0 or more and below 1/spectral radius.</param>
    /// <exception cref="ArgumentOutOfRangeException">The attenuation is negative or too large for the graph.</exception>
    public static double[] Inflow(CsrGraph graph, double attenuation) => Solve(graph.Reversed(), attenuation);

    /// <summary>x = a A x + 1: how far a supplier reaches along the edges; at least 1.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="attenuation">a, 0 or more and below 1/spectral radius.</param>
    /// <exception cref="ArgumentOutOfRangeException">The attenuation is negative or too large for the graph.</exception>
    public static double[] Reach(CsrGraph graph, double attenuation) => Solve(graph, attenuation);

    private static double[] Solve(CsrGraph graph, double attenuation)
    {
        if (!(attenuation >= 0))
            throw TooLarge(attenuation);
        var (value, next) = (new double[graph.NodeCount], new double[graph.NodeCount]);
        Array.Fill(value, 1);
        for (var step = 0; step < MostSteps; step++)
        {
            double moved = 0, largest = 0;
            for (var v = 0; v < value.Length; v++)
            {
                var sum = 0.0;
                foreach (var w in graph.Targets(v))
                    sum += value[w];
                next[v] = 1 + (attenuation * sum);
                moved = Math.Max(moved, Math.Abs(next[v] - value[v]));
                largest = Math.Max(largest, next[v]);
            }

            (value, next) = (next, value);
            if (moved <= 1e-14 * largest)
                return value;

            // the series of walks has no sum; stop before it runs out of numbers
            if (largest > 1e100)
                break;
        }

        throw TooLarge(attenuation);
    }

    private static ArgumentOutOfRangeException TooLarge(double attenuation) => new(
        nameof(attenuation), attenuation, "The attenuation lies at 0 or more and below 1/spectral radius of the graph; take a smaller one.");
}
