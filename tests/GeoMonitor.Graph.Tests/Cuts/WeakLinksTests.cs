using GeoMonitor.Graph.Cuts;
using GeoMonitor.Graph.Structure;
using GeoMonitor.Graph.Tests.Structure;

namespace GeoMonitor.Graph.Tests.Cuts;

public sealed class WeakLinksTests
{
    [Fact]
    public void The_Low_Countries_hang_on_two_bridges()
    {
        const int Chn = 0, Nld = 1, Jpn = 2, Bel = 3, Lux = 4;

        var weak = WeakLinks.Of(CsrGraph.Of(5, [new(Chn, Nld, 1), new(Chn, Jpn, 1), new(Jpn, Nld, 1), new(Nld, Bel, 1), new(Bel, Lux, 1)]));

        weak.Points.Should().Equal(Nld, Bel);
        weak.Bridges.Should().Equal((Nld, Bel), (Bel, Lux));
    }

    [Theory]
    [MemberData(nameof(GoldenGraph.All), MemberType = typeof(GoldenGraph))]
    public void Weak_links_of_the_sample_graphs_are_those_of_networkx(string name)
    {
        var golden = GoldenGraph.Read(name);
        var weak = WeakLinks.Of(golden.Graph);

        weak.Points.Select(v => golden.Names[v]).Should().Equal(
            golden.Expected.GetProperty("articulationPoints").EnumerateArray().Select(p => p.GetString()!));
        weak.Bridges.Select(b => (golden.Names[b.First], golden.Names[b.Second])).Should().Equal(
            golden.Expected.GetProperty("bridges").EnumerateArray().Select(b => (b[0].GetString()!, b[1].GetString()!)));
    }

    [Theory]
    [MemberData(nameof(GoldenGraph.All), MemberType = typeof(GoldenGraph))]
    public void Components_of_the_sample_graphs_are_those_of_networkx(string name)
    {
        var golden = GoldenGraph.Read(name);

        StrongComponents.Of(golden.Graph).Where(c => c.Length > 1)
            .Select(c => string.Join(' ', c.Select(v => golden.Names[v])))
            .Should().BeEquivalentTo(golden.Expected.GetProperty("stronglyConnectedComponents").EnumerateArray()
                .Select(c => string.Join(' ', c.EnumerateArray().Select(v => v.GetString()))));
    }

    [Fact]
    public void They_are_what_splits_the_graph_when_it_is_removed() => RandomGraphs.Upto(8).Sample(
        graph =>
        {
            var weak = WeakLinks.Of(graph);
            var (n, links) = (graph.NodeCount, graph.Edges().Where(e => e.From != e.To).ToList());
            weak.Points.Should().Equal(Enumerable.Range(0, n)
                .Where(p => Parts(n, links, gone: p) > Parts(n, links, gone: -1) - (links.Exists(e => e.From == p || e.To == p) ? 0 : 1)));
            weak.Bridges.Should().Equal(links.Select(e => (Math.Min(e.From, e.To), Math.Max(e.From, e.To))).Distinct().Order()
                .Where(b => Parts(n, [.. links.Where(e => (Math.Min(e.From, e.To), Math.Max(e.From, e.To)) != b)], -1) > Parts(n, links, -1)));
        },
        iter: 2000);

    private static int Parts(int n, List<WeightedEdge> links, int gone)
    {
        var left = links.Where(e => e.From != gone && e.To != gone).ToList();
        var graph = CsrGraph.Of(n, left.SelectMany(e => new WeightedEdge[] { e, new(e.To, e.From, 1) }));
        return Enumerable.Range(0, n).Where(v => v != gone)
            .Select(v => RandomGraphs.Reached(graph, v, _ => false).Min()).Distinct().Count();
    }
}
