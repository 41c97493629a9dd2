using GeoMonitor.Graph.Cuts;
using GeoMonitor.Graph.Structure;
using GeoMonitor.Graph.Tests.Structure;
using QuikGraph;
using QuikGraph.Algorithms.MaximumFlow;

namespace GeoMonitor.Graph.Tests.Cuts;

public sealed class MaximumFlowTests
{
    [Fact]
    public void The_magnets_deliver_85()
    {
        var flow = MaximumFlow.Between(Refinery.Routes.Graph, 0, Refinery.Routes.Sink);

        flow.Value.Should().Be(85);
        flow.Cut.Sum(e => e.Weight).Should().Be(85);
    }

    [Fact]
    public void The_textbook_network_delivers_23()
    {
        // Cormen, Leiserson, Rivest, Stein, figure 26.1
        var graph = CsrGraph.Of(6,
            [new(0, 1, 16), new(0, 2, 13), new(1, 3, 12), new(2, 1, 4), new(2, 4, 14), new(3, 2, 9), new(3, 5, 20), new(4, 3, 7), new(4, 5, 4)]);

        var flow = MaximumFlow.Between(graph, 0, 5);

        flow.Value.Should().Be(23);
        flow.Cut.Should().BeEquivalentTo([new WeightedEdge(1, 3, 12), new(4, 3, 7), new(4, 5, 4)]);
    }

    [Theory]
    [MemberData(nameof(GoldenGraph.All), MemberType = typeof(GoldenGraph))]
    public void Flows_of_the_sample_graphs_are_those_of_networkx(string name)
    {
        var golden = GoldenGraph.Read(name);
        foreach (var pair in golden.Expected.GetProperty("flows").EnumerateArray())
        {
            var (from, to) = (golden.Index(pair.GetProperty("from").GetString()), golden.Index(pair.GetProperty("to").GetString()));
            var routes = pair.GetProperty("nodeDisjointPaths");

            var flow = MaximumFlow.Between(golden.Graph, from, to);

            flow.Value.Should().BeApproximately(pair.GetProperty("maxFlow").GetDouble(), 1e-6);
            flow.Cut.Sum(e => e.Weight).Should().BeApproximately(flow.Value, 1e-6);
            if (routes.ValueKind == System.Text.Json.JsonValueKind.Number)
                MaximumFlow.DisjointRoutes(golden.Graph, from, to).Should().Be(routes.GetInt32());
            else if (flow.Value > 0)
                MaximumFlow.DisjointRoutes(golden.Graph, from, to).Should().BeNull();
        }
    }

    [Fact]
    public void The_flow_is_that_of_QuikGraph_and_its_cut_separates() => RandomGraphs.Upto(8).Where(g => g.NodeCount > 1).Sample(
        graph =>
        {
            var flow = MaximumFlow.Between(graph, 0, graph.NodeCount - 1);
            flow.Value.Should().BeApproximately(EdmondsKarp(graph), 1e-9);
            flow.Cut.Sum(e => e.Weight).Should().BeApproximately(flow.Value, 1e-9);
            var left = CsrGraph.Of(graph.NodeCount, graph.Edges().Except(flow.Cut));
            RandomGraphs.Reached(left, 0, _ => false).Should().NotContain(graph.NodeCount - 1);
        },
        iter: 2000);

    [Fact]
    public void Disjoint_routes_are_as_many_as_the_fewest_nodes_that_separate() =>
        RandomGraphs.Upto(7).Where(g => g.NodeCount > 1).Sample(
            graph =>
            {
                var sink = graph.NodeCount - 1;
                var routes = MaximumFlow.DisjointRoutes(graph, 0, sink);
                if (graph.Targets(0).Contains(sink))
                {
                    routes.Should().BeNull();
                    return;
                }

                var between = 1 << Math.Max(0, graph.NodeCount - 2);
                routes.Should().Be(Enumerable.Range(0, between)
                    .Where(set => !RandomGraphs.Reached(graph, 0, v => v != 0 && v != sink && (set >> (v - 1) & 1) == 1).Contains(sink))
                    .Min(set => System.Numerics.BitOperations.PopCount((uint)set)));
            },
            iter: 2000);

    [Fact]
    public void A_node_that_is_gone_lets_nothing_pass() =>
        MaximumFlow.Between(CsrGraph.Of(3, [new(0, 1, 5), new(1, 2, 5), new(0, 2, 1)]), 0, 2, n => n == 1).Value.Should().Be(1);

    [Fact]
    public void A_source_that_is_the_sink_is_refused() =>
        ((Action)(() => MaximumFlow.Between(CsrGraph.Of(1, []), 0, 0))).Should().Throw<ArgumentException>();

    private static double EdmondsKarp(CsrGraph graph)
    {
        var copy = new AdjacencyGraph<int, TaggedEdge<int, double>>();
        copy.AddVertexRange(Enumerable.Range(0, graph.NodeCount));
        copy.AddEdgeRange(graph.Edges().Where(e => e.From != e.To).Select(e => new TaggedEdge<int, double>(e.From, e.To, e.Weight)));
        var augmentor = new ReversedEdgeAugmentorAlgorithm<int, TaggedEdge<int, double>>(
            copy, (from, to) => new TaggedEdge<int, double>(from, to, 0));
        augmentor.AddReversedEdges();
        var algorithm = new EdmondsKarpMaximumFlowAlgorithm<int, TaggedEdge<int, double>>(
            copy, e => e.Tag, (from, to) => new TaggedEdge<int, double>(from, to, 0), augmentor);
        algorithm.Compute(0, graph.NodeCount - 1);
        return algorithm.MaxFlow;
    }
}
