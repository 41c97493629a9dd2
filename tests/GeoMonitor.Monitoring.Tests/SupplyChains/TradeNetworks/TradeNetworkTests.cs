using GeoMonitor.Core.Economies;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.SupplyChains.Neighbourhoods;
using GeoMonitor.Monitoring.SupplyChains.TradeNetworks;

namespace GeoMonitor.Monitoring.Tests.SupplyChains.TradeNetworks;

/// <summary>World trade of bundled items as networks.</summary>
public sealed class TradeNetworkTests(BundledRun bundle)
{
    [Fact]
    public void The_profile_is_what_is_left_as_the_largest_exporters_leave()
    {
        var answer = Of("810411")!;

        // by hand: remove the largest exporter with all its flows
        var network = bundle.View.SupplyChain.Networks.Of(ItemLookup.Find(bundle.View, "810411"))!;
        var flows = network.Graph.Edges().Where(e => e.From != e.To).ToList();
        var largest = flows.GroupBy(e => e.From).MaxBy(g => g.Sum(e => e.Weight))!.Key;
        var left = flows.Where(e => e.From != largest && e.To != largest).Sum(e => e.Weight) / flows.Sum(e => e.Weight);
        answer.Fragility!.Remaining[0].Should().Be(1);
        answer.Fragility.Remaining[1].Should().BeApproximately(left, 1e-12);
        answer.Fragility.Remaining.Should().BeInDescendingOrder();
        bundle.View.Economies[(ushort)network.Traders[largest]].Code.Value.Should().Be("CHN");
    }

    [Fact]
    public void What_hangs_on_one_exporter_is_more_fragile_than_what_many_sell() =>
        Of("810411")!.Fragility!.Centralisation.Should().BeGreaterThan(Of("260111")!.Fragility!.Centralisation!.Value);

    [Fact]
    public void Ranks_add_up_over_all_traders_and_Katz_solves_its_equation()
    {
        var network = bundle.View.SupplyChain.Networks.Of(ItemLookup.Find(bundle.View, "850511"))!;

        network.Traders.Sum(network.PageRankOf).Should().BeApproximately(1, 1e-9);
        for (var v = 0; v < network.Graph.NodeCount; v++)
        {
            var sum = 0.0;
            foreach (var customer in network.Graph.Targets(v))
                sum += network.KatzReach(network.Traders[customer]);
            network.KatzReach(network.Traders[v]).Should().BeApproximately(1 + (network.KatzAttenuation * sum), 1e-9);
        }
    }

    [Fact]
    public void The_largest_exporters_are_shown_with_the_economy_that_asks()
    {
        var answer = Of("850511")!;

        answer.Economies[0].Economy.Should().Be("CHN");
        answer.Economies.Select(e => e.ExportShare).Should().BeInDescendingOrder();
        answer.Economies.Should().Contain(e => e.Economy == "NLD").And.HaveCountLessThanOrEqualTo(21);
        answer.Economies.Should().OnlyContain(e => e.Betweenness >= 0 && e.Betweenness <= 1 && e.KatzReach >= 1 && e.KatzInflow >= 1);
    }

    [Fact]
    public void An_item_without_trade_has_no_network_and_says_why()
    {
        var answer = ChainNeighbourhood.Of(bundle.View, "euv-lithography", EconomyLookup.Find(bundle.View.Economies, "NLD"), 1);

        answer.TradeNetwork.Should().BeNull();
        answer.Missing.Should().ContainSingle(m => m.Field == "tradeNetwork").Which.Reason.Should().StartWith("NO_TRADE_FIGURES");
        ChainNeighbourhood.Of(bundle.View, "gallium.processing", EconomyLookup.Find(bundle.View.Economies, "NLD"), 1).TradeNetwork!.IsShared.Should().BeTrue();
    }

    private TradeNetworkAnswer? Of(string item) => TradeNetworkAnswer.Of(
        bundle.View, ItemLookup.Find(bundle.View, item), bundle.View.Economies.IndexOf(EconomyCode.Parse("NLD")));
}
