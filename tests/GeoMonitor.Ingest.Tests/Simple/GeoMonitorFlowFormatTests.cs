using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Simple;

public sealed class GeoMonitorFlowFormatTests
{
    private const string Header = "year,product,exporter,importer,value_kusd,quantity_t\n";
    private const string Comments = "# source: Test office\n# revision: HS17\n# release: 2026-01\n# licence: CC BY 4.0\n";

    [Fact]
    public void Comments_above_the_header_say_where_the_figures_are_from()
    {
        var loaded = Loaded.Text(Comments + Header + "2024,850511,CHN,NLD,5.5,\n", "mine.csv");

        loaded.Report.Series!.ToString().Should().Be("Test office HS17 2026-01");
        loaded.Report.Licence.Should().Be("CC BY 4.0");
        loaded.Flows.Should().ContainSingle().Which.Should().Be(new LoadedFlow(2024, "850511", "CHN", "NLD", 5.5, null));
    }

    [Fact]
    public void A_partner_without_a_name_is_ZZZ_and_not_unmapped()
    {
        var loaded = Loaded.Text(Comments + Header + "2024,850511,ZZZ,NLD,5,1\n", "mine.csv");

        loaded.Flows[0].Exporter.Should().Be("ZZZ");
        loaded.Report.Unmapped.Should().BeEmpty();
    }

    [Fact]
    public void A_code_that_no_economy_has_is_counted()
    {
        var loaded = Loaded.Text(Comments + Header + "2024,850511,QQQ,NLD,5,1\n", "mine.csv");

        loaded.Report.Unmapped.Should().ContainSingle().Which.Code.Should().Be("QQQ");
    }

    [Fact]
    public void Without_a_revision_the_file_is_refused()
    {
        var act = () => Loaded.Text(Header + "2024,850511,CHN,NLD,5,1\n", "mine.csv");

        act.Should().Throw<LoadRefusedException>().WithMessage("*revision*");
    }

    [Fact]
    public void The_template_without_rows_is_refused_as_such()
    {
        var act = () => Loaded.Text(Comments + Header, "mine.csv");

        act.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("header-only");
    }

    [Fact]
    public void Rejected_rows_are_counted_from_the_first_comment_line()
    {
        var loaded = Loaded.Text(Comments + "\n# note: mine\n" + Header + "2024,850511,NLD,NLD,5,1\n2024,850511,CHN,NLD,5,1\n", "mine.csv");

        loaded.Report.RejectedSample.Should().ContainSingle().Which.Line.Should().Be(8);
        loaded.Report.Notes.Should().ContainSingle(n => n.Contains("`note: mine` in line 6", StringComparison.Ordinal));
    }

    // pitfall 6
    [Theory]
    [InlineData("EU27")]
    [InlineData("WLD")]
    public void A_row_of_a_group_is_left_out_and_counted(string code)
    {
        var loaded = Loaded.Text(Comments + Header + $"2024,850511,{code},NLD,5,1\n2024,850511,chn,NLD,5,1\n", "mine.csv");

        loaded.Flows.Should().ContainSingle().Which.Exporter.Should().Be("CHN");
        loaded.Report.Rejected.Should().ContainSingle().Which.Reason.Should().Be("group-code");
    }

    [Fact]
    public void A_revision_that_there_never_was_is_refused_with_those_there_are()
    {
        var act = () => Loaded.Text("# source: me\n# revision: HS18\n" + Header + "2024,850511,CHN,NLD,5,1\n", "mine.csv");

        act.Should().Throw<LoadRefusedException>().WithMessage("*HS18*HS17*HS22*");
    }

    [Fact]
    public void Tables_of_one_archive_form_one_series_even_when_only_one_of_them_names_it()
    {
        var row = "2024,850511,CHN,NLD,5,1\n";
        var zip = Loaded.Zip(("a.csv", Bytes(Header + row)), ("b.csv", Bytes(Comments + Header + row)));

        var loaded = Loaded.Bytes(zip, "mine.zip");

        loaded.Series!.ToString().Should().Be("Test office HS17 2026-01");
        loaded.Report.RowsKept.Should().Be(2);
    }

    // pitfall 29
    [Fact]
    public void Tables_of_two_releases_in_one_archive_are_refused_before_a_row_is_read()
    {
        var row = "2024,850511,CHN,NLD,5,1\n";
        var zip = Loaded.Zip(
            ("a.csv", Bytes(Comments + Header + row)),
            ("b.csv", Bytes(Comments.Replace("2026-01", "2026-02", StringComparison.Ordinal) + Header + row)));
        var act = () => Loaded.Bytes(zip, "mine.zip");

        act.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("mixed-releases");
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
