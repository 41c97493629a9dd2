using System.Text;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.InputOutput;

/// <summary>The layout of our own, with the two sectors of Miller and Blair and with three economies.</summary>
public sealed class GeoMonitorTableFormatTests
{
    private const string Header = "year,from_economy,from_industry,to_economy,to_industry,final_demand,value\n";

    private const string TwoSectors = "# source: Miller and Blair\n# unit: million USD\n" + Header
        + "2020,NLD,1,NLD,1,,150\n2020,NLD,1,NLD,2,,500\n2020,NLD,2,NLD,1,,200\n2020,NLD,2,NLD,2,,100\n"
        + "2020,NLD,1,NLD,,households,350\n2020,NLD,2,NLD,,households,1700\n";

    [Fact]
    public void Two_sectors_have_the_output_that_their_rows_add_to()
    {
        var (figures, report) = LoadedFigures<InputOutputFigures>.Text("two.csv", TwoSectors, new LoadOptions());

        report.Format.Should().Be("geomonitor-io", "the file is told by its columns");
        (report.RowsRead, report.RowsKept).Should().Be((6, 6));
        figures.Origin.Source.Should().Be("Miller and Blair");
        figures.Unit!.Text.Should().Be("million USD");
        var table = figures.Tables.Single();
        table.Output().Should().Equal(1000, 2000);
        table.Deliveries.ToArray().Should().Equal(150, 500, 200, 100);
        table.DemandOf(0).Should().Equal(350, 1700);
        table.NameOf(1).Should().Be("NLD 2");
        report.Years.Single().Should().Be(new YearTotal(new Core.Year(2020), 6, 3_000_000, 0, 2));
        report.Checks.Select(c => c.Name).Should().Equal(
            "rejected-rows", "unmapped-economies", "square", "column-sums", "published-output", "negative-deliveries", "duplicate-keys");
        report.Checks.Should().OnlyContain(c => c.Passed);
        report.Checks.Single(c => c.Name == "column-sums").Detail.Should().Contain("at most 0.35 for a unit (NLD 1)");
    }

    [Fact]
    public void Output_and_names_may_lie_beside_the_cells()
    {
        var (figures, report) = LoadedFigures<InputOutputFigures>.Bytes("two.zip", Loaded.Zip(
            ("cells.csv", Encoding.UTF8.GetBytes(TwoSectors)),
            ("output.csv", "year,economy,industry,output\n2020,NLD,1,1001\n"u8.ToArray()),
            ("names.csv", "industry,industry_name\n1,Mining\n2,\"Making, of things\"\n"u8.ToArray())));

        figures.Tables[0].Industries.Select(i => i.Name).Should().Equal("Mining", "Making, of things");
        figures.Tables[0].Published.ToArray().Should().Equal(1001, double.NaN);
        report.Checks.Single(c => c.Name == "published-output").Detail.Should()
            .Contain("miss the published output by 0.100 %").And.Contain("NLD 1 (1)").And.Contain("1 industries have no published output");
    }

    [Fact]
    public void Several_years_are_several_tables() =>
        LoadedFigures<InputOutputFigures>.Text("two.csv", TwoSectors + TwoSectors[(TwoSectors.IndexOf(Header, StringComparison.Ordinal) + Header.Length)..].Replace("2020,", "2019,", StringComparison.Ordinal))
            .Figures.Tables.Select(t => t.Year.Value).Should().Equal(2019, 2020);

    [Fact]
    public void A_group_and_a_code_that_nobody_knows_stay_under_their_label_with_what_hangs_on_them()
    {
        var rows = string.Concat(new[] { "NLD", "X_REU", "QQQ" }.Select(e => $"2020,{e},1,NLD,1,,10\n2020,{e},1,{e},,households,30\n2020,NLD,1,{e},1,,5\n"))
            .Replace("2020,NLD,1,NLD,1,,5\n", "", StringComparison.Ordinal);
        var (figures, report) = LoadedFigures<InputOutputFigures>.Text("own.csv", "# unit: thousand USD\n" + Header + rows);

        figures.Tables[0].Economies.Select(e => (e.Label, e.Economy?.Value)).Should().Equal(("NLD", "NLD"), ("X_REU", null), ("QQQ", null));
        report.Unmapped.Select(u => (u.Code, u.ValueKusd)).Should().BeEquivalentTo([("X_REU", (double?)40), ("QQQ", 40)]);
        report.Unmapped[0].ShareOfValue.Should().BeApproximately(40 / 130.0, 1e-12);
    }

    [Fact]
    public void The_unit_may_stand_in_a_column_and_must_be_one()
    {
        var text = Header.TrimEnd() + ",unit\n2020,NLD,1,NLD,1,,10,MIO_EUR\n2020,NLD,1,NLD,,households,30,MIO_EUR\n";

        LoadedFigures<InputOutputFigures>.Text("own.csv", text).Figures.Unit!.Text.Should().Be("million EUR");
        Refused(text.Replace("30,MIO_EUR", "30,MIO_USD", StringComparison.Ordinal)).Code.Should().Be("mixed-units");
        Refused(text.Replace("30,MIO_EUR", "30,shells", StringComparison.Ordinal)).Message.Should().Contain("'shells'");
        LoadedFigures<InputOutputFigures>.Text("own.csv", Header + "2020,NLD,1,NLD,1,,10\n2020,NLD,1,NLD,,households,30\n").Figures.Unit.Should().BeNull();
    }

    [Theory]
    [InlineData("2020,NLD,1,NLD,1,,150", "repeated-key")]
    [InlineData("2020,NLD,1,NLD,1,households,150", "two-uses")]
    [InlineData("2020,NLD,1,NLD,,,150", "missing-field")]
    [InlineData("2020,,1,NLD,1,,150", "missing-field")]
    [InlineData("2020,NLD,2,NLD,,government,", "missing-value")]
    [InlineData("2020,NLD,2,NLD,,government,many", "unreadable-number")]
    [InlineData("20200,NLD,2,NLD,,government,1", "year-out-of-range")]
    public void A_faulty_row_is_counted_with_its_reason(string row, string reason)
    {
        var report = LoadedFigures<InputOutputFigures>.Text("two.csv", TwoSectors + row + "\n").Report;

        report.Rejected.Should().ContainSingle().Which.Reason.Should().Be(reason);
        report.Checks.Single(c => c.Name == "duplicate-keys").Passed.Should().Be(reason != "repeated-key");
    }

    [Fact]
    public void Final_demand_may_be_negative_and_is_told() =>
        LoadedFigures<InputOutputFigures>.Text("two.csv", TwoSectors + "2020,NLD,2,NLD,,stocks,-20\n").Report
            .Notes.Should().Contain(n => n.StartsWith("1 cells of final demand of 2020 are negative, the lowest -20", StringComparison.Ordinal));

    [Fact]
    public void A_small_negative_delivery_is_told_and_a_large_one_refuses_the_file()
    {
        var told = LoadedFigures<InputOutputFigures>.Text("two.csv", TwoSectors.Replace("2020,NLD,2,NLD,2,,100", "2020,NLD,2,NLD,2,,-0.05", StringComparison.Ordinal));

        told.Report.Checks.Single(c => c.Name == "negative-deliveries").Detail.Should().Contain("from NLD 2 to NLD 2");
        Refused(TwoSectors.Replace("2020,NLD,2,NLD,2,,100", "2020,NLD,2,NLD,2,,-100", StringComparison.Ordinal)).Code.Should().Be("negative-deliveries");
    }

    [Fact]
    public void An_industry_that_takes_more_than_it_makes_is_told()
    {
        var check = LoadedFigures<InputOutputFigures>.Text("two.csv", TwoSectors.Replace("2020,NLD,2,NLD,1,,200", "2020,NLD,2,NLD,1,,900", StringComparison.Ordinal))
            .Report.Checks.Single(c => c.Name == "column-sums");

        check.Passed.Should().BeFalse();
        check.Blocking.Should().BeFalse("small ones stand in official tables");
        check.Detail.Should().StartWith("1 of 2 industries of 2020").And.Contain("NLD 1 with 1.05");
    }

    [Theory]
    [InlineData("2020,NLD,1,DEU,1,,10\n", "DEU 1")]
    [InlineData("2020,NLD,1,NLD,3,,10\n", "NLD 3")]
    [InlineData("2020,NLD,1,DEU,,households,10\n", "DEU")]
    public void Who_buys_and_sells_nothing_makes_the_table_no_square(string row, string named)
    {
        var refusal = Refused(TwoSectors + row);

        refusal.Code.Should().Be("not-square");
        refusal.Message.Should().Contain(named);
    }

    [Fact]
    public void A_table_without_a_block_is_refused_with_what_lacks()
    {
        Refused(Header + "2020,NLD,1,NLD,1,,10\n").Message.Should().Contain("no final demand of 2020");
        Refused(Header + "2020,NLD,1,NLD,,households,10\n").Message.Should().Contain("no deliveries between industries of 2020");
        Refused(Header).Code.Should().Be("header-only");
        Refused(Header + "2020,NLD,1,NLD,1,,many\n").Code.Should().Be("no-figures");
    }

    [Fact]
    public void Published_output_far_from_the_rows_refuses_the_file()
    {
        var zip = Loaded.Zip(("cells.csv", Encoding.UTF8.GetBytes(TwoSectors)), ("output.csv", "year,economy,industry,output\n2020,NLD,1,1\n2020,NLD,2,2\n"u8.ToArray()));

        ((Action)(() => LoadedFigures<InputOutputFigures>.Bytes("two.zip", zip))).Should().Throw<LoadRefusedException>()
            .Where(e => e.Code == "published-output").WithMessage("*miss the published output*");
    }

    private static LoadRefusedException Refused(string text) =>
        ((Action)(() => LoadedFigures<InputOutputFigures>.Text("own.csv", text))).Should().Throw<LoadRefusedException>().Which;
}
