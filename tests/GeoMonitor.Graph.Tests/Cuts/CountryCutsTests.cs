using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Cuts;
using GeoMonitor.Graph.Structure;
using GeoMonitor.Graph.Tests.Structure;

namespace GeoMonitor.Graph.Tests.Cuts;

public sealed class CountryCutsTests
{
    [Fact]
    public void Two_node_disjoint_routes_still_fall_to_two_pairs()
    {
        var cuts = CountryCuts.Of(Refinery.Routes);

        cuts.Singles.Should().BeEmpty();
        cuts.Pairs.Select(p => (p.First.Value, p.Second.Value)).Should().Equal(("AUS", "CHN"), ("CHN", "JPN"));
        cuts.Resilience.Should().Be(2);
        MaximumFlow.DisjointRoutes(Refinery.Routes.Graph, 0, Refinery.Routes.Sink).Should().Be(2);
    }

    [Fact]
    public void One_refinery_on_all_routes_makes_its_country_a_single_cut()
    {
        var cuts = CountryCuts.Of(Refinery.WithRefinery);

        cuts.Singles.Should().Equal(EconomyCode.Parse("CHN"));
        cuts.Pairs.Select(p => (p.First.Value, p.Second.Value)).Should().BeEmpty("AUS and JPN together leave the Chinese route");
        cuts.Resilience.Should().Be(1);
    }

    [Fact]
    public void A_market_that_nothing_reaches_has_no_cuts()
    {
        var cuts = CountryCuts.Of(Refinery.Network(["CNo", "NL"], [("CNo", 5)], []));

        cuts.IsSupplied.Should().BeFalse();
        cuts.Singles.Should().BeEmpty();
        cuts.Resilience.Should().BeNull();
    }

    [Fact]
    public void A_market_that_makes_its_own_is_cut_by_nobody() =>
        CountryCuts.Of(Refinery.Network(["NLo", "NL"], [("NLo", 5)], [("NLo", "NL", 5)])).Resilience.Should().BeNull();

    [Fact]
    public void Three_independent_routes_are_three_or_more() => CountryCuts.Of(Refinery.Network(
            ["CNo", "AUo", "JPo", "NL"],
            [("CNo", 1), ("AUo", 1), ("JPo", 1)],
            [("CNo", "NL", 1), ("AUo", "NL", 1), ("JPo", "NL", 1)]))
        .Resilience.Should().Be(3);

    [Fact]
    public void The_cuts_are_those_that_trying_everything_finds() => RandomNetworks.Small.Sample(
        network =>
        {
            var cuts = CountryCuts.Of(network);
            var supplied = Arrives(network);
            var singles = network.Suppliers.Where(e => supplied && !Arrives(network, e)).ToList();
            var pairs = from a in network.Suppliers
                        from b in network.Suppliers
                        where supplied && a.CompareTo(b) < 0 && !singles.Contains(a) && !singles.Contains(b)
                        where !Arrives(network, a, b)
                        select new EconomyPair(a, b);

            cuts.IsSupplied.Should().Be(supplied);
            cuts.Singles.Should().Equal(singles);
            cuts.Pairs.Should().BeEquivalentTo(pairs.ToList(), o => o.WithStrictOrdering());
        },
        iter: 3000);

    private static bool Arrives(SupplyNetwork network, params EconomyCode[] without)
    {
        var open = CsrGraph.Of(network.Graph.NodeCount, network.Graph.Edges().Where(e => e.Weight > 0));
        return RandomGraphs.Reached(open, 0, n => network.EconomyOf(n) is { } e && without.Contains(e)).Contains(network.Sink);
    }
}
