using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Screening;
using GeoMonitor.Core.Tests.Trade;

namespace GeoMonitor.Core.Tests.Screening;

public sealed class TradeScreeningTests
{
    private static readonly EconomyTable Economies = EconomyTable.Default;

    [Fact]
    public void The_cube_gives_what_a_naive_computation_gives() => Flows.Random.Sample(flows =>
    {
        var year = TradeScreening.Screen(Flows.Snapshot(flows), SupplierRisks.Unknown(Economies));
        foreach (var product in flows.Select(f => f.Product).Distinct())
        {
            foreach (var economy in (string[])["NLD", "DEU", "CHN", "USA", "EU27"])
            {
                var naive = NaiveIndicators.Of(flows, product, economy);
                var cell = year.Find(Hs6.Parse(product), Flows.Index(economy));
                (cell is null).Should().Be(naive is null);
                if (cell is null || naive is null)
                    continue;
                cell.Imports.Usd.Should().Be(naive.ImportsUsd);
                cell.Exports.Usd.Should().Be(naive.ExportsUsd);
                cell.IntraEuImports.Usd.Should().Be(naive.IntraUsd);
                Same(cell.ImportHhi, naive.ImportHhi);
                Same(cell.ImportHhiLow, naive.Low);
                Same(cell.ImportHhiHigh, naive.High);
                Same(cell.ExtraEuHhi, naive.ExtraHhi);
                Same(cell.WorldExportHhi, naive.WorldHhi);
                cell.Suppliers.Should().Be(naive.Suppliers);
            }
        }
    });

    [Fact]
    public void The_order_of_the_rows_changes_nothing() => Flows.Random.Sample(flows =>
    {
        var forward = TradeScreening.Screen(Flows.Snapshot(flows), SupplierRisks.Unknown(Economies));
        var backward = TradeScreening.Screen(Flows.Snapshot(flows.Reverse()), SupplierRisks.Unknown(Economies));
        backward.Cells.ImportHhi.Should().Equal(forward.Cells.ImportHhi);
        backward.Cells.TopSuppliers.Should().Equal(forward.Cells.TopSuppliers);
        backward.Worlds.ExportHhi.Should().Equal(forward.Worlds.ExportHhi);
    });

    [Fact]
    public void Concentration_lies_between_one_over_the_suppliers_and_one() => Flows.Random.Sample(flows =>
    {
        var year = TradeScreening.Screen(Flows.Snapshot(flows), SupplierRisks.Unknown(Economies));
        for (var c = 0; c < year.Cells.Count; c++)
        {
            if (!double.IsNaN(year.Cells.ImportHhi[c]))
                year.Cells.ImportHhi[c].Should().BeInRange((1.0 / year.Cells.Suppliers[c]) - 1e-12, 1 + 1e-12);
        }
    });

    [Fact]
    public void A_cell_with_only_zero_valued_flows_has_no_concentration_and_no_ratio()
    {
        var cell = Screen(new Flow("850511", "CHN", "NLD", 0)).Find(Hs6.Parse("850511"), Flows.Index("NLD"))!;

        cell.ImportHhi.Should().BeNull();
        cell.TopShare.Should().BeNull();
        cell.WorldExportHhi.Should().BeNull();
        cell.ImportExportRatio.Should().BeNull();
    }

    [Fact]
    public void Imports_without_value_have_no_ratio_even_when_there_are_exports() =>
        Screen(new Flow("850511", "CHN", "NLD", 0), new Flow("850511", "NLD", "USA", 5))
            .Find(Hs6.Parse("850511"), Flows.Index("NLD"))!.ImportExportRatio.Should().BeNull();

    [Fact]
    public void Imports_without_any_export_have_the_ratio_9999() =>
        Screen(new Flow("850511", "CHN", "NLD", 1)).Find(Hs6.Parse("850511"), Flows.Index("NLD"))!
            .ImportExportRatio.Should().Be(9999);

    [Fact]
    public void The_union_imports_only_from_outside_it_and_exports_only_out_of_it()
    {
        var cell = Screen(
            new Flow("850511", "CHN", "NLD", 60),
            new Flow("850511", "DEU", "NLD", 10),
            new Flow("850511", "NLD", "GBR", 5),
            new Flow("850511", "NLD", "DEU", 7)).Find(Hs6.Parse("850511"), Economies.Eu27Index)!;

        cell.Imports.Kusd.Should().Be(60);
        cell.IntraEuImports.Kusd.Should().Be(17);
        cell.Exports.Kusd.Should().Be(5);
        cell.ExtraEuImportShare.Should().BeApproximately(60.0 / 77, 1e-12);
    }

    [Fact]
    public void A_partner_without_a_name_stays_in_the_imports_and_gives_bounds()
    {
        var cell = Screen(
            new Flow("850511", "CHN", "USA", 60),
            new Flow("850511", "JPN", "USA", 20),
            new Flow("850511", "KOR", "USA", 10),
            new Flow("850511", "ZZZ", "USA", 10)).Find(Hs6.Parse("850511"), Flows.Index("USA"))!;

        cell.Imports.Kusd.Should().Be(100);
        cell.UnspecifiedShare.Should().Be(0.1);
        cell.ImportHhiLow.Should().BeApproximately(0.41, 1e-12);
        cell.ImportHhi.Should().BeApproximately(0.506173, 1e-6);
        cell.ImportHhiHigh.Should().BeApproximately(0.54, 1e-12);
    }

    [Fact]
    public void Supplier_risk_is_the_average_by_share_and_says_how_much_is_imputed()
    {
        var risk = new double[Economies.Count];
        var imputed = new bool[Economies.Count];
        (risk[Flows.Index("CHN")], risk[Flows.Index("TWN")]) = (0.6, 0.4);
        imputed[Flows.Index("TWN")] = true;
        var snapshot = Flows.Snapshot(new Flow("850511", "CHN", "USA", 75), new Flow("850511", "TWN", "USA", 25));

        var cell = TradeScreening.Screen(snapshot, new SupplierRisks(Economies, risk, imputed))
            .Find(Hs6.Parse("850511"), Flows.Index("USA"))!;

        cell.SupplierRisk.Should().BeApproximately(0.55, 1e-12);
        cell.ImputedRiskShare.Should().Be(0.25);
    }

    [Fact]
    public void A_supplier_whose_risk_nobody_knows_makes_the_average_unknown_and_not_lower()
    {
        var risk = new double[Economies.Count];
        risk[Flows.Index("CHN")] = double.NaN;
        var snapshot = Flows.Snapshot(new Flow("850511", "CHN", "USA", 75), new Flow("850511", "TWN", "USA", 25));

        TradeScreening.Screen(snapshot, new SupplierRisks(Economies, risk, new bool[Economies.Count]))
            .Find(Hs6.Parse("850511"), Flows.Index("USA"))!.SupplierRisk.Should().BeNull();
    }

    [Fact]
    public void Equal_suppliers_are_named_in_alphabetical_order() =>
        Screen(new Flow("850511", "USA", "NLD", 5), new Flow("850511", "CHN", "NLD", 5))
            .Find(Hs6.Parse("850511"), Flows.Index("NLD"))!.TopSupplier.Should().Be(Flows.Index("CHN"));

    private static YearScreening Screen(params Flow[] flows) =>
        TradeScreening.Screen(Flows.Snapshot(flows), SupplierRisks.Unknown(Economies));

    private static void Same(double? actual, double? expected)
    {
        actual.HasValue.Should().Be(expected.HasValue);
        if (expected is { } value)
            actual!.Value.Should().BeApproximately(value, 1e-12);
    }
}
