using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Graph.Propagation;

/// <summary>Makes the sites of an AND-OR graph out of a supply chain that knows shares of world supply.</summary>
/// <remarks>
/// The chain says who makes an item and what the item needs, not who delivers to whom. So everybody is taken to buy from
/// all makers in proportion to world supply [P]; bilateral data would narrow that. Alternatives of unknown share count
/// alike. Producers take the newest year of each item.
/// </remarks>
public static class ChainSites
{
    /// <summary>The place where an economy uses an item: it needs the item and makes nothing.</summary>
    public static Site UseOf(NodeId item, EconomyCode user) => new(user, item.Code + " (use)");

    /// <summary>The place where an economy makes an item.</summary>
    public static Site MakingOf(NodeId item, EconomyCode maker) => new(maker, item.Code);

    /// <summary>The sites of all makers in the chain, and of one user of every item.</summary>
    public static SupplySites Of(SupplyGraph graph, EconomyCode user)
    {
        var needs = new Dictionary<Site, IReadOnlyList<SiteInput>>();
        foreach (var item in graph.Nodes.Select(n => n.Id).Where(id => id.IsItem))
        {
            var producers = graph.LatestProducers(item).Producers;
            var inputs = graph.Inputs(item);
            var costShare = inputs.Length == 0 ? 0 : 1.0 / inputs.Length;
            SiteInput[] made = [.. inputs.Select(g => new SiteInput(g.Group, g.IsEssential, costShare, [.. Suppliers(graph, g)]))];
            foreach (var producer in producers)
                needs[MakingOf(item, EconomyCode.Parse(producer.Source.Code))] = made;
            needs[UseOf(item, user)] = [new SiteInput(item.Code, IsEssential: true, 1, [.. Makers(graph, item, 1)])];
        }

        return new SupplySites(needs);
    }

    private static IEnumerable<SiteSupplier> Suppliers(SupplyGraph graph, InputAlternatives group)
    {
        var stated = group.Inputs.Sum(i => i.Share ?? 0);
        var silent = group.Inputs.Count(i => i.Share is null);
        return group.Inputs
            .SelectMany(i => Makers(graph, i.Source, (i.Share ?? Math.Max(0, 1 - stated) / silent) / Math.Max(1, stated)));
    }

    private static IEnumerable<SiteSupplier> Makers(SupplyGraph graph, NodeId item, double part)
    {
        var table = graph.LatestProducers(item);
        var whole = Math.Max(1, table.Stated);
        return table.Producers.Select(p => new SiteSupplier(
            MakingOf(item, EconomyCode.Parse(p.Source.Code)), part * p.Share!.Value / whole));
    }
}
