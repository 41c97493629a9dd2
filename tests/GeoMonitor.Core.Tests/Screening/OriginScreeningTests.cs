using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Screening;
using GeoMonitor.Core.Tests.Trade;

namespace GeoMonitor.Core.Tests.Screening;

public sealed class OriginScreeningTests
{
    private const double Cap = 0.99;
    private static readonly Hs6 Magnets = Hs6.Parse("850511");
    private static readonly SupplierRisks NoRisks = SupplierRisks.Unknown(EconomyTable.Default);

    // China makes all; Germany makes nothing and passes on what it buys
    private static readonly Flow[] ThroughGermany =
    [
        new("850511", "CHN", "DEU", 100), new("850511", "CHN", "NLD", 40), new("850511", "DEU", "NLD", 60),
    ];

    [Fact]
    public void Without_hubs_origin_is_dispatch() => Flows.Random.Sample(flows =>
    {
        var snapshot = Flows.Snapshot(flows);
        var dispatch = TradeScreening.Screen(snapshot, NoRisks);
        foreach (var product in snapshot.Products)
        {
            var origin = OriginScreening.Of(snapshot, product, NoRisks, (_, _, _) => 0, Cap).Cells;
            foreach (var code in (string[])["NLD", "DEU", "CHN", "USA", "EU27"])
            {
                var (a, b) = (dispatch.Find(product, Flows.Index(code)), origin.Find(product, Flows.Index(code)));
                if (a is null || a.Imports.Usd == 0)
                    continue;
                b!.Should().BeEquivalentTo(a, o => o.Using<double>(c => c.Subject.Should().BeApproximately(c.Expectation, 1e-9)).WhenTypeIs<double>(), code);
            }
        }
    });

    [Fact]
    public void Goods_that_come_through_a_hub_stand_under_the_country_that_made_them()
    {
        var screened = Screen(ThroughGermany, hubs: "DEU");

        var dutch = ByOrigin(screened, "NLD");
        dutch["CHN"].Should().BeApproximately(40 + (60 * Cap), 1e-3);
        dutch["DEU"].Should().BeApproximately(60 * (1 - Cap), 1e-3);
        var cell = screened.Cells.Find(Magnets, Flows.Index("NLD"))!;
        cell.ImportHhi.Should().BeApproximately(Math.Pow(.994, 2) + Math.Pow(.006, 2), 1e-6);
        cell.ExtraEuImportShare.Should().BeApproximately(.994, 1e-6, "what Germany passes on was made outside the Union");
    }

    [Fact]
    public void The_union_counts_goods_once_however_many_members_they_pass()
    {
        var cell = Screen(ThroughGermany, hubs: "DEU").Cells.Find(Magnets, Flows.Index("EU27"))!;

        cell.Imports.Kusd.Should().BeApproximately(140, 1e-3);
        cell.ImportHhi.Should().Be(1);
        cell.IntraEuImports.Kusd.Should().BeApproximately(60 * (1 - Cap), 1e-3, "only goods made in the Union are supply of its own");
    }

    [Fact]
    public void Exports_of_a_hub_that_makes_nothing_are_no_capacity()
    {
        var flows = ThroughGermany.Append(new("850511", "NLD", "DEU", 5));
        var screened = Screen(flows, hubs: "DEU");

        screened.Cells.Find(Magnets, Flows.Index("DEU"))!.Exports.Usd.Should().Be(0);
        screened.Cells.WorldExportHhi(Magnets, unionAsOne: false).Should().BeGreaterThan(0.9, "only China and the Netherlands export goods of their own");
    }

    [Fact]
    public void Goods_that_come_back_to_the_country_that_made_them_are_no_import()
    {
        var screened = Screen([new("850511", "NLD", "DEU", 100), new("850511", "DEU", "NLD", 60)], hubs: "DEU");

        var cell = screened.Cells.Find(Magnets, Flows.Index("NLD"))!;
        cell.Imports.Kusd.Should().BeApproximately(60 * (1 - Cap), 1e-3);
    }

    [Fact]
    public void An_economy_that_imports_nothing_is_no_hub()
    {
        var screened = Screen([new("850511", "DEU", "NLD", 60)], hubs: "DEU");

        screened.ReExportParts[Flows.Index("DEU")].Should().Be(0);
        ByOrigin(screened, "NLD")["DEU"].Should().Be(60);
    }

    private static OriginScreening Screen(IEnumerable<Flow> flows, string hubs) => OriginScreening.Of(
        Flows.Snapshot(flows), Magnets, NoRisks, (economy, _, _) => economy == Flows.Index(hubs) ? 1 : 0, Cap);

    private static Dictionary<string, double> ByOrigin(OriginScreening screened, string importer)
    {
        var slice = screened.Imports.Imports(0, Flows.Index(importer));
        var origins = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var r = 0; r < slice.Count; r++)
            origins.Add(EconomyTable.Default[slice.Exporters[r]].Code.Value, slice.ValuesUsd[r] / 1000.0);
        return origins;
    }
}
