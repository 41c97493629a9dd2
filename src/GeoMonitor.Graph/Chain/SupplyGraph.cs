using System.Collections.Immutable;
using GeoMonitor.Core;
using QuikGraph;

namespace GeoMonitor.Graph.Chain;

/// <summary>
/// The supply chain as one typed graph: economies, materials, products, segments, companies and ecosystems, joined by
/// statements with their source. Made by <see cref="SupplyGraphBuilder"/>; immutable and safe for concurrent use.
/// </summary>
public sealed class SupplyGraph
{
    private readonly Dictionary<NodeId, ChainNode> _nodes;
    private readonly Dictionary<NodeId, ImmutableArray<ChainEdge>> _out;
    private readonly Dictionary<NodeId, ImmutableArray<ChainEdge>> _in;

    internal SupplyGraph(ImmutableArray<ChainNode> nodes, ImmutableArray<ChainEdge> edges)
    {
        (Nodes, Edges) = (nodes, edges);
        _nodes = nodes.ToDictionary(n => n.Id);
        _out = edges.GroupBy(e => e.Source).ToDictionary(g => g.Key, g => g.ToImmutableArray());
        _in = edges.GroupBy(e => e.Target).ToDictionary(g => g.Key, g => g.ToImmutableArray());
    }

    /// <summary>All nodes by kind and code.</summary>
    public ImmutableArray<ChainNode> Nodes { get; }

    /// <summary>All edges, by the node they leave, kind, and the node they reach.</summary>
    public ImmutableArray<ChainEdge> Edges { get; }

    /// <summary>The node of an id; null when the graph has none.</summary>
    public ChainNode? Find(NodeId id) => _nodes.GetValueOrDefault(id);

    /// <summary>The edges that leave a node; none for an unknown node.</summary>
    public ImmutableArray<ChainEdge> Out(NodeId id) => _out.TryGetValue(id, out var edges) ? edges : [];

    /// <summary>The edges that reach a node; none for an unknown node.</summary>
    public ImmutableArray<ChainEdge> In(NodeId id) => _in.TryGetValue(id, out var edges) ? edges : [];

    /// <summary>
    /// The newest year for which somebody is said to produce an item; null when nobody is, or no source gives a year.
    /// </summary>
    public Year? LatestProduction(NodeId item) => In(item)
        .Where(e => e is { Kind: EdgeKind.Produces, Share: not null })
        .Max(e => e.Year);

    /// <summary>Who makes an item in a year; empty when nobody is known.</summary>
    public SupplyTable Producers(NodeId item, Year? year) => new(
        item, year, [.. In(item).Where(e => e.Kind == EdgeKind.Produces && e.Year == year && e.Share is not null)]);

    /// <summary>Who makes an item in the newest year known; empty when nobody is known.</summary>
    public SupplyTable LatestProducers(NodeId item) => Producers(item, LatestProduction(item));

    /// <summary>The inputs of an item by group of alternatives, groups in ordinal order of their names.</summary>
    public ImmutableArray<InputAlternatives> Inputs(NodeId item) =>
    [
        .. In(item)
            .Where(e => e.Kind == EdgeKind.InputTo)
            .GroupBy(e => e.Group!, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new InputAlternatives(g.Key, g.Any(e => e.IsEssential), [.. g])),
    ];

    /// <summary>The graph as QuikGraph takes it: a view on the same edges, nothing is copied.</summary>
    /// <param name="kinds">Which edges to show; all when none is named.</param>
    public DelegateVertexAndEdgeListGraph<NodeId, ChainEdge> ToQuikGraph(params EdgeKind[] kinds) => new(
        Nodes.Select(n => n.Id),
        (NodeId id, out IEnumerable<ChainEdge> edges) =>
        {
            var known = _nodes.ContainsKey(id);
            edges = known ? Shown(Out(id), kinds) : [];
            return known;
        });

    private static IEnumerable<ChainEdge> Shown(ImmutableArray<ChainEdge> edges, EdgeKind[] kinds) =>
        kinds.Length == 0 ? edges : edges.Where(e => kinds.Contains(e.Kind));
}

/// <summary>Who makes an item in a year, in shares of world supply.</summary>
/// <param name="Item">The item.</param>
/// <param name="Year">The year; null when the source gives none.</param>
/// <param name="Producers">An edge for each economy with a known share.</param>
public sealed record SupplyTable(NodeId Item, Year? Year, ImmutableArray<ChainEdge> Producers)
{
    /// <summary>The sum of the stated shares, 0..1.03: rounded tables may pass 1 a little.</summary>
    public double Stated => Producers.Sum(e => e.Share ?? 0);

    /// <summary>The part of supply that no economy is named for, 0..1.</summary>
    public double Remainder => Math.Max(0, 1 - Stated);
}

/// <summary>Inputs that stand in for each other.</summary>
/// <param name="Group">Name of the group.</param>
/// <param name="IsEssential">Whether nothing is made without one of them.</param>
/// <param name="Inputs">An edge for each alternative.</param>
public sealed record InputAlternatives(string Group, bool IsEssential, ImmutableArray<ChainEdge> Inputs);
