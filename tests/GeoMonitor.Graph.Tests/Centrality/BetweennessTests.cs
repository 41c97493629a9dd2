using GeoMonitor.Graph.Centrality;
using GeoMonitor.Graph.Structure;
using GeoMonitor.Graph.Tests.Structure;

namespace GeoMonitor.Graph.Tests.Centrality;

public sealed class BetweennessTests
{
    [Fact]
    public void The_magnets_pass_Japan_most_when_large_flows_are_short_ways()
    {
        Betweenness.Of(Magnets.Flows, EdgeLength.OneOverWeight).Should().Equal(0, 3, 4, 3, 0);
        Betweenness.Of(Magnets.Flows, EdgeLength.Hops).Should().Equal(0, 1, 1, 3, 0);
        Betweenness.Normalised(Magnets.Flows, EdgeLength.OneOverWeight)[Magnets.Jpn].Should().BeApproximately(.333333, 1e-6);
    }

    [Theory]
    [MemberData(nameof(GoldenGraph.All), MemberType = typeof(GoldenGraph))]
    public void Betweenness_of_the_sample_graphs_is_that_of_networkx(string name)
    {
        var golden = GoldenGraph.Read(name);

        golden.Compare(
            Betweenness.Normalised(golden.Graph, EdgeLength.Hops), golden.Expected.GetProperty("betweennessUnweighted"), 1e-7);
        golden.Compare(
            Betweenness.Normalised(golden.Graph, EdgeLength.OneOverWeight, tie: 0),
            golden.Expected.GetProperty("betweennessDistanceOneOverWeight"),
            1e-7);
    }

    [Fact]
    public void Ties_that_networkx_loses_to_rounding_are_counted()
    {
        // computed with exact fractions; networkx compares sums of 1/weight in doubles and gives .135832522 instead
        var golden = GoldenGraph.Read("cyclic_80");

        Betweenness.Normalised(golden.Graph, EdgeLength.OneOverWeight)[golden.Index("v11")]
            .Should().BeApproximately(.13558909444985395, 1e-12);
    }

    [Fact]
    public void It_counts_the_shortest_paths_that_listing_all_paths_finds() => RandomGraphs.Upto(6).Sample(
        graph =>
        {
            Hold(Betweenness.Of(graph, EdgeLength.Hops), ByListing(graph, _ => 1));
            Hold(Betweenness.Of(graph, EdgeLength.OneOverWeight), ByListing(graph, w => 1 / w));
        },
        iter: 1500);

    [Fact]
    public void Sampling_every_source_is_exact() => RandomGraphs.Upto(8).Sample(
        graph => Hold(
            Betweenness.Sampled(graph, EdgeLength.OneOverWeight, graph.NodeCount, seed: 7),
            Betweenness.Of(graph, EdgeLength.OneOverWeight)),
        iter: 500);

    [Fact]
    public void One_seed_gives_one_result_and_another_seed_another()
    {
        var graph = CsrGraph.Of(60, Enumerable.Range(0, 59).Select(v => new WeightedEdge(v, v + 1, 1)));

        var first = Betweenness.Sampled(graph, EdgeLength.Hops, 10, seed: 1);
        Betweenness.Sampled(graph, EdgeLength.Hops, 10, seed: 1).Should().Equal(first);
        Betweenness.Sampled(graph, EdgeLength.Hops, 10, seed: 2).Should().NotEqual(first);
    }

    [Fact]
    public void Flows_of_nothing_are_no_way() =>
        Betweenness.Of(CsrGraph.Of(3, [new(0, 1, 0), new(1, 2, 5)]), EdgeLength.OneOverWeight).Should().Equal(0, 0, 0);

    [Fact]
    public void Graphs_too_small_for_a_middle_have_none() =>
        Betweenness.Normalised(CsrGraph.Of(2, [new(0, 1, 1)]), EdgeLength.Hops).Should().Equal(0, 0);

    private static void Hold(double[] found, double[] expected)
    {
        for (var v = 0; v < expected.Length; v++)
            found[v].Should().BeApproximately(expected[v], 1e-9);
    }

    private static double[] ByListing(CsrGraph graph, Func<double, double> length)
    {
        var between = new double[graph.NodeCount];
        for (var s = 0; s < graph.NodeCount; s++)
        {
            foreach (var toOne in Paths(graph, [s], 0, length).Where(p => p.Nodes.Count > 1).GroupBy(p => p.Nodes[^1]))
            {
                var least = toOne.Min(p => p.Length);
                var shortest = toOne.Where(p => p.Length <= least + 1e-9).ToList();
                foreach (var v in shortest.SelectMany(p => p.Nodes.Skip(1).SkipLast(1)))
                    between[v] += 1.0 / shortest.Count;
            }
        }

        return between;
    }

    private static IEnumerable<(List<int> Nodes, double Length)> Paths(
        CsrGraph graph, List<int> nodes, double sum, Func<double, double> length)
    {
        yield return (nodes, sum);
        foreach (var edge in graph.Edges().Where(e => e.From == nodes[^1] && !nodes.Contains(e.To)))
        {
            foreach (var path in Paths(graph, [.. nodes, edge.To], sum + length(edge.Weight), length))
                yield return path;
        }
    }
}
