using System.Collections.Immutable;
using GeoMonitor.Core.Economies;

namespace GeoMonitor.Graph.Cuts;

/// <summary>How hard an economy is to go around (methodology 6.5) [P].</summary>
public enum StrategicRank
{
    /// <summary>The index is below .5.</summary>
    Replaceable,

    /// <summary>The index is .5 or more: a chokepoint.</summary>
    Chokepoint,

    /// <summary>The index is .9 or more: a single point of failure.</summary>
    SinglePointOfFailure,
}

/// <summary>SNI = 1 - F(without the economy)/F, with F the maximum flow to the market (methodology 6.5) [P].</summary>
/// <param name="Economy">The economy that is removed.</param>
/// <param name="Delivered">Maximum flow without it, in the unit of the capacities.</param>
/// <param name="DeliveredShare">The same as a share of the flow with everybody, 0..1.</param>
/// <param name="Index">1 less the share, 0..1; 1 = nothing arrives without it.</param>
public readonly record struct StrategicNodeIndex(EconomyCode Economy, double Delivered, double DeliveredShare, double Index)
{
    /// <summary>The index against its thresholds of .5 and .9 [P].</summary>
    public StrategicRank Rank => Index switch
    {
        >= .9 - 1e-12 => StrategicRank.SinglePointOfFailure,
        >= .5 - 1e-12 => StrategicRank.Chokepoint,
        _ => StrategicRank.Replaceable,
    };

    /// <summary>
    /// The index of every economy in the network but the market's own, largest first, ties in alphabetic order; empty
    /// when nothing reaches the market, because no part of nothing is lost.
    /// </summary>
    public static ImmutableArray<StrategicNodeIndex> Of(SupplyNetwork network)
    {
        var total = MaximumFlow.Between(network.Graph, 0, network.Sink).Value;
        if (total <= 0)
            return [];
        var indexes = network.Suppliers.Select(economy =>
        {
            var left = MaximumFlow.Between(network.Graph, 0, network.Sink, n => network.EconomyOf(n) == economy).Value;
            var share = Math.Clamp(left / total, 0, 1);
            return new StrategicNodeIndex(economy, left, share, 1 - share);
        });
        return [.. indexes.OrderByDescending(i => i.Index).ThenBy(i => i.Economy)];
    }
}
