using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Chips;
using GeoMonitor.Graph.Propagation;
using QuikGraph.Algorithms;

namespace GeoMonitor.Graph.Tests.Chips;

public sealed class ChipChainTests
{
    private static readonly EconomyCode Nld = EconomyCode.Parse("NLD");
    private static readonly Evidence Seen = new("test-source", Confidence.Seen);

    [Fact]
    public void What_does_not_become_part_of_the_graph_is_counted_by_reason()
    {
        var chain = ChipChain.Of(
            [new("a", "A", false), new("b", "B", false), new("all", "All", true)],
            [new("a", "b", "input material", true, Seen), new("a", "all", "part of", false, Seen), new("b", "digital", "used in ecosystem", true, Seen)],
            [
                Share("a", ChipShareKind.Country, "CHN", .6), Share("a", ChipShareKind.Country, "EUR", .3),
                Share("a", ChipShareKind.Remainder, "ROW", .1), Share("all", ChipShareKind.Country, "USA", .5),
                Share("a", ChipShareKind.Company, "CHN", .4),
            ],
            EconomyTable.Default);

        chain.LeftOut.Should().Equal(
            ("relation to a sum over segments", 1),
            ("remainder, which the table does not name", 1),
            ("share of EUR, which is no country", 1),
            ("share of a sum over segments", 1));
        chain.Graph.Edges.Select(e => e.Kind).Should().BeEquivalentTo(
            [EdgeKind.InputTo, EdgeKind.UsedIn, EdgeKind.Produces, EdgeKind.Makes]);
        chain.Graph.LatestProducers(Segment("a")).Remainder.Should().BeApproximately(.4, 1e-12);
    }

    [Fact]
    public void The_chain_has_its_segments_and_its_cycles()
    {
        var graph = ChipFacts.Chain.Graph;
        var components = new Dictionary<NodeId, int>();
        graph.ToQuikGraph(EdgeKind.InputTo).StronglyConnectedComponents(components);

        graph.Nodes.Count(n => n.Id.Kind == NodeKind.Segment).Should().Be(68);
        components.GroupBy(c => c.Value).Max(g => g.Count()).Should().BeGreaterThan(1, "chips are needed to make chips");
        graph.Edges.Should().OnlyContain(e => e.Evidence.Source.Length > 0);
    }

    [Fact]
    public void Leading_chips_stand_still_without_the_Netherlands_though_none_are_made_there()
    {
        // asked for a user abroad: a user at home stops with its own economy
        var user = EconomyCode.Parse("USA");
        var sites = ChainSites.Of(ChipFacts.Chain.Graph, user);
        var chips = Of(sites, ChainSites.UseOf(Segment("logic-below-10nm"), user), "NLD");

        chips.Direct.Should().Be(0);
        chips.Value.Should().BeApproximately(1, 1e-9);
        chips.IsHidden.Should().BeTrue();
        Of(sites, ChainSites.UseOf(Segment("euv-lithography"), user), "DEU").Value
            .Should().BeApproximately(1, 1e-9, "its optics come from one German firm");
    }

    [Fact]
    public void A_segment_whose_makers_nobody_knows_makes_dependence_unknown_and_not_zero()
    {
        var sites = ChainSites.Of(ChipFacts.Chain.Graph, Nld);
        var implanters = Of(sites, ChainSites.UseOf(Segment("ion-implantation-equipment"), Nld), "CHN");

        implanters.Value.Should().BeNull();
        implanters.UnknownInput.Should().StartWith("ion-implantation-equipment");
        implanters.High.Should().Be(1);
    }

    [Fact]
    public void Every_dependence_in_the_chain_lies_in_its_bounds()
    {
        var sites = ChainSites.Of(ChipFacts.Chain.Graph, Nld);
        foreach (var economy in new[] { "CHN", "TWN", "USA", "JPN", "KOR", "NLD", "DEU" })
        {
            PropagatedDependence.Of(sites, new Stop(EconomyCode.Parse(economy))).Should().OnlyContain(d =>
                d.Low >= d.Direct - 1e-9 && d.Low <= d.High && d.High <= 1 && (d.Value == null || d.Value >= d.Low));
        }
    }

    [Fact]
    public void Alternatives_of_unknown_share_count_alike()
    {
        var graph = new SupplyGraphBuilder()
            .Add(new ChainNode(Segment("a"), "A")).Add(new ChainNode(Segment("b"), "B")).Add(new ChainNode(Segment("c"), "C"))
            .Add(new ChainNode(NodeId.Economy(EconomyCode.Parse("CHN")), "China")).Add(new ChainNode(NodeId.Economy(EconomyCode.Parse("JPN")), "Japan"))
            .Add(ChainEdge.Produces(EconomyCode.Parse("CHN"), Segment("a"), null, 1, Seen))
            .Add(ChainEdge.Produces(EconomyCode.Parse("JPN"), Segment("b"), null, 1, Seen))
            .Add(ChainEdge.Produces(EconomyCode.Parse("JPN"), Segment("c"), new Year(2024), 1, Seen))
            .Add(ChainEdge.InputTo(Segment("a"), Segment("c"), "metal", true, null, Seen))
            .Add(ChainEdge.InputTo(Segment("b"), Segment("c"), "metal", true, null, Seen)).Build();

        Of(ChainSites.Of(graph, Nld), ChainSites.UseOf(Segment("c"), Nld), "CHN").Value.Should().BeApproximately(.5, 1e-12);
    }

    private static SiteDependence Of(SupplySites sites, Site site, string economy) =>
        PropagatedDependence.Of(sites, new Stop(EconomyCode.Parse(economy)))[sites.IndexOf(site)];

    private static NodeId Segment(string id) => NodeId.Segment(ItemId.Parse(id));

    private static ChipShare Share(string segment, ChipShareKind kind, string economy, double share) =>
        new(segment, kind, economy, kind == ChipShareKind.Company ? "Maker" : null, share, new Year(2024), Seen);
}
