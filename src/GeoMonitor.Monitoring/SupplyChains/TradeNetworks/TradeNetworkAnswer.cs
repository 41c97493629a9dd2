using System.Collections.Immutable;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Structure;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.SupplyChains.TradeNetworks;

/// <summary>World trade of an item as a network. Descriptive: who can cut what off is asked of the chokepoints.</summary>
/// <param name="Item">Identifier of the item that is traded.</param>
/// <param name="Year">The latest complete year.</param>
/// <param name="Source">The series the flows are of.</param>
/// <param name="IsShared">Whether the code holds other materials too, which the flows are then also of.</param>
/// <param name="Traders">How many economies trade it.</param>
/// <param name="Flows">How many flows there are between them.</param>
/// <param name="Fragility">How fast it falls apart.</param>
/// <param name="KatzAttenuation">a of Katz: half of what the largest number of customers allows.</param>
/// <param name="Economies">The largest exporters, and the economy asked about.</param>
public sealed record TradeNetworkAnswer(
    string Item,
    int Year,
    string Source,
    bool IsShared,
    int Traders,
    int Flows,
    FragilityAnswer? Fragility,
    double KatzAttenuation,
    ImmutableArray<TraderAnswer> Economies)
{
    private const int MostEconomies = 20;

    internal static TradeNetworkAnswer? Of(RunView run, Item item, ushort economy)
    {
        if (run.SupplyChain.Networks.Of(item) is not { } network)
            return null;
        var sold = Sums(network.Graph);
        var bought = Sums(network.Graph.Reversed());
        var all = sold.Sum();
        var shown = network.Traders.Index()
            .OrderByDescending(t => sold[t.Index])
            .ThenBy(t => t.Item)
            .Where((t, place) => place < MostEconomies || t.Item == economy);
        return new TradeNetworkAnswer(
            network.Product.Item.Id.Value,
            network.Year.Value,
            network.Product.Series.ToString(),
            network.Product.Item.IsShared,
            network.Traders.Length,
            network.Graph.EdgeCount,
            network.Fragility is { } fragility
                ? new FragilityAnswer(fragility.Centralisation, fragility.Area, [.. fragility.Remaining.Take(MostEconomies + 1)])
                : null,
            network.KatzAttenuation,
            [
                .. shown.Select(t => new TraderAnswer(
                    run.Economies[(ushort)t.Item].Code.Value,
                    all > 0 ? sold[t.Index] / all : 0,
                    all > 0 ? bought[t.Index] / all : 0,
                    network.Betweenness(t.Item),
                    network.PageRankOf(t.Item),
                    network.KatzReach(t.Item),
                    network.KatzInflow(t.Item))),
            ]);
    }

    private static double[] Sums(CsrGraph graph)
    {
        var sums = new double[graph.NodeCount];
        for (var v = 0; v < sums.Length; v++)
        {
            foreach (var weight in graph.Weights(v))
                sums[v] += weight;
        }

        return sums;
    }
}

/// <summary>How fast trade falls apart when its largest exporters leave one by one (methodology 6.9).</summary>
/// <param name="Centralisation">1 for a star around one exporter, about 0 where all trade alike with all; null with fewer than three traders.</param>
/// <param name="Area">The area under the profile.</param>
/// <param name="Remaining">The share of trade left after 0, 1, 2 and more exporters are gone, of the first twenty.</param>
public sealed record FragilityAnswer(double? Centralisation, double Area, ImmutableArray<double> Remaining);

/// <summary>One economy in the network.</summary>
/// <param name="Economy">Its code.</param>
/// <param name="ExportShare">Its share of all exports, 0..1.</param>
/// <param name="ImportShare">Its share of all imports, 0..1.</param>
/// <param name="Betweenness">How far it stands between others, 0..1.</param>
/// <param name="PageRank">Where goods that are passed on end up; adds to 1 over all traders.</param>
/// <param name="KatzReach">How far it reaches as a supplier, at least 1.</param>
/// <param name="KatzInflow">How much reaches it as a customer, at least 1.</param>
public sealed record TraderAnswer(
    string Economy, double ExportShare, double ImportShare, double Betweenness, double PageRank, double KatzReach, double KatzInflow);
