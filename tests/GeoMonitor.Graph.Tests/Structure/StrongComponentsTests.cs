using GeoMonitor.Graph.Structure;

namespace GeoMonitor.Graph.Tests.Structure;

public sealed class StrongComponentsTests
{
    [Fact]
    public void Members_are_those_that_reach_each_other() => RandomGraphs.Upto(8).Sample(
        graph =>
        {
            var reach = Enumerable.Range(0, graph.NodeCount).Select(v => RandomGraphs.Reached(graph, v, _ => false)).ToList();
            var components = StrongComponents.Of(graph);

            components.SelectMany(c => c).Order().Should().Equal(Enumerable.Range(0, graph.NodeCount));
            foreach (var members in components)
            {
                var expected = Enumerable.Range(0, graph.NodeCount)
                    .Where(v => reach[members[0]].Contains(v) && reach[v].Contains(members[0]));
                members.Should().Equal(expected);
            }
        },
        iter: 2000);

    [Fact]
    public void A_component_comes_after_those_it_reaches() => RandomGraphs.Upto(8).Sample(
        graph =>
        {
            var place = new int[graph.NodeCount];
            var components = StrongComponents.Of(graph);
            for (var c = 0; c < components.Count; c++)
                Array.ForEach(components[c], v => place[v] = c);
            return graph.Edges().All(e => place[e.To] <= place[e.From]);
        },
        iter: 2000);

    [Fact]
    public void A_chain_of_many_nodes_does_not_exhaust_the_stack() =>
        StrongComponents.Of(CsrGraph.Of(200_000, Enumerable.Range(0, 199_999).Select(v => new WeightedEdge(v, v + 1, 1))))
            .Count.Should().Be(200_000);
}
