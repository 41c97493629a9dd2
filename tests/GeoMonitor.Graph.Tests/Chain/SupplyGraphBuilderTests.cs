using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Graph.Tests.Chain;

public sealed class SupplyGraphBuilderTests
{
    private static readonly Evidence Seen = new("test-source", Confidence.Seen);
    private static readonly EconomyCode China = EconomyCode.Parse("CHN");
    private static readonly EconomyCode Japan = EconomyCode.Parse("JPN");
    private static readonly NodeId Gallium = NodeId.Material(ItemId.Parse("gallium.processing"));
    private static readonly NodeId Wafers = NodeId.Segment(ItemId.Parse("gaas-wafers"));
    private static readonly Year Y2024 = new(2024);

    [Fact]
    public void Shares_below_one_leave_their_remainder_unnamed()
    {
        var table = Nodes().Add(ChainEdge.Produces(China, Gallium, Y2024, .7, Seen))
            .Add(ChainEdge.Produces(Japan, Gallium, Y2024, .1, Seen)).Build().Producers(Gallium, Y2024);

        table.Producers.Should().HaveCount(2);
        table.Remainder.Should().BeApproximately(.2, 1e-12);
    }

    [Fact]
    public void Shares_rounded_to_a_little_more_than_one_leave_no_remainder() =>
        Nodes().Add(ChainEdge.Produces(China, Gallium, Y2024, .9, Seen))
            .Add(ChainEdge.Produces(Japan, Gallium, Y2024, .12, Seen)).Build()
            .Producers(Gallium, Y2024).Remainder.Should().Be(0);

    [Fact]
    public void Shares_that_add_to_more_than_one_are_refused() =>
        Refusal(Nodes().Add(ChainEdge.Produces(China, Gallium, Y2024, .9, Seen))
            .Add(ChainEdge.Produces(Japan, Gallium, Y2024, .2, Seen))).Should().Contain("more than 1");

    [Fact]
    public void Shares_of_two_years_are_two_tables() =>
        Nodes().Add(ChainEdge.Produces(China, Gallium, Y2024, .9, Seen))
            .Add(ChainEdge.Produces(China, Gallium, new Year(2023), .9, Seen)).Build()
            .LatestProduction(Gallium).Should().Be(Y2024);

    [Theory]
    [InlineData(-.1)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_share_outside_its_range_is_refused(double share) =>
        Refusal(Nodes().Add(ChainEdge.Produces(China, Gallium, Y2024, share, Seen))).Should().Contain("outside 0..1");

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var message = Refusal(Nodes()
            .Add(ChainEdge.Produces(EconomyCode.Parse("XYZ"), Gallium, Y2024, .1, Seen))
            .Add(ChainEdge.UsedIn(Gallium, Wafers, null, Seen))
            .Add(ChainEdge.InputTo(Gallium, Wafers, " ", true, null, Seen))
            .Add(ChainEdge.Produces(Japan, Gallium, Y2024, .1, new Evidence(string.Empty, Confidence.Low))));

        message.Should().Contain("Economy XYZ is not a node").And.Contain("cannot join Material to Segment")
            .And.Contain("name of its group").And.Contain("names no source");
    }

    [Fact]
    public void One_statement_made_twice_is_refused() =>
        Refusal(Nodes().Add(ChainEdge.Produces(China, Gallium, Y2024, .4, Seen))
            .Add(ChainEdge.Produces(China, Gallium, Y2024, .3, Seen))).Should().Contain("stated 2 times");

    [Fact]
    public void Loops_and_cycles_are_allowed() =>
        Nodes().Add(ChainEdge.InputTo(Gallium, Wafers, "metal", true, null, Seen))
            .Add(ChainEdge.InputTo(Wafers, Gallium, "control", false, null, Seen))
            .Add(ChainEdge.InputTo(Wafers, Wafers, "seed", true, null, Seen))
            .Build().Edges.Should().HaveCount(3);

    [Fact]
    public void The_order_of_adding_does_not_show()
    {
        var edges = new[]
        {
            ChainEdge.Produces(China, Gallium, Y2024, .7, Seen),
            ChainEdge.Produces(Japan, Gallium, Y2024, .1, Seen),
            ChainEdge.Exports(China, Japan, Gallium, Y2024, new Money(5), Seen),
            ChainEdge.Exports(China, Japan, Wafers, Y2024, null, Seen),
            ChainEdge.InputTo(Gallium, Wafers, "metal", true, .5, Seen),
            ChainEdge.Restricts(China, Gallium, Japan, Y2024, Seen),
        };
        var expected = edges.Aggregate(Nodes(), (b, e) => b.Add(e)).Build();

        Gen.Shuffle(edges).Sample(
            shuffled => expected.Edges.SequenceEqual(shuffled.Aggregate(Nodes(), (b, e) => b.Add(e)).Build().Edges),
            iter: 200);
    }

    private static string Refusal(SupplyGraphBuilder builder) =>
        builder.Invoking(b => b.Build()).Should().Throw<InvalidOperationException>().Which.Message;

    private static SupplyGraphBuilder Nodes() => new SupplyGraphBuilder()
        .Add(new ChainNode(NodeId.Economy(China), "China"))
        .Add(new ChainNode(NodeId.Economy(Japan), "Japan"))
        .Add(new ChainNode(Gallium, "Gallium"))
        .Add(new ChainNode(Wafers, "Gallium arsenide wafers"));
}
