using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Balance;

/// <summary>
/// The chain segments that one side holds and the other needs. Nobody's trade of a segment is known, so the share is that
/// of world supply: whoever holds all of it is depended on by everybody (methodology 8.2).
/// </summary>
internal static class SegmentSides
{
    /// <summary>Segments of which a supplier makes part, in one direction.</summary>
    public static IEnumerable<BalanceItem> Of(RunView run, Economy supplier, string direction)
    {
        foreach (var node in run.SupplyChain.Graph.Nodes.Where(n => n.Id.Kind == NodeKind.Segment))
        {
            var (own, largestOther) = SharesOf(run, node.Id, supplier);
            if (own == 0 || run.SupplyChain.ItemOf(node.Id) is not { } item)
                continue;
            var isTop = own >= largestOther;
            yield return new BalanceItem(
                item.Id.Value,
                item.NameEn,
                "segment",
                direction,
                own,
                "world-supply",
                ValueKusd: null,
                isTop,
                Level: null,
                isTop || own >= run.Facts.Parameters.Merics.PartnerShare);
        }
    }

    /// <summary>The part of world supply that an economy makes, and the largest part of anybody else.</summary>
    public static (double Own, double LargestOther) SharesOf(RunView run, NodeId segment, Economy economy)
    {
        var table = run.SupplyChain.Graph.LatestProducers(segment);
        var whole = Math.Max(1, table.Stated);
        double own = 0, largest = 0;
        foreach (var maker in table.Producers)
        {
            var code = EconomyCode.Parse(maker.Source.Code);
            var share = maker.Share!.Value / whole;
            if (code == economy.Code || (economy.Code == EconomyCode.Eu27 && run.Economies.Find(code)?.InEu27 == true))
                own += share;
            else
                largest = Math.Max(largest, share);
        }

        return (own, largest);
    }
}
