using GeoMonitor.Graph.Cuts;
using GeoMonitor.Graph.Structure;
using GeoMonitor.Graph.Tests.Structure;

namespace GeoMonitor.Graph.Tests.Cuts;

public sealed class DominatorsTests
{
    [Fact]
    public void The_refinery_on_all_routes_dominates_the_market()
    {
        var network = Refinery.WithRefinery;
        var nearest = Dominators.From(network.Graph, 0).Immediate(network.Sink);

        network.Places[nearest!.Value - 1].Name.Should().Be("CNr");
        Dominators.From(Refinery.Routes.Graph, 0).Immediate(Refinery.Routes.Sink).Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(GoldenGraph.All), MemberType = typeof(GoldenGraph))]
    public void Dominators_of_the_sample_graphs_are_those_of_networkx(string name)
    {
        var golden = GoldenGraph.Read(name);
        foreach (var source in golden.Expected.GetProperty("immediateDominators").EnumerateObject())
        {
            var dominators = Dominators.From(golden.Graph, golden.Index(source.Name));
            var found = Enumerable.Range(0, golden.Names.Length)
                .Where(v => dominators.Immediate(v) is not null)
                .ToDictionary(v => golden.Names[v], v => golden.Names[dominators.Immediate(v)!.Value]);
            var expected = source.Value.EnumerateObject()
                .Where(n => n.Name != source.Name)
                .ToDictionary(n => n.Name, n => n.Value.GetString()!);

            found.Should().Equal(expected);
        }
    }

    [Fact]
    public void A_dominator_is_what_cuts_a_node_off_when_it_is_removed() => RandomGraphs.Upto(8).Sample(
        graph =>
        {
            var dominators = Dominators.From(graph, 0);
            var reached = RandomGraphs.Reached(graph, 0, _ => false);
            for (var v = 1; v < graph.NodeCount; v++)
            {
                var expected = Enumerable.Range(0, graph.NodeCount).Where(d =>
                    reached.Contains(v) && d != v && !RandomGraphs.Reached(graph, 0, n => n == d).Contains(v));
                dominators.Of(v).Order().Should().Equal(expected);
            }

            dominators.Immediate(0).Should().BeNull();
        },
        iter: 3000);

    [Fact]
    public void A_long_chain_is_dominated_node_by_node() =>
        Dominators.From(CsrGraph.Of(100_000, Enumerable.Range(0, 99_999).Select(v => new WeightedEdge(v, v + 1, 1))), 0)
            .Of(99_999).Count().Should().Be(99_999);
}
