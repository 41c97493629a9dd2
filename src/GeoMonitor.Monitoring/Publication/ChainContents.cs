using GeoMonitor.Graph.Chain;
using GeoMonitor.Monitoring.SupplyChains;
using GeoMonitor.Storage.Neo4j.Graph;

namespace GeoMonitor.Monitoring.Publication;

/// <summary>The supply chain of a run as it becomes part of the graph that analysts ask: every node and every statement.</summary>
internal static class ChainContents
{
    /// <summary>Takes the chain over; deliveries between economies are left out, because flows are in the graph themselves.</summary>
    public static GraphChain Of(SupplyGraph graph) => new(
        [.. graph.Nodes.Select(NodeOf)],
        [.. graph.Edges.Where(e => e.Kind != EdgeKind.Exports).Select(EdgeOf)]);

    private static GraphChainNode NodeOf(ChainNode node) => new(
        node.Id.Kind switch
        {
            NodeKind.Economy => GraphNodeKind.Economy,
            NodeKind.Company => GraphNodeKind.Company,
            NodeKind.Ecosystem => GraphNodeKind.Ecosystem,
            _ => GraphNodeKind.Item,
        },
        node.Id.Code,
        node.Id.IsItem ? ChainWords.Of(node.Id.Kind) : null,
        node.Name);

    private static GraphChainEdge EdgeOf(ChainEdge edge) => new(
        edge.Kind switch
        {
            EdgeKind.Produces => ChainRelation.Produces,
            EdgeKind.InputTo => ChainRelation.InputTo,
            EdgeKind.ClassifiedAs => ChainRelation.ClassifiedAs,
            EdgeKind.Makes => ChainRelation.Makes,
            EdgeKind.Supplies => ChainRelation.Supplies,
            EdgeKind.Restricts => ChainRelation.Restricts,
            EdgeKind.UsedIn => ChainRelation.UsedIn,
            _ => throw new NotSupportedException($"{edge.Kind} is no statement of the graph."),
        },
        edge.Source.Code,
        edge.Target.Code,
        edge.Evidence.Source,
        ChainWords.Of(edge.Evidence.Confidence))
    {
        Share = edge.Share,
        Year = edge.Year?.Value,
        Note = edge.Evidence.Note,
        Group = edge.Group,
        IsEssential = edge.Kind == EdgeKind.InputTo ? edge.IsEssential : null,
        Use = edge.Kind == EdgeKind.InputTo ? ChainWords.Of(edge.Use) : null,
        Item = edge.Item?.Code,
        Towards = edge.Towards?.Value,
    };
}
