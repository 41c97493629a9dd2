using GeoMonitor.Core;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Monitoring.SupplyChains.Assembly;

/// <summary>Who holds exports of what back. Only measures on goods that are in force; plans and threats are none.</summary>
internal static class RestrictionEdges
{
    private static readonly string[] OnGoods =
    [
        "licensing", "licensing review", "licence refused", "ban", "ban with waivers", "quota", "quota and traceability",
        "suspension", "export duty", "stop",
    ];

    private static readonly string[] NotInForce = ["suspended", "not in force", "announced", "policy", "ended"];

    public static void Add(ChainDraft draft, ChainNodes nodes, IEnumerable<ExportRestriction> restrictions)
    {
        foreach (var measure in restrictions)
        {
            if (!OnGoods.Contains(measure.Type, StringComparer.OrdinalIgnoreCase))
                draft.LeaveOut($"measure that holds back no goods by itself ({measure.Type})");
            else if (measure.Ended is not null || Array.Exists(NotInForce, s => measure.Status?.StartsWith(s, StringComparison.OrdinalIgnoreCase) == true))
                draft.LeaveOut("measure that is not in force");
            else
                AddMeasure(draft, nodes, measure);
        }
    }

    private static void AddMeasure(ChainDraft draft, ChainNodes nodes, ExportRestriction measure)
    {
        var items = measure.MaterialIds.SelectMany(m => ItemsOf(nodes, m)).Distinct().ToList();
        if (items.Count == 0)
        {
            draft.LeaveOut("measure that names no item");
            return;
        }

        var from = measure.Effective ?? measure.Announced;
        foreach (var (item, isNamed) in items)
        {
            var evidence = ChainDraft.Evidence(measure.Citation is { } c ? [c] : [], measure.Confidence, $"{measure.Type}: {measure.Measure}");
            draft.Edge(ChainEdge.Restricts(
                measure.Economy,
                item,
                measure.Target,
                from is { } day ? new Year(day.Year) : null,
                isNamed ? evidence : WithoutStep(evidence)));
        }
    }

    // that there is a measure may have been read; that it holds back this step is a guess
    private static Evidence WithoutStep(Evidence evidence) => evidence with
    {
        Confidence = evidence.Confidence < Confidence.Low ? Confidence.Low : evidence.Confidence,
        Note = evidence.Note + "; names no step of the chain, so it stands at each",
    };

    // a measure on rare earths is one on each of them; one on chips that names no step may hold back any
    private static IEnumerable<(NodeId Item, bool IsNamed)> ItemsOf(ChainNodes nodes, string material)
    {
        if (string.Equals(material, "rare-earths", StringComparison.Ordinal))
            return nodes.Catalogue.WithTag("rare-earth").Where(i => i.Kind == ItemKind.Material).Select(i => (NodeId.Material(i.Id), true));
        var stages = nodes.StagesOf(material);
        if (!stages.IsEmpty)
            return stages.Select(s => (NodeId.Material(s.Id), true));
        var steps = nodes.Parts(material);
        return steps.IsEmpty
            ? nodes.Catalogue.WithTag(material).Select(nodes.Of).OfType<NodeId>().Where(n => n.Kind == NodeKind.Segment).Select(n => (n, false))
            : steps.Select(s => (s, true));
    }
}
