namespace GeoMonitor.Graph.Chain;

/// <summary>Collects nodes and edges and makes a <see cref="SupplyGraph"/> of them, or says all that is wrong.</summary>
/// <remarks>Not safe for concurrent use. The order in which things are added does not show in the result.</remarks>
public sealed class SupplyGraphBuilder
{
    /// <summary>
    /// How far stated shares may add to more than 1: published tables with rounded shares reach 1.03. What lies below 1
    /// is not spread over the named: it is the table's remainder.
    /// </summary>
    public const double RoundingExcess = 0.03;

    private readonly Dictionary<NodeId, ChainNode> _nodes = [];
    private readonly List<ChainEdge> _edges = [];

    /// <summary>Adds a node; a node added twice keeps its first name.</summary>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The node has no code.</exception>
    public SupplyGraphBuilder Add(ChainNode node)
    {
        if (string.IsNullOrWhiteSpace(node.Id.Code))
            throw new ArgumentException($"A node of kind {node.Id.Kind} has no code.", nameof(node));
        _nodes.TryAdd(node.Id, node);
        return this;
    }

    /// <summary>Adds an edge; its nodes may follow later.</summary>
    /// <returns>The builder.</returns>
    public SupplyGraphBuilder Add(ChainEdge edge)
    {
        _edges.Add(edge);
        return this;
    }

    /// <summary>Makes the graph. Loops and cycles are allowed: chips are needed to make chips.</summary>
    /// <exception cref="InvalidOperationException">
    /// An edge reaches an unknown node, joins the wrong kinds, carries a share outside 0..1 or is stated twice, or the
    /// shares of one table add to more than 1. The message names every fault.
    /// </exception>
    public SupplyGraph Build()
    {
        var faults = EdgeFaults().Concat(RepeatedEdges()).Concat(TooManyShares()).ToList();
        if (faults.Count > 0)
            throw new InvalidOperationException("The supply graph is not consistent:\n" + string.Join('\n', faults));
        return new SupplyGraph(
            [.. _nodes.Values.OrderBy(n => n.Id)], [.. _edges.Order(Comparer<ChainEdge>.Create(ByPlace))]);
    }

    private static int ByPlace(ChainEdge left, ChainEdge right) => Place(left).CompareTo(Place(right));

    private static (NodeId From, EdgeKind Kind, NodeId To, NodeId Item, int Year, (string Group, string Towards) Detail) Place(
        ChainEdge e) => (e.Source, e.Kind, e.Target, e.Item ?? default, e.Year?.Value ?? 0,
            (e.Group ?? string.Empty, e.Towards?.Value ?? string.Empty));

    private IEnumerable<string> EdgeFaults()
    {
        foreach (var edge in _edges)
        {
            if (EdgeRules.Fault(edge) is { } fault)
                yield return $"{edge}: {fault}";
            foreach (var end in new NodeId?[] { edge.Source, edge.Target, edge.Item })
            {
                if (end is { } id && !_nodes.ContainsKey(id))
                    yield return $"{edge}: {id} is not a node of the graph; add it first.";
            }
        }
    }

    private IEnumerable<string> RepeatedEdges() => _edges
        .CountBy(Place)
        .Where(p => p.Value > 1)
        .Select(p => $"{p.Key.From} -{p.Key.Kind}-> {p.Key.To} is stated {p.Value} times for one year; choose one table.");

    private IEnumerable<string> TooManyShares() => _edges
        .Where(e => e.Kind is EdgeKind.Produces or EdgeKind.Makes or EdgeKind.InputTo)
        .GroupBy(e => (e.Kind, e.Target, e.Year, e.Group))
        .Select(g => (g.Key, Sum: g.Sum(e => e.Share ?? 0)))
        .Where(t => t.Sum > 1 + RoundingExcess)
        .Select(t => $"The shares of {t.Key.Kind} in {t.Key.Target} add to {t.Sum}, which is more than 1.");
}
