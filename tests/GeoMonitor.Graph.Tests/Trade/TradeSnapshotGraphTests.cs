using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Screening;
using GeoMonitor.Core.Trade;
using GeoMonitor.Graph.Trade;
using QuikGraph.Algorithms;

namespace GeoMonitor.Graph.Tests.Trade;

public sealed class TradeSnapshotGraphTests
{
    private static readonly Hs6 Magnets = Hs6.Parse("850511");
    private static readonly string[] Traders = ["CHN", "DEU", "JPN", "NLD", "POL", "USA"];

    [Fact]
    public void The_graph_holds_every_flow_once_in_both_directions_of_walking() => Flows.Sample(snapshot =>
    {
        var graph = new TradeSnapshotGraph(snapshot, Magnets);
        var forward = graph.Economies.SelectMany(graph.Customers).ToHashSet();
        var backward = graph.Economies.SelectMany(graph.Suppliers).ToHashSet();

        forward.Should().BeEquivalentTo(backward);
        forward.Count.Should().Be(snapshot.FlowCount);
        forward.Sum(e => e.ValueUsd).Should().Be(snapshot.ValuesUsd.ToArray().Sum());
    });

    [Fact]
    public void Concentration_through_the_graph_is_that_of_the_cube() => Flows.Sample(snapshot =>
    {
        var graph = new TradeSnapshotGraph(snapshot, Magnets).BothWays();
        var year = TradeScreening.Screen(snapshot, SupplierRisks.Unknown(EconomyTable.Default));
        foreach (var code in Traders)
        {
            var values = graph.InEdges(Index(code)).Select(e => (double)e.ValueUsd).ToList();
            var total = values.Sum();
            double? hhi = total == 0 ? null : values.Sum(v => v / total * (v / total));
            var cube = year.Find(Magnets, Index(code))?.ImportHhi;
            cube.HasValue.Should().Be(hhi.HasValue);
            if (hhi is { } expected)
                cube.Should().BeApproximately(expected, 1e-12);
        }
    });

    [Fact]
    public void An_algorithm_of_QuikGraph_runs_on_it_without_a_copy()
    {
        var graph = new TradeSnapshotGraph(
            Snapshot([("CHN", "DEU", 5), ("DEU", "NLD", 4), ("NLD", "DEU", 1), ("NLD", "POL", 2)]), Magnets);
        var components = new Dictionary<ushort, int>();

        graph.FromExporters().StronglyConnectedComponents(components).Should().Be(3);
        components[Index("DEU")].Should().Be(components[Index("NLD")]);
        components[Index("CHN")].Should().NotBe(components[Index("DEU")]);
    }

    [Fact]
    public void A_product_without_flows_is_refused()
    {
        var act = () => new TradeSnapshotGraph(Snapshot([("CHN", "DEU", 5)]), Hs6.Parse("010121"));

        act.Should().Throw<ArgumentException>().WithMessage("*no flows of 010121*");
    }

    private static Gen<TradeSnapshot> Flows => Gen.Select(
            Gen.Int[0, Traders.Length - 1], Gen.Int[0, Traders.Length - 1], Gen.Long[0, 1000])
        .Where(f => f.Item1 != f.Item2)
        .Array[1, 25]
        .Select(flows => Snapshot(flows
            .DistinctBy(f => (f.Item1, f.Item2))
            .Select(f => (Traders[f.Item1], Traders[f.Item2], f.Item3))));

    private static ushort Index(string code) => EconomyTable.Default.IndexOf(EconomyCode.Parse(code));

    private static TradeSnapshot Snapshot(IEnumerable<(string From, string To, long Usd)> flows)
    {
        var builder = new TradeSnapshotBuilder(
            new SeriesKey("test", HsRevision.Parse("HS17"), "V1"), new Year(2024), EconomyTable.Default);
        foreach (var (from, to, usd) in flows)
            builder.Add(Magnets, Index(from), Index(to), new Money(usd), quantity: null);
        return builder.Build();
    }
}
