using System.Collections.Immutable;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.SupplyChains;

/// <summary>Finds the place of an item in the supply chain.</summary>
public static class ChainLookup
{
    /// <summary>The nodes an item stands for: one, or the parts of a sum over segments.</summary>
    /// <exception cref="MonitorProblemException">There is no such item, or the chain does not hold it.</exception>
    public static (Item Item, ImmutableArray<NodeId> Nodes) Find(RunView run, string id)
    {
        var item = ItemLookup.Find(run, id);
        var chain = run.SupplyChain;
        if (chain.NodeOf(item) is { } node)
            return (chain.ItemOf(node) ?? item, [node]);
        if (chain.PartsOf(item) is { IsEmpty: false } parts)
            return (item, parts);
        throw new MonitorProblemException(
            ProblemKind.NotFound,
            "not-in-supply-chain",
            $"{item.NameEn} ({item.Id}) is not in the supply chain: nobody has said who makes it, what it needs or what needs it. GET /api/v1/items?kind=segment lists steps that are.",
            "item");
    }
}
