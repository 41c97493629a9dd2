using System.Collections.Immutable;
using GeoMonitor.Graph.Structure;

namespace GeoMonitor.Graph.Cuts;

/// <summary>How much can pass from one node to another, and where it is stuck.</summary>
/// <param name="Value">The flow in the unit of the weights, zero or more.</param>
/// <param name="Cut">
/// The edges of one smallest cut: those that leave what the source still reaches when the flow runs. Their weights add
/// to <paramref name="Value"/>. With several smallest cuts, the one nearest to the source.
/// </param>
public sealed record MaximumFlow(double Value, ImmutableArray<WeightedEdge> Cut)
{
    /// <summary>
    /// The maximum flow by shortest augmenting levels (Dinic 1970) with the weights as capacities. The Edmonds-Karp of
    /// QuikGraph gives the same numbers but writes reversed edges into the caller's graph and gives no cut.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="source">Where the flow starts.</param>
    /// <param name="sink">Where it ends; not the source.</param>
    /// <param name="isGone">Nodes that let nothing pass; none when null.</param>
    /// <exception cref="ArgumentException">Source and sink are the same node.</exception>
    public static MaximumFlow Between(CsrGraph graph, int source, int sink, Func<int, bool>? isGone = null)
    {
        if (source == sink)
            throw new ArgumentException($"Node {sink} is source and sink; nothing has to pass.", nameof(sink));
        var residual = new ResidualNetwork(graph.NodeCount);
        foreach (var edge in graph.Edges())
        {
            if (isGone is null || (!isGone(edge.From) && !isGone(edge.To)))
                residual.Add(edge.From, edge.To, edge.Weight);
        }

        var value = residual.Run(source, sink);
        var reached = residual.Reached(source);
        var cut = graph.Edges().Where(e => reached[e.From] && !reached[e.To] && e.Weight > 0
            && (isGone is null || (!isGone(e.From) && !isGone(e.To))));
        return new(value, [.. cut]);
    }

    /// <summary>
    /// The smallest number of nodes between source and sink whose removal separates them, which is the number of routes
    /// without a common node (Menger); null where an edge joins them directly.
    /// </summary>
    /// <exception cref="ArgumentException">Source and sink are the same node.</exception>
    public static int? DisjointRoutes(CsrGraph graph, int source, int sink)
    {
        if (source == sink)
            throw new ArgumentException($"Node {sink} is source and sink; nothing has to pass.", nameof(sink));
        if (graph.Targets(source).BinarySearch(sink) >= 0)
            return null;

        // node v becomes 2v (in) and 2v + 1 (out) with one passage between them
        var split = new ResidualNetwork(2 * graph.NodeCount);
        for (var v = 0; v < graph.NodeCount; v++)
            split.Add(2 * v, (2 * v) + 1, 1);
        foreach (var edge in graph.Edges())
            split.Add((2 * edge.From) + 1, 2 * edge.To, 1);
        return (int)Math.Round(split.Run((2 * source) + 1, 2 * sink));
    }
}
