using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Graph.Propagation;

/// <summary>
/// The places of a chain twice, once for each <see cref="Horizon"/>, for one user: one solution of
/// <see cref="PropagatedDependence"/> answers both questions. Otherwise as <see cref="ChainSites"/>. For stops that hit all
/// customers alike <see cref="ChainLosses"/> gives the same faster.
/// </summary>
public static class HorizonSites
{
    /// <summary>The place where an economy uses an item.</summary>
    public static Site UseOf(NodeId item, EconomyCode user, Horizon horizon) => new(user, item.Code + (horizon == Horizon.Supply ? " (use)" : " (use, capacity)"));

    /// <summary>The place where an economy makes an item.</summary>
    public static Site MakingOf(NodeId item, EconomyCode maker, Horizon horizon) => new(maker, horizon == Horizon.Supply ? item.Code : item.Code + " (capacity)");

    /// <summary>All places.</summary>
    /// <param name="graph">The chain.</param>
    /// <param name="needs">What its items need.</param>
    /// <param name="user">The user.</param>
    /// <param name="mix">Who supplies the user with an item, shares adding to 1 or less; none when nobody is known.</param>
    public static SupplySites Of(SupplyGraph graph, ChainNeeds needs, EconomyCode user, Func<NodeId, ImmutableArray<MixShare>> mix)
    {
        var sites = new Dictionary<Site, IReadOnlyList<SiteInput>>();
        var makers = graph.Nodes.Select(n => n.Id).Where(id => id.IsItem).ToDictionary(id => id, id => Makers(graph, id));
        foreach (var (item, producers) in makers)
        {
            foreach (var horizon in new[] { Horizon.Supply, Horizon.Capacity })
            {
                SiteInput[] made = [.. needs.Of(item, horizon).Select(n => Input(n, makers))];
                foreach (var producer in producers)
                    sites[MakingOf(item, producer.Economy, horizon)] = made;
                var suppliers = mix(item);
                foreach (var supplier in suppliers)
                    sites[MakingOf(item, supplier.Economy, horizon)] = made;
                sites[UseOf(item, user, horizon)] =
                [
                    new SiteInput(
                        item.Code, IsEssential: true, 1, [.. suppliers.Select(s => new SiteSupplier(MakingOf(item, s.Economy, horizon), s.Share))]),
                ];
            }
        }

        return new SupplySites(sites);
    }

    /// <summary>Who makes an item in the newest year known, in shares that add to 1 or less.</summary>
    public static ImmutableArray<MixShare> Makers(SupplyGraph graph, NodeId item)
    {
        var table = graph.LatestProducers(item);
        var whole = Math.Max(1, table.Stated);
        return [.. table.Producers.Select(p => new MixShare(EconomyCode.Parse(p.Source.Code), p.Share!.Value / whole))];
    }

    // cost shares belong to the additive version, which has no horizons
    private static SiteInput Input(ItemNeed need, Dictionary<NodeId, ImmutableArray<MixShare>> makers) => new(
        need.Name,
        need.IsEssential,
        CostShare: 0,
        [.. need.Parts.SelectMany(p => makers[p.Input].Select(m => new SiteSupplier(MakingOf(p.Input, m.Economy, need.Of), p.Part * m.Share)))]);
}
