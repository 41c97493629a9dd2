using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Propagation;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.SupplyChains;

namespace GeoMonitor.Monitoring.Balance;

/// <summary>
/// How hard a supplier is to go around for one buyer: the strategic node index with that buyer as the market, as D of the
/// supply chain (methodology 6.3, 6.5 and 8.2). It counts what the supplier holds upstream too.
/// </summary>
/// <param name="Index">What the buyer loses when the supplier stops and nobody adapts, 0..1; at least this where <paramref name="High"/> is above it.</param>
/// <param name="High">The most it may lose, unnamed and unknown suppliers counted in.</param>
/// <param name="Rank"><c>single-point-of-failure</c>, <c>chokepoint</c> or <c>replaceable</c>.</param>
public sealed record Leverage(double Index, double High, string Rank)
{
    private const double Rounding = 1e-12;

    /// <summary>The leverage over a buyer; null with the reason when the chain does not know who supplies the buyer.</summary>
    internal static (Leverage? Value, string? Reason) Of(RunView run, Item item, ChainLoss supplierStops, Economy buyer)
    {
        var chain = run.SupplyChain;
        if (NodeOf(chain, item) is not { } node)
            return (null, "NOT_IN_CHAIN: the supply chain does not hold the item.");
        var mix = chain.MixOf(node, buyer);
        if (mix.Basis == MixBasis.Unknown)
            return (null, "NO_SUPPLIERS: nobody is known to supply the buyer, which is not the same as safe.");
        var lost = supplierStops.OfUser(node, Horizon.Supply, mix.Suppliers);
        return (new Leverage(lost.Low, lost.High, RankOf(run, lost.Low)), null);
    }

    /// <summary>The rank of an index by the cut-offs of the run [P].</summary>
    internal static string RankOf(RunView run, double index) =>
        index >= run.Facts.Parameters.Levels.SinglePointOfFailure - Rounding ? "single-point-of-failure"
        : index >= run.Facts.Parameters.Network.Chokepoint - Rounding ? "chokepoint"
        : "replaceable";

    // a code that holds one material alone is that material, with all that stands behind it
    private static NodeId? NodeOf(SupplyChain chain, Item item)
    {
        if (chain.NodeOf(item) is not { } node)
            return null;
        var under = chain.Graph.In(node).Where(e => e.Kind == EdgeKind.ClassifiedAs).ToList();
        return under is [{ Source: { Kind: NodeKind.Material } only }] ? only : node;
    }
}
