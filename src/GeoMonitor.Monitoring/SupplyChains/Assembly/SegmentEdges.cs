using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply.Chain;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Monitoring.SupplyChains.Assembly;

/// <summary>The chip chain: segments, what each needs, and who makes it.</summary>
internal static class SegmentEdges
{
    /// <summary>The proxies of the segment tables are codes of today.</summary>
    public static readonly HsRevision ProxyRevision = HsRevision.Parse("HS22");

    public static void Add(ChainDraft draft, ChainNodes nodes, SupplyChainTables tables)
    {
        foreach (var segment in tables.Segments)
            AddSegment(draft, nodes, segment);
        foreach (var ecosystem in tables.Ecosystems)
            draft.Node(NodeId.Ecosystem(ecosystem.Id), ecosystem.NameEn);
        var tools = tables.Segments
            .Where(s => s.StageGroup.StartsWith("equipment", StringComparison.Ordinal))
            .Select(s => nodes.Segment(s.Id))
            .OfType<NodeId>()
            .ToHashSet();
        foreach (var relation in tables.Relations)
            AddRelation(draft, nodes, relation, tools);
        foreach (var shares in tables.Shares.GroupBy(s => s.Segment))
            AddShares(draft, nodes, shares.Key, [.. shares]);
    }

    private static void AddSegment(ChainDraft draft, ChainNodes nodes, ChainSegment segment)
    {
        if (nodes.Segment(segment.Id) is not { Kind: NodeKind.Segment } node)
            return;
        draft.Node(node, segment.NameEn);
        foreach (var code in segment.TradeCodes)
        {
            var item = nodes.Catalogue.ProductOf(code, ProxyRevision);
            var product = new NodeId(NodeKind.Product, (item?.Id ?? ItemId.Of(code)).Value);
            draft.Node(product, item?.NameEn ?? $"{ProxyRevision} {code}");
            draft.Edge(ChainEdge.ClassifiedAs(node, product, new Evidence("memory", Confidence.Memory, "a rough proxy of trade")));
        }
    }

    private static void AddRelation(ChainDraft draft, ChainNodes nodes, ChainRelation relation, HashSet<NodeId> tools)
    {
        var evidence = ChainDraft.Evidence(
            relation.Mark, relation.Substitutes is { } other ? $"{relation.Relation}; instead: {other}" : relation.Relation);
        if (ChainNodes.IsPart(relation))
        {
            draft.LeaveOut("part of a sum over segments");
        }
        else if (relation.ToEcosystem)
        {
            foreach (var from in nodes.Parts(relation.From.Value))
                draft.Edge(ChainEdge.UsedIn(from, NodeId.Ecosystem(relation.To), share: null, evidence));
        }
        else if (nodes.AsInput(relation.From) is not { } input || nodes.Parts(relation.To) is not { IsEmpty: false } outputs)
        {
            draft.LeaveOut("relation to a segment that no table describes");
        }
        else
        {
            // what a sum over segments needs, each of them needs; only types of one thing, and what a step works on, stand in for each other
            foreach (var output in outputs)
            {
                var isOfTools = tools.Contains(input) || tools.Contains(output);
                var use = UseOf(relation.Relation, tools.Contains(input), tools.Contains(output));
                draft.Edge(ChainEdge.InputTo(input, output, GroupOf(relation, isOfTools), relation.IsEssential, share: null, evidence, use));
            }
        }
    }

    // what goes through a step is its work, not a part of each piece: a packager without one kind of chip packs the others
    private static string GroupOf(ChainRelation relation, bool isOfTools) =>
        relation.Relation == ChainRelation.TypeOf || (relation.Relation is "goes into" && !isOfTools) ? relation.Relation : relation.From.Value;

    // consumables run a tool in the chip plant, tracks stand beside scanners; an unknown word counts as what bites at once
    private static InputUse UseOf(string relation, bool fromTool, bool toTool) => relation switch
    {
        "goes into" when fromTool && !toTool => InputUse.Lasting,
        "consumable of" when toTool => InputUse.RunningOn,
        "equipment for" or "software for" or "designs for" or "licensed to" or "knowledge for" => InputUse.Lasting,
        "works with" => InputUse.Beside,
        _ => InputUse.Consumed,
    };

    private static void AddShares(ChainDraft draft, ChainNodes nodes, ItemId segment, ChainShare[] shares)
    {
        if (nodes.Segment(segment) is not { Kind: NodeKind.Segment } node)
        {
            draft.LeaveOut(nodes.IsSum(segment) ? "share of a sum over segments" : "share of a material, whose producers another table states", shares.Length);
            return;
        }

        var named = shares.Where(s => s.Kind == ChainShareKind.Country).ToList();
        var sum = named.Sum(s => s.Share?.Value ?? 0);
        if (sum > 1 + SupplyGraphBuilder.RoundingExcess)
        {
            draft.LeaveOut($"shares of {segment} add to {sum:0.###}, which is more than 1", shares.Length);
            return;
        }

        draft.LeaveOut("remainder, which the table does not name", shares.Count(s => s.Kind == ChainShareKind.Remainder));
        foreach (var share in named)
        {
            if (share.Economy is { } economy && economy != EconomyCode.Unspecified)
                draft.Edge(ChainEdge.Produces(economy, node, share.Year, share.Share?.Value, ChainDraft.Evidence(share.Mark, share.Basis)));
            else
                draft.LeaveOut($"share of {share.EconomyText}, which is no country");
        }
    }
}
