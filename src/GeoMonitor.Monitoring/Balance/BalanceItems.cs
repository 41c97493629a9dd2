using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Graph.Propagation;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Balance;

/// <summary>The products and segments behind a balance, in both directions.</summary>
internal static class BalanceItems
{
    private const string Dependence = "dependence";
    private const string Reverse = "reverse";

    /// <summary>All that one gets from the other, without leverage.</summary>
    public static List<BalanceItem> Of(RunView run, BalanceQuery query, SideDependence own, SideDependence reverse) =>
    [
        .. ProductsOf(run, own, Dependence),
        .. ProductsOf(run, reverse, Reverse),
        .. SegmentSides.Of(run, query.Partner, Dependence),
        .. SegmentSides.Of(run, query.Economy, Reverse),
    ];

    /// <summary>What somebody depends on comes first, then by share.</summary>
    public static IOrderedEnumerable<BalanceItem> InOrder(IEnumerable<BalanceItem> items) => items
        .OrderByDescending(i => i.IsDependence)
        .ThenByDescending(i => i.Share)
        .ThenBy(i => i.Item, StringComparer.Ordinal)
        .ThenBy(i => i.Direction, StringComparer.Ordinal);

    /// <summary>Adds how hard each supplier is to go around for the buyer; done for what is shown alone.</summary>
    public static ImmutableArray<BalanceItem> WithLeverage(RunView run, BalanceQuery query, ImmutableArray<BalanceItem> items)
    {
        var (partnerStops, weStop) = (StopOf(run, query.Partner), StopOf(run, query.Economy));
        return
        [
            .. items.Select(i =>
            {
                var isOurs = i.Direction == Dependence;
                var (leverage, reason) = Leverage.Of(
                    run, ItemLookup.Find(run, i.Item), isOurs ? partnerStops : weStop, isOurs ? query.Economy : query.Partner);
                return i with { Leverage = leverage, LeverageReason = reason };
            }),
        ];
    }

    /// <summary>What is lost in the chain when an economy, or the Union with all its members, stops.</summary>
    internal static ChainLoss StopOf(RunView run, Economy economy) =>
        run.SupplyChain.Losses.Of([.. run.Economies.MembersOf(economy).Select(e => e.Code).Order()]);

    private static IEnumerable<BalanceItem> ProductsOf(RunView run, SideDependence side, string direction) => side.Items
        .Where(i => i.FromPartner.Usd > 0)
        .Select(i => new BalanceItem(
            i.Product.Item.Id.Value,
            i.Product.Item.NameEn,
            i.Product.Item.Kind.ToString().ToLowerInvariant(),
            direction,
            i.Share,
            "imports",
            i.FromPartner.Kusd,
            i.IsTop,
            i is { IsTop: true, IsDependent: true } ? i.Level!.Value.Id() : null,
            i.IsTop || i.Share >= run.Facts.Parameters.Merics.PartnerShare)
        {
            Irreplaceable = i.Replaceability.Value,
            IrreplaceableReason = i.Replaceability.Reason,
        });
}
