using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;
using QuikGraph.Algorithms;

namespace GeoMonitor.Graph.Tests.Chain;

public sealed class SupplyGraphTests
{
    private static readonly Evidence Seen = new("test-source", Confidence.Seen);
    private static readonly NodeId China = NodeId.Economy(EconomyCode.Parse("CHN"));
    private static readonly NodeId Gallium = NodeId.Material(ItemId.Parse("gallium.processing"));
    private static readonly NodeId Arsenic = NodeId.Material(ItemId.Parse("arsenic.processing"));
    private static readonly NodeId Wafers = NodeId.Segment(ItemId.Parse("gaas-wafers"));
    private static readonly NodeId Asml = NodeId.Company("asml");

    [Fact]
    public void Inputs_stand_in_their_groups_of_alternatives()
    {
        var inputs = Graph().Inputs(Wafers);

        inputs.Select(g => g.Group).Should().Equal("arsenic", "gallium");
        inputs[1].Inputs.Should().ContainSingle().Which.Source.Should().Be(Gallium);
        inputs.Select(g => g.IsEssential).Should().Equal(false, true);
    }

    [Fact]
    public void Unknown_nodes_have_no_edges_and_no_name()
    {
        Graph().Find(Asml).Should().BeNull();
        Graph().Out(Asml).Should().BeEmpty();
        Graph().LatestProduction(Wafers).Should().BeNull();
    }

    [Fact]
    public void QuikGraph_sees_only_the_kinds_asked_for()
    {
        var all = Graph().ToQuikGraph();
        var inputs = Graph().ToQuikGraph(EdgeKind.InputTo);

        all.EdgeCount.Should().Be(4);
        inputs.Edges.Should().OnlyContain(e => e.Kind == EdgeKind.InputTo);
        inputs.VertexCount.Should().Be(all.VertexCount);
        inputs.TryGetOutEdges(Asml, out _).Should().BeFalse();
    }

    [Fact]
    public void An_algorithm_of_QuikGraph_finds_the_cycle()
    {
        var components = new Dictionary<NodeId, int>();

        Graph().ToQuikGraph().StronglyConnectedComponents(components).Should().Be(3);
        components[Wafers].Should().Be(components[Gallium]);
        components[Arsenic].Should().NotBe(components[Gallium]);
    }

    [Fact]
    public void A_confidence_is_read_as_the_fact_tables_write_it()
    {
        Evidence.ParseConfidence("seen-secondary").Should().Be(Confidence.SeenSecondary);
        ((Action)(() => Evidence.ParseConfidence("sure"))).Should().Throw<FormatException>().WithMessage("*'sure'*");
    }

    private static SupplyGraph Graph() => new SupplyGraphBuilder()
        .Add(new ChainNode(China, "China"))
        .Add(new ChainNode(Gallium, "Gallium"))
        .Add(new ChainNode(Arsenic, "Arsenic"))
        .Add(new ChainNode(Wafers, "Gallium arsenide wafers"))
        .Add(ChainEdge.Produces(EconomyCode.Parse("CHN"), Gallium, new Year(2024), .99, Seen))
        .Add(ChainEdge.InputTo(Gallium, Wafers, "gallium", true, null, Seen))
        .Add(ChainEdge.InputTo(Arsenic, Wafers, "arsenic", false, null, Seen))
        .Add(ChainEdge.InputTo(Wafers, Gallium, "control", false, null, Seen))
        .Build();
}
