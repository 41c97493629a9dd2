using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Production;

public sealed class WorldMiningDataFormatTests
{
    private const string Header = "commodity,Country,Country_Code,Country_ISO,year,production,unit,data_source\n";
    private const string RealFile = "samples/production/world_mining_data_2018_2022.csv.gz";

    [Fact]
    public void The_real_table_is_read_whole_and_meets_its_own_world_totals()
    {
        var (figures, report) = LoadedFigures<ProductionFigures>.Sample(RealFile);

        (report.RowsRead, report.RowsKept, figures.Rows.Length).Should().Be((9806, 9806, 9806));
        report.Format.Should().Be("world-mining-data");
        report.Unmapped.Should().BeEmpty();
        report.Rejected.Should().BeEmpty();
        report.Years.Select(y => (y.Year.Value, y.Rows, y.Products)).Should()
            .Equal((2018, 1951, 65), (2019, 1956, 65), (2020, 1964, 65), (2021, 1967, 65), (2022, 1968, 65));
        report.Checks.Should().OnlyContain(c => c.Passed).And
            .Contain(c => c.Name == "world-totals" && c.Detail.Contains("325 of 325"));
        report.Notes.Should().NotContain(n => n.Contains("No material is known"), "every commodity of the real table is in ours");
    }

    [Fact]
    public void Masses_are_kept_in_tonnes_and_gas_in_million_cubic_metres()
    {
        var rows = LoadedFigures<ProductionFigures>.Sample(RealFile).Figures.Rows;

        rows.Select(r => r.Unit!.Symbol).Distinct().Should().BeEquivalentTo("t", "Mm3");
        Single(rows, "Platinum", "ZAF").Quantity.Should().BeApproximately(134.9, 10, "kilograms are a thousandth");
        rows.Where(r => r is { Material: "Diamonds (Gem)", Economy.Value: "WLD", Year.Value: 2022 }).Single().Quantity
            .Should().BeApproximately(79_406_684 * 2e-7, 1e-6, "a carat is 0.2 g");
        rows.Where(r => r.Material == "Natural Gas").Should().OnlyContain(r => r.Unit == ProductionUnit.MillionCubicMetres);
    }

    [Fact]
    public void Cobalt_is_what_mines_bring_up_and_not_what_refineries_make()
    {
        var cobalt = Single(LoadedFigures<ProductionFigures>.Sample(RealFile).Figures.Rows, "Cobalt", "COD");

        (cobalt.MaterialId, cobalt.Stage, cobalt.Form).Should().Be(("cobalt", "extraction", "Co content"));
        cobalt.Quantity.Should().BeGreaterThan(100_000);
    }

    [Fact]
    public void Taiwan_and_Kosovo_are_found_behind_the_codes_that_no_standard_has()
    {
        var rows = LoadedFigures<ProductionFigures>.Sample(RealFile).Figures.Rows;

        rows.Select(r => r.Economy.Value).Should().Contain(["TWN", "XKX", "NAM"]).And.NotContain("ZZZ");
    }

    [Fact]
    public void French_Guiana_under_the_code_of_Guyana_is_French_Guiana()
    {
        var (figures, report) = LoadedFigures<ProductionFigures>.Sample(RealFile);

        var gold = figures.Rows.Where(r => r is { Material: "Gold", Year.Value: 2022 } && r.Economy.Value is "GUF" or "GUY");
        gold.Where(r => r is { Material: "Gold", Year.Value: 2022 }).Select(r => (r.Economy.Value, r.Quantity))
            .Should().BeEquivalentTo([("GUF", (double?)0.916), ("GUY", 15.129)], o => o.Using<double>(c => c.Subject.Should().BeApproximately(c.Expectation, 1e-9)).WhenTypeIs<double>());
        report.Notes.Should().Contain(n => n.StartsWith("5 rows name French Guiana beside the code GUY"));
    }

    [Fact]
    public void A_total_is_the_world_and_never_a_producer()
    {
        var rows = LoadedFigures<ProductionFigures>.Text("wmd.csv", Header
            + "Cobalt,\"Congo, D.R.\",180,COD,2022,70,metr. t,e\nCobalt,Total,DELETE,DELETE,2022,100,metr. t,nan\n").Figures.Rows;

        rows.Select(r => (r.Economy, r.Quantity, r.IsEstimate, r.Confidence)).Should().Equal(
            (EconomyCode.Parse("COD"), 70, true, "estimated"), (EconomyCode.World, 100, false, "unmarked"));
    }

    [Fact]
    public void A_total_that_its_producers_do_not_reach_is_reported()
    {
        var report = LoadedFigures<ProductionFigures>.Text("wmd.csv", Header
            + "Cobalt,\"Congo, D.R.\",180,COD,2022,70,metr. t,e\nCobalt,Total,DELETE,DELETE,2022,100,metr. t,nan\n").Report;

        report.Checks.Should().Contain(c => c.Name == "world-totals" && !c.Passed && !c.Blocking && c.Detail.Contains("Cobalt 2022 (70 of 100 t)"));
    }

    [Theory]
    [InlineData("short tons")]
    [InlineData("mt")]
    [InlineData("")]
    public void An_unknown_unit_refuses_the_file_with_its_line(string unit)
    {
        var loading = () => LoadedFigures<ProductionFigures>.Text("wmd.csv", Header
            + $"Cobalt,Canada,124,CAN,2022,1,metr. t,r\nCobalt,Cuba,192,CUB,2022,1,{unit},r\n");

        var refusal = loading.Should().Throw<LoadRefusedException>().Which;
        refusal.Code.Should().Be("unknown-unit");
        refusal.Message.Should().Contain("line 3, column `unit`").And.Contain("Mm3");
    }

    [Fact]
    public void A_country_that_nobody_knows_stays_in_the_world_without_a_name()
    {
        var (figures, report) = LoadedFigures<ProductionFigures>.Text("wmd.csv", Header + "Cobalt,Utopia,999,UTO,2022,5,metr. t,r\n");

        figures.Rows.Should().ContainSingle().Which.Should().Match<ProductionFigure>(r =>
            r.Economy == EconomyCode.Unspecified && r.Quantity == 5 && r.Note == "Utopia");
        report.Unmapped.Should().Equal(new UnmappedCode("Utopia", 1, null, null));
    }

    [Fact]
    public void What_cannot_be_read_is_counted_and_a_blank_is_no_zero()
    {
        var (figures, report) = LoadedFigures<ProductionFigures>.Text("wmd.csv", Header
            + "Cobalt,Canada,124,CAN,2022,NA,metr. t,r\nCobalt,Cuba,192,CUB,2022,x,metr. t,r\nCobalt,Cuba,192,CUB,0,1,metr. t,r\n"
            + "Cobalt,Cuba,192,CUB,2022,-1,metr. t,r\nCobalt,Cuba,192\nUnobtainium,Cuba,192,CUB,2022,0,metr. t,p\n");

        figures.Rows.Select(r => (r.Economy.Value, r.MaterialId, r.Quantity)).Should().Equal(("CAN", "cobalt", null), ("CUB", null, 0));
        report.Rejected.Select(r => (r.Reason, r.Rows)).Should().BeEquivalentTo(
            [("negative-value", 1L), ("unreadable-number", 1), ("wrong-column-count", 1), ("year-out-of-range", 1)]);
        report.RejectedSample.Select(r => (r.Line, r.Field)).Should().Equal((3, "production"), (4, "year"), (5, "production"), (6, null));
        report.Years.Should().ContainSingle().Which.RowsWithoutQuantity.Should().Be(1);
        report.Notes.Should().Contain(n => n.Contains("'Unobtainium'"));
    }

    [Fact]
    public void Too_many_bad_rows_refuse_the_file()
    {
        var loading = () => LoadedFigures<ProductionFigures>.Text(
            "wmd.csv", Header + "Cobalt,Canada,124,CAN,2022,x,metr. t,r\n", new LoadOptions());

        loading.Should().Throw<LoadRefusedException>().WithMessage("*1 of 1 rows*unreadable-number 1 (first in line 2)*");
    }

    private static ProductionFigure Single(IEnumerable<ProductionFigure> rows, string material, string economy) =>
        rows.Single(r => r.Material == material && r.Economy.Value == economy && r.Year == new Year(2022));
}
