using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Propagation;

namespace GeoMonitor.Graph.Tests.Propagation;

public sealed class HorizonSitesTests
{
    private static readonly EconomyCode User = EconomyCode.Parse("USA");
    private static readonly Evidence Seen = new("test-source", Confidence.Seen);

    // chips are made with scanners; a scanner holds optics and chips, runs on neon and stands beside a track
    private static readonly SupplyGraph Chips = Chain(
        [("chips", "TWN"), ("scanner", "NLD"), ("optics", "DEU"), ("neon", "UKR"), ("track", "JPN"), ("wafers", "KOR")],
        [
            ("scanner", "chips", InputUse.Lasting), ("wafers", "chips", InputUse.Consumed), ("optics", "scanner", InputUse.Consumed),
            ("neon", "scanner", InputUse.RunningOn), ("track", "scanner", InputUse.Beside), ("chips", "scanner", InputUse.Consumed),
        ]);

    [Theory]
    [InlineData("chips", "KOR", 1, 1)] // wafers go into each chip
    [InlineData("chips", "NLD", 0, 1)] // scanners stand where they are
    [InlineData("chips", "DEU", 0, 1)] // so do the optics in them
    [InlineData("chips", "UKR", 1, 1)] // but they run on neon
    [InlineData("chips", "JPN", 0, 1)] // and a new one needs a new track
    [InlineData("scanner", "DEU", 1, 1)] // who makes scanners needs optics
    [InlineData("scanner", "UKR", 1, 1)] // and chips, whose plants run on neon
    [InlineData("scanner", "JPN", 0, 0)] // but no track
    public void A_stop_is_felt_at_once_or_as_plants_are_to_be_replaced(string item, string stops, double supply, double capacity)
    {
        Lost(Chips, item, Horizon.Supply, stops).Value.Should().BeApproximately(supply, 1e-9);
        Lost(Chips, item, Horizon.Capacity, stops).Value.Should().BeApproximately(capacity, 1e-9);
    }

    [Fact]
    public void A_two_node_cycle_converges()
    {
        // pitfall 39: chips need scanners and scanners need chips
        var sites = Sites(Chips);

        PropagatedDependence.Of(sites, new Stop(EconomyCode.Parse("BRA"))).Should().OnlyContain(d => d.Low == 0 && d.High <= 1);
    }

    [Fact]
    public void An_item_that_goes_into_itself_depends_on_its_maker_as_before()
    {
        var graph = Chain([("seed", "CHN")], [("seed", "seed", InputUse.Consumed)]);

        Lost(graph, "seed", Horizon.Supply, "CHN").Value.Should().BeApproximately(1, 1e-9);
        Lost(graph, "seed", Horizon.Supply, "JPN").Value.Should().Be(0);
    }

    [Fact]
    public void An_item_that_stands_alone_is_unknown_and_not_safe()
    {
        var graph = new SupplyGraphBuilder().Add(new ChainNode(Segment("orphan"), "Orphan")).Build();
        var orphan = Lost(graph, "orphan", Horizon.Supply, "CHN");

        orphan.Value.Should().BeNull();
        (orphan.Low, orphan.High).Should().Be((0, 1));
        orphan.UnknownInput.Should().StartWith("orphan");
    }

    [Fact]
    public void An_essential_input_without_makers_leaves_bounds()
    {
        var graph = Chain([("tool", "NLD"), ("mystery", null)], [("mystery", "tool", InputUse.Consumed)]);
        var tool = Lost(graph, "tool", Horizon.Supply, "NLD");

        tool.Value.Should().Be(1, "the tool is gone whoever makes the rest");
        Lost(graph, "tool", Horizon.Supply, "CHN").Value.Should().BeNull();
        Lost(graph, "tool", Horizon.Supply, "CHN").UnknownInput.Should().StartWith("mystery");
    }

    [Fact]
    public void What_a_stop_alone_spares_two_together_may_cut()
    {
        var graph = Chain([("metal", "CHN:.6,JPN:.4")], []);
        var sites = Sites(graph);
        var use = sites.IndexOf(HorizonSites.UseOf(Segment("metal"), User, Horizon.Supply));
        ImmutableArray<Stop> both = [new(EconomyCode.Parse("CHN")), new(EconomyCode.Parse("JPN"))];

        PropagatedDependence.Of(sites, both)[use].Value.Should().BeApproximately(1, 1e-12);
        PropagatedDependence.Of(sites, [])[use].Value.Should().Be(0, "nobody stops");
    }

    private static SiteDependence Lost(SupplyGraph graph, string item, Horizon horizon, string stops)
    {
        var sites = Sites(graph);
        return PropagatedDependence.Of(sites, new Stop(EconomyCode.Parse(stops)))[sites.IndexOf(HorizonSites.UseOf(Segment(item), User, horizon))];
    }

    private static SupplySites Sites(SupplyGraph graph) =>
        HorizonSites.Of(graph, new ChainNeeds(graph), User, item => HorizonSites.Makers(graph, item));

    // makers as CHN, which makes all, as CHN:.6,JPN:.4, or null for nobody
    private static SupplyGraph Chain((string Item, string? Makers)[] items, (string From, string To, InputUse Use)[] inputs)
    {
        var graph = new SupplyGraphBuilder();
        foreach (var (item, makers) in items)
        {
            graph.Add(new ChainNode(Segment(item), item));
            foreach (var maker in makers?.Split(',') ?? [])
            {
                var parts = maker.Split(':');
                var economy = EconomyCode.Parse(parts[0]);
                graph.Add(new ChainNode(NodeId.Economy(economy), parts[0]));
                var share = parts.Length == 1 ? 1 : double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
                graph.Add(ChainEdge.Produces(economy, Segment(item), null, share, Seen));
            }
        }

        foreach (var (from, to, use) in inputs)
            graph.Add(ChainEdge.InputTo(Segment(from), Segment(to), from, isEssential: true, share: null, Seen, use));
        return graph.Build();
    }

    private static NodeId Segment(string id) => NodeId.Segment(ItemId.Parse(id));
}
