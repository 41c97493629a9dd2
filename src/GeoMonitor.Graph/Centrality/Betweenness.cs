using GeoMonitor.Core.Indicators.Scenarios;
using GeoMonitor.Graph.Structure;

namespace GeoMonitor.Graph.Centrality;

/// <summary>How long an edge is for shortest paths.</summary>
public enum EdgeLength
{
    /// <summary>Every edge is one step.</summary>
    Hops,

    /// <summary>1/weight: a large flow is a short way. Edges of weight 0 are no way at all.</summary>
    OneOverWeight,
}

/// <summary>
/// Betweenness: the part of shortest paths between others that pass a node (Brandes 2001; methodology 6.7). Descriptive
/// only: what a stop does is answered by the strategic node index and by propagated dependence.
/// </summary>
public static class Betweenness
{
    /// <summary>
    /// How much two path lengths may differ, as a part of them, and still tie. 1/flow adds up differently along equal
    /// paths; compared exactly, as networkx does, some of the many ties are lost to rounding.
    /// </summary>
    public const double Tie = 1e-12;

    /// <summary>
    /// For each node the number of ordered pairs of others whose shortest path it lies on, ties counted in parts.
    /// Divide by (n - 1)(n - 2) for 0..1, or see <see cref="Normalised"/>.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="length">How long an edge is.</param>
    /// <param name="tie">How much lengths may differ and still tie, as a part of them; 0 compares exactly.</param>
    public static double[] Of(CsrGraph graph, EdgeLength length, double tie = Tie)
    {
        var paths = new ShortestPaths(graph, length, tie);
        var between = new double[graph.NodeCount];
        for (var source = 0; source < graph.NodeCount; source++)
            paths.AddFrom(source, between);
        return between;
    }

    /// <summary>Betweenness divided by (n - 1)(n - 2), 0..1; zero for all nodes when there are fewer than three.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="length">How long an edge is.</param>
    /// <param name="tie">How much lengths may differ and still tie, as a part of them; 0 compares exactly.</param>
    public static double[] Normalised(CsrGraph graph, EdgeLength length, double tie = Tie)
    {
        var pairs = (graph.NodeCount - 1.0) * (graph.NodeCount - 2.0);
        return Array.ConvertAll(Of(graph, length, tie), b => pairs <= 0 ? 0 : b / pairs);
    }

    /// <summary>
    /// An estimate of <see cref="Of"/> for graphs too large for it: paths from some sources only, drawn without
    /// repetition and scaled up (Brandes and Pich 2007). Unbiased over seeds; with as many sources as nodes it is exact.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="length">How long an edge is.</param>
    /// <param name="sources">How many sources, 1 to the number of nodes.</param>
    /// <param name="seed">The seed; one seed gives one result.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of sources is out of range.</exception>
    public static double[] Sampled(CsrGraph graph, EdgeLength length, int sources, ulong seed)
    {
        if (sources < 1 || sources > graph.NodeCount)
            throw new ArgumentOutOfRangeException(nameof(sources), sources, $"Take 1 to {graph.NodeCount} sources.");
        var paths = new ShortestPaths(graph, length, Tie);
        var between = new double[graph.NodeCount];
        int[] order = [.. Enumerable.Range(0, graph.NodeCount)];
        var random = new DrawRandom(seed, draw: 0);
        for (var k = 0; k < sources; k++)
        {
            var drawn = random.Next(k, order.Length);
            (order[k], order[drawn]) = (order[drawn], order[k]);
            paths.AddFrom(order[k], between);
        }

        return Array.ConvertAll(between, b => b * graph.NodeCount / sources);
    }
}
