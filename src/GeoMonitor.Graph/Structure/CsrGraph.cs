namespace GeoMonitor.Graph.Structure;

/// <summary>An edge of a weighted directed graph whose nodes are numbers.</summary>
/// <param name="From">The node it leaves.</param>
/// <param name="To">The node it reaches.</param>
/// <param name="Weight">Flow or capacity, zero or more.</param>
public readonly record struct WeightedEdge(int From, int To, double Weight);

/// <summary>
/// A directed weighted graph in compressed rows: the form our own algorithms walk. Immutable, safe for concurrent use.
/// </summary>
/// <remarks>
/// Nodes are 0..n-1. Parallel edges become one that carries their sum, because two customs lines between two countries
/// are one route. Loops are kept; whoever must not count them says so. Targets within a row are ascending, so every
/// walk has one order.
/// </remarks>
public sealed class CsrGraph
{
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly double[] _weights;

    private CsrGraph(int[] offsets, int[] targets, double[] weights) =>
        (_offsets, _targets, _weights) = (offsets, targets, weights);

    /// <summary>Number of nodes.</summary>
    public int NodeCount => _offsets.Length - 1;

    /// <summary>Number of edges after parallel ones were added up.</summary>
    public int EdgeCount => _targets.Length;

    /// <summary>Where each row starts in the targets; one more entry than nodes.</summary>
    public ReadOnlySpan<int> Offsets => _offsets;

    /// <summary>The node each edge reaches, row after row.</summary>
    public ReadOnlySpan<int> AllTargets => _targets;

    /// <summary>The weight of each edge, row after row.</summary>
    public ReadOnlySpan<double> AllWeights => _weights;

    /// <summary>Makes a graph of its edges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A node lies outside 0..n-1, or a weight is negative or no number.</exception>
    public static CsrGraph Of(int nodeCount, IEnumerable<WeightedEdge> edges)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        var all = edges.ToArray();
        foreach (var edge in all)
            Require(edge, nodeCount);

        // two stable passes order by target within source in linear time
        var sorted = Bucketed(Bucketed(all, nodeCount, e => e.To), nodeCount, e => e.From);
        var offsets = new int[nodeCount + 1];
        var (targets, weights) = (new int[sorted.Length], new double[sorted.Length]);
        var count = 0;
        for (var e = 0; e < sorted.Length; e++)
        {
            if (e > 0 && sorted[e].From == sorted[e - 1].From && sorted[e].To == sorted[e - 1].To)
            {
                weights[count - 1] += sorted[e].Weight;
                continue;
            }

            (targets[count], weights[count]) = (sorted[e].To, sorted[e].Weight);
            offsets[sorted[e].From + 1]++;
            count++;
        }

        for (var v = 0; v < nodeCount; v++)
            offsets[v + 1] += offsets[v];
        return new(offsets, targets[..count], weights[..count]);
    }

    /// <summary>The nodes reached from a node, ascending.</summary>
    public ReadOnlySpan<int> Targets(int node) => _targets.AsSpan(_offsets[node].._offsets[node + 1]);

    /// <summary>The weights of the edges that leave a node, in the order of <see cref="Targets"/>.</summary>
    public ReadOnlySpan<double> Weights(int node) => _weights.AsSpan(_offsets[node].._offsets[node + 1]);

    /// <summary>All edges, row after row.</summary>
    public IEnumerable<WeightedEdge> Edges()
    {
        for (var v = 0; v < NodeCount; v++)
        {
            for (var e = _offsets[v]; e < _offsets[v + 1]; e++)
                yield return new(v, _targets[e], _weights[e]);
        }
    }

    /// <summary>The same graph with every edge turned around.</summary>
    public CsrGraph Reversed()
    {
        var offsets = new int[NodeCount + 1];
        foreach (var target in _targets)
            offsets[target + 1]++;
        for (var v = 0; v < NodeCount; v++)
            offsets[v + 1] += offsets[v];
        var next = offsets[..^1];
        var (targets, weights) = (new int[EdgeCount], new double[EdgeCount]);
        for (var v = 0; v < NodeCount; v++)
        {
            for (var e = _offsets[v]; e < _offsets[v + 1]; e++)
            {
                var at = next[_targets[e]]++;
                (targets[at], weights[at]) = (v, _weights[e]);
            }
        }

        return new(offsets, targets, weights);
    }

    private static WeightedEdge[] Bucketed(WeightedEdge[] edges, int nodeCount, Func<WeightedEdge, int> key)
    {
        var next = new int[nodeCount + 1];
        foreach (var edge in edges)
            next[key(edge) + 1]++;
        for (var v = 0; v < nodeCount; v++)
            next[v + 1] += next[v];
        var ordered = new WeightedEdge[edges.Length];
        foreach (var edge in edges)
            ordered[next[key(edge)]++] = edge;
        return ordered;
    }

    private static void Require(WeightedEdge edge, int nodeCount)
    {
        if ((uint)edge.From >= (uint)nodeCount || (uint)edge.To >= (uint)nodeCount)
            throw new ArgumentOutOfRangeException(nameof(edge), edge, $"Nodes are numbered 0 to {nodeCount - 1}.");
        if (!(edge.Weight >= 0 && edge.Weight < double.PositiveInfinity))
            throw new ArgumentOutOfRangeException(nameof(edge), edge, "A weight is zero or more, and finite.");
    }
}
