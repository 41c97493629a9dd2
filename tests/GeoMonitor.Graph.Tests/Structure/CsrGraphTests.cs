using GeoMonitor.Graph.Structure;

namespace GeoMonitor.Graph.Tests.Structure;

public sealed class CsrGraphTests
{
    [Fact]
    public void Parallel_edges_carry_their_sum()
    {
        var graph = CsrGraph.Of(3, [new(0, 2, 1), new(0, 1, 5), new(0, 2, 2), new(2, 2, 4)]);

        graph.Edges().Should().Equal(new WeightedEdge(0, 1, 5), new WeightedEdge(0, 2, 3), new WeightedEdge(2, 2, 4));
        graph.Weights(0).ToArray().Should().Equal(5, 3);
        graph.Targets(1).Length.Should().Be(0);
    }

    [Fact]
    public void Turned_around_twice_it_is_itself() => RandomGraphs.Upto(9).Sample(graph =>
    {
        var reversed = graph.Reversed();
        reversed.Edges().Should().BeEquivalentTo(graph.Edges().Select(e => new WeightedEdge(e.To, e.From, e.Weight)));
        reversed.Reversed().Edges().Should().Equal(graph.Edges());
    });

    [Theory]
    [InlineData(0, 2, 1)]
    [InlineData(-1, 0, 1)]
    [InlineData(0, 1, -1)]
    [InlineData(0, 1, double.NaN)]
    [InlineData(0, 1, double.PositiveInfinity)]
    public void Unknown_nodes_and_weights_that_are_no_amounts_are_refused(int from, int to, double weight) =>
        ((Action)(() => CsrGraph.Of(2, [new(from, to, weight)]))).Should().Throw<ArgumentOutOfRangeException>();
}
