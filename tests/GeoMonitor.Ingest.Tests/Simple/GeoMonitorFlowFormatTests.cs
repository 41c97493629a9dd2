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
}
