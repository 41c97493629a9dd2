using GeoMonitor.Graph.Structure;
using GeoMonitor.Graph.SystemicRisk;
using GeoMonitor.Graph.Tests.Structure;

namespace GeoMonitor.Graph.Tests.SystemicRisk;

/// <summary>The network of eleven firms of the authors (methodology 6.8, R14).</summary>
public sealed class EconomicSystemicRiskTests
{
    private static readonly int[] Sectors = [1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5];
    private static readonly CsrGraph Sales = CsrGraph.Of(11, new (int From, int To)[]
    {
        (3, 6), (4, 6), (4, 7), (5, 7), (6, 1), (6, 2), (7, 10), (7, 11), (8, 1), (8, 2), (9, 11),
    }.Select(e => new WeightedEdge(e.From - 1, e.To - 1, 1)));

    [Theory]
    [InlineData(Essentiality.NonEssential, false, .166667)]
    [InlineData(Essentiality.NonEssential, true, .084175)]
    [InlineData(Essentiality.Essential, false, .222222)]
    [InlineData(Essentiality.Essential, true, .094276)]
    public void The_failure_of_firm_3_costs_what_the_authors_found(Essentiality need, bool replaced, double expected) =>
        EconomicSystemicRisk.OfFailure(Network(need, replaced), 2, 1e-9).Index.Should().BeApproximately(expected, 1e-6);

    [Fact]
    public void Customers_lose_what_could_not_be_replaced()
    {
        var outcome = EconomicSystemicRisk.OfFailure(Network(Essentiality.Essential, replaced: true), 2, 1e-9);

        (1 - outcome.Downstream[0]).Should().BeApproximately(.090909, 1e-6);
        (1 - outcome.Downstream[1]).Should().BeApproximately(.090909, 1e-6);
        (1 - outcome.Downstream[5]).Should().BeApproximately(.166667, 1e-6);
    }

    [Fact]
    public void Every_firm_has_the_index_that_the_authors_found()
    {
        double[] expected = [.2778, .2778, .2222, .4167, .1944, .4444, .3889, .3333, .1667, .1667, .2778];
        var network = Network(Essentiality.Essential, replaced: false);

        for (var firm = 0; firm < expected.Length; firm++)
            EconomicSystemicRisk.OfFailure(network, firm, 1e-9).Index.Should().BeApproximately(expected[firm], 5e-5, $"firm {firm + 1}");
    }

    [Fact]
    public void No_shock_leaves_everything_exactly_as_it_was() =>
        RandomNetworks().Sample(n => EconomicSystemicRisk.Of(n, new double[n.Sales.NodeCount]).Index is null or 0, iter: 500);

    [Fact]
    public void A_larger_shock_never_costs_less() => RandomNetworks().Sample(
        network =>
        {
            var n = network.Sales.NodeCount;
            double[] half = new double[n], whole = new double[n];
            (half[0], whole[0]) = (.5, 1);
            var (small, large) = (EconomicSystemicRisk.Of(network, half, 1e-10), EconomicSystemicRisk.Of(network, whole, 1e-10));
            large.Index.HasValue.Should().Be(small.Index.HasValue);
            if (large.Index is { } index)
            {
                index.Should().BeInRange(0, 1);
                index.Should().BeGreaterThanOrEqualTo(small.Index!.Value - 1e-7);
            }
        },
        iter: 1000);

    [Fact]
    public void What_is_negligible_stops_nobody()
    {
        var network = new SalesNetwork(CsrGraph.Of(2, [new(0, 1, 4)]), [1, 2], (_, _) => Essentiality.Negligible);

        EconomicSystemicRisk.OfFailure(network, 0).Downstream[1].Should().Be(1);
        EconomicSystemicRisk.OfFailure(network, 1).Upstream[0].Should().Be(0);
    }

    [Fact]
    public void Without_sales_there_is_no_index() =>
        EconomicSystemicRisk.OfFailure(new SalesNetwork(CsrGraph.Of(1, []), [1], (_, _) => Essentiality.Essential), 0)
            .Index.Should().BeNull();

    [Fact]
    public void Shocks_that_fit_no_firm_are_refused()
    {
        var network = Network(Essentiality.Essential, replaced: false);

        network.Invoking(n => EconomicSystemicRisk.OfFailure(n, 11)).Should().Throw<ArgumentOutOfRangeException>();
        network.Invoking(n => EconomicSystemicRisk.Of(n, new double[3])).Should().Throw<ArgumentException>();
        network.Invoking(n => EconomicSystemicRisk.Of(n, [1.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])).Should().Throw<ArgumentException>();
    }

    private static SalesNetwork Network(Essentiality need, bool replaced) =>
        new(Sales, Sectors, (_, _) => need, replaced, FirmWeight.LargerOfSalesAndPurchases);

    private static Gen<SalesNetwork> RandomNetworks() => Gen.Select(
        RandomGraphs.Upto(7), Gen.Int[1, 3].Array[7], Gen.Bool, (graph, sectors, essential) => new SalesNetwork(
            graph,
            sectors.Take(graph.NodeCount),
            (_, _) => essential ? Essentiality.Essential : Essentiality.NonEssential,
            replaceSuppliers: false));
}
