using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Supply.Chain;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Monitoring.SupplyChains.Assembly;

/// <summary>The graph while it is put together, with a count of what does not become part of it.</summary>
internal sealed class ChainDraft(EconomyTable economies)
{
    private readonly SupplyGraphBuilder _graph = new();
    private readonly HashSet<(NodeId From, EdgeKind Kind, NodeId To, NodeId? Item, int? Year, string? Group, EconomyCode? Towards)> _stated = [];
    private readonly SortedDictionary<string, int> _leftOut = new(StringComparer.Ordinal);

    public void Node(NodeId id, string name) => _graph.Add(new ChainNode(id, name));

    public void LeaveOut(string reason, int rows = 1) => _leftOut[reason] = _leftOut.GetValueOrDefault(reason) + rows;

    /// <summary>Adds an edge whose other nodes are there, and the node of an economy that it leaves.</summary>
    public void Edge(ChainEdge edge)
    {
        if (!_stated.Add((edge.Source, edge.Kind, edge.Target, edge.Item, edge.Year?.Value, edge.Group, edge.Towards)))
        {
            LeaveOut("said already by another row");
            return;
        }

        if (edge.Source.Kind == NodeKind.Economy)
            Node(edge.Source, economies.Find(EconomyCode.Parse(edge.Source.Code))!.NameEn);
        _graph.Add(edge);
    }

    public SupplyGraph Build() => _graph.Build();

    public ImmutableArray<LeftOutRows> LeftOut() => [.. _leftOut.Select(r => new LeftOutRows(r.Key, r.Value))];

    public static Evidence Evidence(FactMark mark, string? note = null) => Evidence(mark.Sources, mark.Confidence, note);

    /// <summary>What a statement rests on, in the words of the graph.</summary>
    public static Evidence Evidence(IReadOnlyList<string> sources, string confidence, string? note = null) => new(
        sources.Count == 0 ? "definition" : string.Join('|', sources),
        confidence switch
        {
            // the words of loaded statistics: what an office reports was read in its own table
            "reported" or "unmarked" => Confidence.Seen,
            "estimated" or "provisional" => Confidence.Derived,
            _ => Graph.Chain.Evidence.ParseConfidence(confidence),
        },
        note);
}

/// <summary>Rows of the tables that are not part of the graph.</summary>
/// <param name="Reason">Why, in words.</param>
/// <param name="Rows">How many.</param>
public sealed record LeftOutRows(string Reason, int Rows);
