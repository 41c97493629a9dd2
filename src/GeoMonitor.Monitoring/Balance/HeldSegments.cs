using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.MutualDependence;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Propagation;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Balance;

/// <summary>
/// A segment that an economy holds, with what it needs from abroad for it: a monopoly is no better than its own inputs
/// (methodology 8.2).
/// </summary>
/// <param name="Segment">Identifier of the segment.</param>
/// <param name="SegmentName">Its name in English.</param>
/// <param name="Holder">Who holds it: the economy, or <c>EU27</c>.</param>
/// <param name="WorldShare">Its part of world supply, 0..1.</param>
/// <param name="IsMonopoly">Whether that is at least what counts as a single point of failure.</param>
/// <param name="DependenceOnPartner">
/// The part of its making that is lost if the other stops everything and nobody adapts, 0..1; null when it hangs on inputs
/// of which nobody is known to be a supplier, or when none of its inputs is known.
/// </param>
/// <param name="DependenceReason">Why it is null; null when it is not.</param>
/// <param name="Inputs">What it cannot be made without, and who makes most of that.</param>
/// <param name="WorldHhi">Concentration of world supply, the holder as one, 0..1; unnamed makers add nothing. 1 = a monopoly.</param>
/// <param name="Leverage">What the other loses of the segment if the holder stops; null with <paramref name="LeverageReason"/>.</param>
/// <param name="LeverageReason">Why it is null; null when it is not.</param>
/// <param name="Asymmetry">
/// -1..1 for the segment itself: the holder's dependence on the other for it against the other's on the holder; -1 = a monopoly
/// that needs none of it from the other. Null when the other's is not known, or when neither depends. Inputs are no part of it:
/// they stand in <paramref name="Upstream"/>, and are not set off.
/// </param>
/// <param name="Upstream">Who abroad can stop its making, by what it needs.</param>
public sealed record HeldSegment(
    string Segment,
    string SegmentName,
    string Holder,
    double WorldShare,
    bool IsMonopoly,
    double? DependenceOnPartner,
    string? DependenceReason,
    ImmutableArray<HeldInput> Inputs,
    double WorldHhi,
    Leverage? Leverage,
    string? LeverageReason,
    double? Asymmetry,
    ImmutableArray<HeldUpstream> Upstream);

/// <summary>An essential input of a segment.</summary>
/// <param name="Item">Identifier of the input.</param>
/// <param name="ItemName">Its name in English.</param>
/// <param name="TopSupplier">Who makes most of it; null when nobody is known.</param>
/// <param name="Share">Its part of world supply, 0..1; null likewise.</param>
public sealed record HeldInput(string Item, string ItemName, string? TopSupplier, double? Share);

/// <summary>Finds the segments that an economy holds.</summary>
internal static class HeldSegments
{
    /// <summary>Segments of which a holder makes enough of the world's supply to be a chokepoint, largest share first.</summary>
    public static IEnumerable<HeldSegment> Of(RunView run, Economy holder, Economy partner)
    {
        var network = run.Facts.Parameters.Network;
        var held = run.SupplyChain.Graph.Nodes
            .Where(n => n.Id.Kind == NodeKind.Segment)
            .Select(n => (n.Id, Share: SegmentSides.SharesOf(run, n.Id, holder).Own))
            .Where(s => s.Share >= network.Chokepoint)
            .OrderByDescending(s => s.Share)
            .ThenBy(s => s.Id)
            .ToList();
        if (held.Count == 0)
            return [];
        var chain = run.SupplyChain;
        var sites = HorizonSites.Of(chain.Graph, chain.Needs, holder.Code, item => chain.MixOf(item, holder).Suppliers);
        var stops = run.Economies.MembersOf(partner).Select(e => new Stop(e.Code));
        var lost = PropagatedDependence.Of(sites, [.. stops]);
        var holderStops = BalanceItems.StopOf(run, holder);
        var makerStops = chain.Losses.Makers.Select(chain.StopOf).ToList();
        return held.Select(s => Segment(run, s.Id, s.Share, holder, partner, (sites, lost), holderStops, makerStops));
    }

    private static HeldSegment Segment(
        RunView run,
        NodeId segment,
        double share,
        Economy holder,
        Economy partner,
        (SupplySites Sites, ImmutableArray<SiteDependence> Lost) partnerStops,
        ChainLoss holderStops,
        IReadOnlyCollection<ChainLoss> makerStops)
    {
        var inputs = run.SupplyChain.Graph.Inputs(segment).Where(g => g.IsEssential).SelectMany(g => g.Inputs).ToList();
        var (dependence, reason) = inputs.Count == 0
            ? (null, "NO_INPUTS: nothing is known of what it needs, which is not the same as needing nothing.")
            : DependenceOf(run, segment, holder, partnerStops.Sites, partnerStops.Lost);
        var (leverage, leverageReason) = run.SupplyChain.ItemOf(segment) is { } item
            ? Leverage.Of(run, item, holderStops, partner)
            : (null, "NOT_IN_CHAIN: the catalogue does not hold the item.");
        return new HeldSegment(
            run.SupplyChain.ItemOf(segment)?.Id.Value ?? segment.Code,
            NameOf(run, segment),
            holder.Code.Value,
            share,
            share >= run.Facts.Parameters.Levels.SinglePointOfFailure,
            dependence,
            reason,
            [.. inputs.Select(i => Input(run, i.Source))],
            WorldHhiOf(run, segment, holder),
            leverage,
            leverageReason,
            leverage is null ? null : new DependenceBalance(PartnerShare(run, segment, holder, partner), leverage.Index).Asymmetry,
            HeldUpstream.Of(run, segment, holder, makerStops));
    }

    private static double WorldHhiOf(RunView run, NodeId segment, Economy holder)
    {
        var own = run.Economies.MembersOf(holder).Select(e => e.Code).ToHashSet();
        return HorizonSites.Makers(run.SupplyChain.Graph, segment)
            .GroupBy(m => own.Contains(m.Economy) ? holder.Code : m.Economy)
            .Sum(g => g.Sum(m => m.Share) is var s ? s * s : 0);
    }

    // of the segment itself; what the holder needs for making it is another question
    private static double PartnerShare(RunView run, NodeId segment, Economy holder, Economy partner)
    {
        var partners = run.Economies.MembersOf(partner).Select(e => e.Code).ToHashSet();
        return Math.Min(1, run.SupplyChain.MixOf(segment, holder).Suppliers.Where(s => partners.Contains(s.Economy)).Sum(s => s.Share));
    }

    // over the places where the holder makes it, by what each makes
    private static (double? Dependence, string? Reason) DependenceOf(
        RunView run, NodeId segment, Economy holder, SupplySites sites, ImmutableArray<SiteDependence> lost)
    {
        double sum = 0, all = 0;
        foreach (var maker in run.SupplyChain.Graph.LatestProducers(segment).Producers)
        {
            var code = EconomyCode.Parse(maker.Source.Code);
            var isOwn = code == holder.Code || (holder.Code == EconomyCode.Eu27 && run.Economies.Find(code)?.InEu27 == true);
            if (!isOwn || maker.Share is not > 0)
                continue;
            var site = lost[sites.IndexOf(HorizonSites.MakingOf(segment, code, Horizon.Supply))];
            if (site.Value is not { } value)
                return (null, $"NO_SUPPLIERS: it hangs on {site.UnknownInput}, of which nobody is known to be a supplier.");
            sum += maker.Share.Value * value;
            all += maker.Share.Value;
        }

        return (sum / all, null);
    }

    private static HeldInput Input(RunView run, NodeId input)
    {
        var table = run.SupplyChain.Graph.LatestProducers(input);
        var top = table.Producers.MaxBy(p => p.Share);
        return new HeldInput(
            run.SupplyChain.ItemOf(input)?.Id.Value ?? input.Code,
            NameOf(run, input),
            top?.Source.Code,
            top is null ? null : top.Share / Math.Max(1, table.Stated));
    }

    private static string NameOf(RunView run, NodeId node) =>
        run.SupplyChain.ItemOf(node)?.NameEn ?? run.SupplyChain.Graph.Find(node)?.Name ?? node.Code;
}
