using GeoMonitor.Graph.Centrality;
using GeoMonitor.Graph.Structure;
using GeoMonitor.Graph.Tests.Structure;

namespace GeoMonitor.Graph.Tests.Centrality;

public sealed class KatzTests
{
    [Fact]
    public void Reach_is_counted_along_the_magnets_and_inflow_against_them()
    {
        Hold(Katz.Reach(Magnets.Flows, .3), [1.9591, 1.807, 1.39, 1.3, 1]);
        Hold(Katz.Inflow(Magnets.Flows, .3), [1, 1.3, 1.69, 1.897, 1.5691]);
    }

    [Theory]
    [MemberData(nameof(GoldenGraph.All), MemberType = typeof(GoldenGraph))]
    public void Inflow_of_the_sample_graphs_is_that_of_networkx(string name)
    {
        var golden = GoldenGraph.Read(name);
        var expected = golden.Expected.GetProperty("katz");

        golden.Compare(
            Katz.Inflow(golden.Graph, expected.GetProperty("alpha").GetDouble()), expected.GetProperty("values"), 1e-7);
    }

    [Fact]
    public void It_solves_its_equation() => RandomGraphs.Upto(8).Sample(
        graph =>
        {
            var reach = Katz.Reach(graph, .1);
            for (var v = 0; v < graph.NodeCount; v++)
                reach[v].Should().BeApproximately(1 + (.1 * graph.Targets(v).ToArray().Sum(w => reach[w])), 1e-10);
        },
        iter: 1000);

    [Fact]
    public void Inflow_is_reach_of_the_graph_turned_around() => RandomGraphs.Upto(8).Sample(
        graph => Katz.Inflow(graph, .1).SequenceEqual(Katz.Reach(graph.Reversed(), .1)), iter: 500);

    [Theory]
    [InlineData(1)]
    [InlineData(1.5)]
    [InlineData(-.1)]
    [InlineData(double.NaN)]
    public void An_attenuation_without_a_finite_sum_is_refused(double attenuation) =>
        ((Action)(() => Katz.Reach(CsrGraph.Of(2, [new(0, 1, 1), new(1, 0, 1)]), attenuation)))
            .Should().Throw<ArgumentOutOfRangeException>();

    private static void Hold(double[] found, double[] expected)
    {
        found.Length.Should().Be(expected.Length);
        for (var v = 0; v < expected.Length; v++)
            found[v].Should().BeApproximately(expected[v], 1e-9);
    }
}
