using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Graph.Propagation;

/// <summary>An economy that supplies part of what a user takes.</summary>
/// <param name="Economy">Who supplies.</param>
/// <param name="Share">Its share, 0..1.</param>
public readonly record struct MixShare(EconomyCode Economy, double Share);

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
    /// <param name="graph">The chain.</param>
    /// <param name="user">The user.</param>
    /// <param name="mix">
    /// Who supplies the user with an item, shares adding to 1 or less; none when nobody is known. Null for world supply.
    /// An economy that supplies without being a maker is taken to make the item of the same inputs.
    /// </param>
    public static SupplySites Of(SupplyGraph graph, EconomyCode user, Func<NodeId, ImmutableArray<MixShare>>? mix = null)
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
            SiteSupplier[] suppliers = mix is null
                ? [.. Makers(graph, item, 1)]
                : [.. mix(item).Select(s => new SiteSupplier(MakingOf(item, s.Economy), s.Share))];
            foreach (var supplier in suppliers)
                needs[supplier.From] = made;
            needs[UseOf(item, user)] = [new SiteInput(item.Code, IsEssential: true, 1, [.. suppliers])];
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
