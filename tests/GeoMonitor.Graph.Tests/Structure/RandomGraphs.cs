using GeoMonitor.Graph.Structure;

namespace GeoMonitor.Graph.Tests.Structure;

/// <summary>Random small graphs for comparing an algorithm with the plain definition of its result.</summary>
internal static class RandomGraphs
{
    /// <summary>Graphs of 1 to <paramref name="most"/> nodes with whole weights 1..9, loops and parallel edges included.</summary>
    public static Gen<CsrGraph> Upto(int most) =>
        from n in Gen.Int[1, most]
        from edges in Gen.Select(Gen.Int[0, n - 1], Gen.Int[0, n - 1], Gen.Int[1, 9], (a, b, w) => new WeightedEdge(a, b, w))
            .Array[0, 3 * n]
        select CsrGraph.Of(n, edges);

    /// <summary>Which nodes can be reached from a node, itself included, when some nodes are gone.</summary>
    public static HashSet<int> Reached(CsrGraph graph, int from, Func<int, bool> isGone)
    {
        var seen = new HashSet<int>();
        if (isGone(from))
            return seen;
        var queue = new Queue<int>([from]);
        seen.Add(from);
        while (queue.TryDequeue(out var v))
        {
            foreach (var w in graph.Targets(v))
            {
                if (!isGone(w) && seen.Add(w))
                    queue.Enqueue(w);
            }
        }

        return seen;
    }
}
