using GeoMonitor.Graph.Fragility;
using GeoMonitor.Graph.Structure;
using GeoMonitor.Graph.Tests.Structure;

namespace GeoMonitor.Graph.Tests.Fragility;

public sealed class RemovalFragilityTests
{
    private static readonly CsrGraph FourCountries = CsrGraph.Of(
        4, [new(0, 1, 40), new(0, 2, 30), new(0, 3, 20), new(1, 0, 5), new(1, 2, 5), new(2, 1, 3), new(2, 3, 2)]);

    [Fact]
    public void Four_countries_around_one_exporter()
    {
        var fragility = RemovalFragility.Of(FourCountries)!;
        double[] profile = [1, .095238, .019048, 0, 0];

        fragility.Remaining.Zip(profile).Should().OnlyContain(p => Math.Abs(p.First - p.Second) < 1e-6);
        fragility.Area.Should().BeApproximately(.614286, 1e-6);
        fragility.Centralisation.Should().BeApproximately(.828571, 1e-6);
        fragility.Removed.Should().Equal(0, 1, 2, 3);
    }

    [Fact]
    public void A_star_is_wholly_centralised_and_a_complete_graph_not_at_all()
    {
        var star = CsrGraph.Of(6, Enumerable.Range(1, 5).Select(v => new WeightedEdge(0, v, v)));
        var complete = CsrGraph.Of(6, from a in Enumerable.Range(0, 6) from b in Enumerable.Range(0, 6) where a != b select new WeightedEdge(a, b, 2));

        RemovalFragility.Of(star)!.Centralisation.Should().BeApproximately(1, 1e-12);
        RemovalFragility.Of(complete)!.Centralisation.Should().BeApproximately(0, 1e-12);
    }

    [Fact]
    public void Nothing_traded_has_no_fragility()
    {
        RemovalFragility.Of(CsrGraph.Of(3, [])).Should().BeNull();
        RemovalFragility.Of(CsrGraph.Of(3, [new(1, 1, 5), new(0, 2, 0)])).Should().BeNull();
    }

    [Fact]
    public void Two_traders_cannot_be_told_from_a_star() =>
        RemovalFragility.Of(CsrGraph.Of(3, [new(0, 2, 5)]))!.Centralisation.Should().BeNull();

    [Fact]
    public void Leaving_out_small_flows_makes_a_product_look_more_fragile()
    {
        // pitfall 38: one large exporter and thirty that trade a little with each other
        var full = CsrGraph.Of(31,
        [
            .. Enumerable.Range(1, 30).Select(v => new WeightedEdge(0, v, 20)),
            .. from a in Enumerable.Range(1, 30) from b in Enumerable.Range(1, 30) where a != b select new WeightedEdge(a, b, 1),
        ]);
        var truncated = CsrGraph.Of(31, full.Edges().Where(e => e.Weight > 1));

        RemovalFragility.Of(truncated)!.Centralisation.Should()
            .BeGreaterThan(1.5 * RemovalFragility.Of(full)!.Centralisation!.Value);
    }

    [Fact]
    public void The_profile_is_that_of_removing_exporters_one_by_one() => RandomGraphs.Upto(8).Sample(
        graph =>
        {
            var edges = graph.Edges().Where(e => e.From != e.To).ToList();
            var fragility = RemovalFragility.Of(graph);
            if (edges.Count == 0)
            {
                fragility.Should().BeNull();
                return;
            }

            fragility!.Remaining.Length.Should().Be(fragility.Traders + 1);
            for (var k = 0; k <= fragility.Traders; k++)
            {
                var gone = fragility.Removed.Take(k).ToHashSet();
                var left = edges.Where(e => !gone.Contains(e.From) && !gone.Contains(e.To)).Sum(e => e.Weight);
                fragility.Remaining[k].Should().BeApproximately(left / edges.Sum(e => e.Weight), 1e-12);
            }
        },
        iter: 2000);
}
