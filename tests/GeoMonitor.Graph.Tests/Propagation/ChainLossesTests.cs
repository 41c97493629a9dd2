using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Propagation;

namespace GeoMonitor.Graph.Tests.Propagation;

public sealed class ChainLossesTests
{
    private static readonly EconomyCode User = EconomyCode.Parse("USA");
    private static readonly EconomyCode China = EconomyCode.Parse("CHN");
    private static readonly EconomyCode Japan = EconomyCode.Parse("JPN");
    private static readonly string[] Economies = ["CHN", "JPN", "KOR", "DEU"];
    private static readonly Evidence Seen = new("test-source", Confidence.Seen);

    // items with up to two makers each, any inputs between them, cycles and loops among them
    private static readonly Gen<SupplyGraph> Chains = Gen.Int[2, 7].SelectMany(n => Gen.Select(
            Gen.Int[0, 3].Array[n], Gen.Double[0, 1].Array[n], Gen.Int[0, 3].Array[n], Gen.Int[0, n - 1].Array[3 * n], Gen.Int[0, n - 1].Array[3 * n]))
        .Select((owners, shares, makers, from, to) => Chain(owners, shares, makers, from, to));

    [Fact]
    public void It_is_the_solution_over_all_places_by_items()
    {
        Chains.Sample(graph =>
        {
            var needs = new ChainNeeds(graph);
            var losses = new ChainLosses(graph, needs);
            var sites = HorizonSites.Of(graph, needs, User, item => HorizonSites.Makers(graph, item));
            foreach (var stopped in new ImmutableArray<EconomyCode>[] { [], [China], [China, Japan] })
            {
                var loss = losses.Of(stopped);
                var places = PropagatedDependence.Of(sites, [.. stopped.Select(e => new Stop(e))]);
                foreach (var item in losses.Items)
                {
                    foreach (var horizon in new[] { Horizon.Supply, Horizon.Capacity })
                    {
                        var mine = loss.OfUser(item, horizon, HorizonSites.Makers(graph, item));
                        var place = places[sites.IndexOf(HorizonSites.UseOf(item, User, horizon))];
                        mine.Low.Should().BeApproximately(place.Low, 1e-8);
                        mine.High.Should().BeApproximately(place.High, 1e-8);
                        (mine.Unknown is null).Should().Be(place.Value is not null);
                    }
                }
            }
        });
    }

    [Fact]
    public void Two_stops_together_lose_at_most_what_each_loses_alone()
    {
        // the pairs that are not tried rest on this
        Chains.Sample(graph =>
        {
            var losses = new ChainLosses(graph, new ChainNeeds(graph));
            var (china, japan, both) = (losses.Of([China]), losses.Of([Japan]), losses.Of([China, Japan]));
            foreach (var item in losses.Items)
            {
                var (x, y) = (china.OfWorld(item, Horizon.Capacity), japan.OfWorld(item, Horizon.Capacity));
                both.OfWorld(item, Horizon.Capacity).Should().BeInRange(Math.Max(x, y) - 1e-9, x + y + 1e-9);
            }
        });
    }

    [Fact]
    public void Nobody_stops_and_nothing_is_lost()
    {
        // pitfall 37
        Chains.Sample(graph =>
        {
            var losses = new ChainLosses(graph, new ChainNeeds(graph));
            losses.Items.Should().OnlyContain(i => losses.Of(ImmutableArray<EconomyCode>.Empty).OfWorld(i, Horizon.Capacity) == 0);
        });
    }

    private static SupplyGraph Chain(int[] owners, double[] shares, int[] makers, int[] from, int[] to)
    {
        var graph = new SupplyGraphBuilder();
        foreach (var code in Economies)
            graph.Add(new ChainNode(NodeId.Economy(EconomyCode.Parse(code)), code));
        for (var i = 0; i < owners.Length; i++)
        {
            graph.Add(new ChainNode(Item(i), $"item {i}"));

            // one of four items has no maker, the others one or two
            for (var m = 0; m < Math.Min(2, makers[i]); m++)
                graph.Add(ChainEdge.Produces(EconomyCode.Parse(Economies[(owners[i] + m) % 4]), Item(i), null, m == 0 ? shares[i] : (1 - shares[i]) / 2, Seen));
        }

        foreach (var ((f, t), n) in from.Zip(to).Distinct().Select((e, n) => (e, n)))
            graph.Add(ChainEdge.InputTo(Item(f), Item(t), n % 3 == 0 ? "alternatives" : $"group {f}", n % 5 != 0, share: null, Seen, (InputUse)(n % 4)));
        return graph.Build();
    }

    private static NodeId Item(int i) => NodeId.Segment(ItemId.Parse($"item-{(char)('a' + i)}"));
}
