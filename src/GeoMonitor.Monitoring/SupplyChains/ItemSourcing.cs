using System.Collections.Concurrent;
using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply.Criticality;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Propagation;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.SupplyChains;

/// <summary>
/// Decides from what it is known who supplies an economy with an item: its imports by origin where a code holds the item
/// alone; for the Union, where it has producers of its own or no newer figures of world supply are there, the sourcing
/// mix, which counts them; else world supply.
/// </summary>
internal sealed class ItemSourcing(RunView run, SupplyChain chain)
{
    // less than this of own production does not change who the Union depends on
    private const double OwnProduction = 0.01;

    // the sourcing of the study is the average of 2016 to 2020
    private static readonly Year SourcingYear = new(2020);

    private readonly ConcurrentDictionary<(NodeId, EconomyCode), SupplyMix> _mixes = new();

    public SupplyMix Of(NodeId node, Economy user) => _mixes.GetOrAdd((node, user.Code), _ => Decide(node, user));

    private SupplyMix Decide(NodeId node, Economy user)
    {
        var world = World(node);
        if (chain.ItemOf(node) is not { } item)
            return world;
        var sourcing = user.Code == EconomyCode.Eu27 ? run.Figures.Criticality.Sourcing.GetValueOrDefault(item.Id) : null;
        var inside = world.Suppliers.Where(s => run.Economies.Find(s.Economy)!.InEu27).Sum(s => s.Share);
        if (sourcing is not null && inside >= OwnProduction)
            return Sourced(sourcing);
        return Traded(item, user)
            ?? (sourcing is not null && (world.Year is not { } year || year <= SourcingYear) ? Sourced(sourcing) : world);
    }

    private SupplyMix World(NodeId node)
    {
        var table = chain.Graph.LatestProducers(node);
        var whole = Math.Max(1, table.Stated);
        return table.Producers.IsEmpty
            ? new(MixBasis.Unknown, [], null, null)
            : new(
                MixBasis.World,
                Ordered(table.Producers.Select(p => new MixShare(EconomyCode.Parse(p.Source.Code), p.Share!.Value / whole))),
                table.Year,
                table.Producers.MaxBy(p => p.Share)!.Evidence);
    }

    private SupplyMix? Traded(Item item, Economy user)
    {
        if (!run.Products.TryGetValue(item.Id, out var traded) && !run.Materials.TryGetValue(item.Id, out traded))
            return null;

        // under a code of several materials the suppliers of one cannot be told from those of the others
        if (item.Kind == ItemKind.Material && traded.Item.IsShared)
            return null;
        if (traded.CompleteYears.Select(y => (Year?)y).LastOrDefault() is not { } year)
            return null;

        // where nobody's production is known, looking through hubs takes every importer for one; of goods that are made of
        // something in the chain, the chain says more: what a place of dispatch makes of whose material
        var view = !chain.Graph.Inputs(chain.NodeOf(item)!.Value).Any() || run.Origin(traded, year)?.Basis == OriginBasis.Production
            ? View.Origin
            : View.Reported;
        var flows = SupplierShares.Of(run, traded, user, year, view);
        var total = flows.Sum(f => (double)f.Value.Usd);
        if (total <= 0)
            return null;
        return new(
            MixBasis.Trade,
            Ordered(flows
                .Where(f => f.Economy != EconomyTable.UnspecifiedIndex && f.Value.Usd > 0)
                .Select(f => new MixShare(run.Economies[f.Economy].Code, f.Value.Usd / total))),
            year,
            new Evidence(traded.Series.ToString(), Confidence.Derived, view == View.Origin ? "imports by origin" : "imports by place of dispatch"));
    }

    private SupplyMix Sourced(SourcingTable table)
    {
        var named = table.Shares
            .Where(s => s.Share is not null && run.Economies.Find(s.Economy) is { Kind: EconomyKind.Country })
            .GroupBy(s => s.Economy)
            .Select(g => new MixShare(g.Key, g.Sum(s => s.Share!.Value.Value)))
            .ToList();
        var whole = Math.Max(1, named.Sum(s => s.Share));
        return new(
            MixBasis.Sourcing,
            Ordered(named.Select(s => s with { Share = s.Share / whole })),
            SourcingYear,
            new Evidence("ec-crm-2023", Confidence.Seen, $"EU sourcing, {table.Period}"));
    }

    private static ImmutableArray<MixShare> Ordered(IEnumerable<MixShare> shares) =>
        [.. shares.OrderByDescending(s => s.Share).ThenBy(s => s.Economy)];
}
