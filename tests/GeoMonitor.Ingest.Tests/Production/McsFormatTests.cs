using System.Text;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Production;

/// <summary>The layouts of the editions of 2025 and 2026, on a few of their rows; the whole files are not among the samples.</summary>
public sealed class McsFormatTests
{
    private const string Wide =
        "SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,\"PROD_EST_ 2024\",PROD_NOTES,CAP_2023,CAP_EST_ 2024,RESERVES_2024\n";

    private const string Long = "Chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value\n";

    [Fact]
    public void The_wide_table_has_a_column_a_year_and_ends_with_an_estimate()
    {
        var (figures, report) = LoadedFigures<ProductionFigures>.Text("MCS2025_World_Data.csv", Wide
            + "MCS2025,Cobalt,Congo (Kinshasa),\"Mine production, cobalt content\",metric tons,175000,\"220,000\",,,,6000000\n"
            + "MCS2025,Cobalt,World total (rounded),\"Mine production, cobalt content\",metric tons,175000,220000,,,,\n"
            + "MCS2025,Gallium,Japan ,Primary production,kilograms,W,3000,,,,\n");

        figures.Origin.Edition.Should().Be("2025");
        figures.Rows.Select(r => (r.DataSet, r.MaterialId, r.Stage, r.Economy.Value, r.Year.Value, r.Quantity, r.IsEstimate)).Should().Equal(
            ("MCS2025", "cobalt", "extraction", "COD", 2023, 175_000, false),
            ("MCS2025", "cobalt", "extraction", "COD", 2024, 220_000, true),
            ("MCS2025", "cobalt", "extraction", "WLD", 2023, 175_000, false),
            ("MCS2025", "cobalt", "extraction", "WLD", 2024, 220_000, true),
            ("MCS2025", "gallium", "processing", "JPN", 2023, null, false),
            ("MCS2025", "gallium", "processing", "JPN", 2024, 3, true));
        report.Checks.Should().Contain(c => c.Name == "world-totals" && c.Passed);
        (report.RowsRead, report.RowsKept).Should().Be((3, 3));
    }

    [Fact]
    public void The_long_table_gives_its_rows_of_world_production_and_counts_the_others()
    {
        var (figures, report) = LoadedFigures<ProductionFigures>.Text("MCS2026_Commodities_Data.csv", Long
            + "tin,World Mine Production and Reserves,Tin,Burma,Production,Mine production,metric tons,2024,\"34,000\"\n"
            + "tin,World Mine Production and Reserves,Tin,Burma,Production,Mine production,metric tons,2025,35000\n"
            + "tin,World Mine Production and Reserves,Tin,World total,Production,\"Mine production: rounded\",metric tons,2025,35000\n"
            + "tin,World Mine Production and Reserves,Tin,Burma,Reserves,Reserves,metric tons,2025,700000\n"
            + "tin,Salient Statistics,Tin,United States,Production,Secondary,metric tons,2025,1\n",
            new LoadOptions());

        figures.Rows.Select(r => (r.DataSet, r.Economy.Value, r.Form, r.Year.Value, r.Quantity, r.IsEstimate)).Should().Equal(
            ("MCS2026", "MMR", "Mine production", 2024, 34_000, false),
            ("MCS2026", "MMR", "Mine production", 2025, 35_000, true),
            ("MCS2026", "WLD", "Mine production", 2025, 35_000, true));
        report.Rejected.Should().Equal(new RejectedRows("other-statistic", 2, null));
        report.Checks.Single(c => c.Name == "rejected-rows").Should().Match<LoadCheck>(c => c.Passed && c.Detail.StartsWith("0 of 3 rows"));
    }

    [Fact]
    public void Names_in_Windows_1252_are_read()
    {
        var bytes = Encoding.Latin1.GetBytes(Wide + "MCS2025,Feldspar,T\u00FCrkiye,\"Mine production\",thousand metric tons,1,2,,,,\n");

        LoadedFigures<ProductionFigures>.Bytes("MCS2025_World_Data.csv", bytes).Figures.Rows.Should()
            .OnlyContain(r => r.Economy.Value == "TUR" && r.Quantity >= 1000);
    }

    [Fact]
    public void An_unknown_unit_refuses_the_file()
    {
        var loading = () => LoadedFigures<ProductionFigures>.Text("MCS2025_World_Data.csv", Wide + "MCS2025,Gold,Peru,Mine production,troy ounces,1,2,,,,\n");

        loading.Should().Throw<LoadRefusedException>().WithMessage("*'troy ounces' in line 2, column `UNIT_MEAS`*");
    }

    [Theory]
    [InlineData("x", "unreadable-number")]
    [InlineData("1,23", "unreadable-number")]
    public void A_figure_that_is_none_rejects_its_row(string value, string reason)
    {
        LoadedFigures<ProductionFigures>.Text(
            "MCS2025_World_Data.csv",
            Wide + $"MCS2025,Gold,Peru,Mine production,metric tons,1,\"{value}\",,,,\nMCS2025,Gold,Chile,Mine production,metric tons,1,2,,,,\n")
            .Report.Rejected.Should().ContainSingle().Which.Reason.Should().Be(reason);
    }
}
