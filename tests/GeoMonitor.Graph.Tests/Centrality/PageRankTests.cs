using GeoMonitor.Graph.Centrality;
using GeoMonitor.Graph.Structure;
using GeoMonitor.Graph.Tests.Structure;
using MathNet.Numerics.LinearAlgebra;

namespace GeoMonitor.Graph.Tests.Centrality;

public sealed class PageRankTests
{
    [Fact]
    public void The_magnets_end_in_Germany()
    {
        double[] expected = [.084168, .143786, .177570, .275842, .318633];

        PageRank.Of(Magnets.Flows).Zip(expected).Should().OnlyContain(p => Math.Abs(p.First - p.Second) < 1e-6);
    }

    [Theory]
    [MemberData(nameof(GoldenGraph.All), MemberType = typeof(GoldenGraph))]
    public void Ranks_of_the_sample_graphs_are_those_of_networkx(string name)
    {
        var golden = GoldenGraph.Read(name);

        golden.Compare(PageRank.Of(golden.Graph), golden.Expected.GetProperty("pageRank"), 1e-7);
    }

    [Fact]
    public void Ranks_add_to_one_and_solve_the_linear_system() => RandomGraphs.Upto(8).Sample(
        graph =>
        {
            var rank = PageRank.Of(graph);
            rank.Sum().Should().BeApproximately(1, 1e-9);
            var n = graph.NodeCount;
            var steps = Matrix<double>.Build.Dense(n, n, (to, from) =>
            {
                var total = graph.Edges().Where(e => e.From == from).Sum(e => e.Weight);
                return total > 0 ? graph.Edges().Where(e => e.From == from && e.To == to).Sum(e => e.Weight) / total : 1.0 / n;
            });
            var exact = (Matrix<double>.Build.DenseIdentity(n) - (.85 * steps)).Solve(
                Vector<double>.Build.Dense(n, .15 / n));
            for (var v = 0; v < n; v++)
                rank[v].Should().BeApproximately(exact[v], 1e-10);
        },
        iter: 1000);

    [Fact]
    public void Without_damping_all_nodes_rank_the_same() =>
        PageRank.Of(Magnets.Flows, damping: 0).Should().OnlyContain(r => Math.Abs(r - .2) < 1e-15);

    [Fact]
    public void An_empty_graph_has_no_ranks() => PageRank.Of(CsrGraph.Of(0, [])).Should().BeEmpty();

    [Fact]
    public void A_damping_of_one_is_refused() =>
        ((Action)(() => PageRank.Of(Magnets.Flows, damping: 1))).Should().Throw<ArgumentOutOfRangeException>();
}
