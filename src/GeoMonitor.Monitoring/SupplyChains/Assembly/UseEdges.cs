using GeoMonitor.Core.Supply.Chain;
using GeoMonitor.Core.Supply.Criticality;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Monitoring.SupplyChains.Assembly;

/// <summary>For what materials are used, and from which other material they are won.</summary>
internal static class UseEdges
{
    public static void Add(ChainDraft draft, ChainNodes nodes, SupplyChainTables tables, CriticalityTables criticality)
    {
        foreach (var row in tables.Materials)
        {
            if (row is { FromMaterial: { } from, ToMaterial: { } to })
                AddOrigin(draft, nodes, row, from, to);
            else if (row.FromMaterial is null)
                draft.LeaveOut("use of something that is no item");
            else if (row.ToType is not ("application" or "ecosystem"))
                draft.LeaveOut($"use in a {row.ToType}, which is no item");
        }

        var uses = tables.Materials
            .Where(r => r is { FromMaterial: not null, ToMaterial: null, ToType: "application" or "ecosystem" })
            .SelectMany(r => Members(criticality, r.FromMaterial!).SelectMany(m => r.Ecosystems.Select(e => (Material: m, Ecosystem: e, Row: r))))
            .GroupBy(u => (u.Material, u.Ecosystem));
        foreach (var use in uses)
        {
            if (nodes.Last(use.Key.Material) is not { } material)
            {
                draft.LeaveOut("use of a material that the catalogue lacks", use.Count());
                continue;
            }

            // an application of several ecosystems counts in each, so the shares of a material may pass 1 together
            var shares = use.Where(u => u.Row.Share is not null).ToList();
            var first = (shares.Count > 0 ? shares : [.. use])[0].Row.Mark;
            draft.Edge(ChainEdge.UsedIn(
                material,
                NodeId.Ecosystem(use.Key.Ecosystem),
                shares.Count == 0 ? null : Math.Min(1, shares.Sum(u => u.Row.Share!.Value.Value)),
                ChainDraft.Evidence(first.Sources, shares.Count == 0 ? first.Confidence : "derived", shares.Count == 0 ? null : "share of use, ecosystems by the project")));
        }
    }

    private static List<string> Members(CriticalityTables criticality, string material) =>
        criticality.Materials.TryGetValue(material, out var known) && criticality.MembersOf(known).Select(m => m.Id).ToList() is { Count: > 0 } members
            ? members
            : [material];

    // a by-product is won from any of its hosts, a processed material from what went in
    private static void AddOrigin(ChainDraft draft, ChainNodes nodes, MaterialRelation row, string from, string to)
    {
        var isByProduct = row.Relation.StartsWith("by-product of", StringComparison.Ordinal);
        var output = nodes.StagesOf(to) is [var first, ..] ? NodeId.Material(first.Id) : (NodeId?)null;
        if (output is null || Source(nodes, from, isByProduct) is not { } input || (!isByProduct && row.Relation is not "processed into"))
            draft.LeaveOut("relation of two materials that is no origin");
        else
            draft.Edge(ChainEdge.InputTo(input, output.Value, isByProduct ? "host" : from, isEssential: true, share: null, ChainDraft.Evidence(row.Mark, row.Relation)));
    }

    // residues fall where the host is refined: for aluminium that is the alumina before the metal
    private static NodeId? Source(ChainNodes nodes, string material, bool isByProduct) =>
        isByProduct && nodes.StagesOf(material).FirstOrDefault(s => s.Id.Stage == "intermediate") is { } intermediate
            ? NodeId.Material(intermediate.Id)
            : nodes.Last(material);
}
