using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Governance;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Governance;

public sealed class WgiFormatTests
{
    private const string Header = "Country/Territory,Code,2021,2022,country_code\n";

    [Theory]
    [InlineData("estimate", GovernanceScale.Estimate, -3.4, 2.0)]
    [InlineData("rank", GovernanceScale.Rank, 0, 100)]
    public void The_real_tables_are_read_each_on_its_own_scale(string name, GovernanceScale scale, double low, double high)
    {
        var (figures, report) = LoadedFigures<GovernanceFigures>.Sample($"samples/governance/wgi_pv_{name}_1996_2022.csv");

        (report.RowsRead, report.RowsKept, figures.Rows.Length).Should().Be((214, 212, 212 * 24));
        report.RejectedSample.Select(r => (r.Line, r.Field, r.Reason)).Should().Equal(
            [(81, "Code", "repeated-key"), (83, "Code", "repeated-key")], "the first of the two rows of Guyana is French Guiana");
        figures.Rows.Should().OnlyContain(r => r.Scale == scale && r.Dimension == GovernanceDimension.PoliticalStability);
        figures.Rows.Select(r => r.Value).OfType<double>().Should().OnlyContain(v => v >= low && v <= high);
        report.Years.Should().HaveCount(24);
        report.Years[0].RowsWithoutQuantity.Should().BeGreaterThan(0, "1996 has no figure for everybody");
        report.Licence.Should().Be("CC BY 4.0");
    }

    [Fact]
    public void A_nan_is_not_known_and_never_the_middle_of_the_world()
    {
        var rows = LoadedFigures<GovernanceFigures>.Sample("samples/governance/wgi_pv_estimate_1996_2022.csv").Figures.Rows;

        rows.Single(r => r is { Economy.Value: "ABW", Year.Value: 1996 }).Value.Should().BeNull();
        rows.Single(r => r is { Economy.Value: "XKX", Year.Value: 2020 }).Value.Should().BeApproximately(-0.2792, 1e-4);
        rows.Single(r => r is { Economy.Value: "TWN", Year.Value: 2022 }).Value.Should().NotBeNull();
    }

    [Fact]
    public void The_vintage_is_what_the_caller_says_and_missing_otherwise()
    {
        const string text = Header + "Netherlands,NLD,0.9,0.8,528\nChina,CHN,-0.5,-0.4,156\n";

        LoadedFigures<GovernanceFigures>.Text("wgi_pv.csv", text, new LoadOptions { Release = "2023 update" })
            .Figures.Origin.Edition.Should().Be("2023 update");
        var unstated = LoadedFigures<GovernanceFigures>.Text("wgi_pv.csv", text);
        unstated.Figures.Origin.Edition.Should().BeNull();
        unstated.Report.Notes.Should().Contain(n => n.Contains("of which update"));
    }

    [Theory]
    [InlineData("wgi_pv_estimate.csv", "Netherlands,NLD,90,80,528", "scale-contradiction")]
    [InlineData("wgi_pv_rank.csv", "China,CHN,-0.5,-0.4,156", "scale-contradiction")]
    [InlineData("wgi_pv.csv", "Netherlands,NLD,90,80,528", "scale-unknown")]
    [InlineData("wgi_pv.csv", "Netherlands,NLD,90,-80,528", "scale-contradiction")]
    [InlineData("wgi.csv", "Netherlands,NLD,0.9,-0.8,528", "dimension-unknown")]
    public void A_table_that_may_be_on_another_scale_is_refused(string name, string row, string code)
    {
        var loading = () => LoadedFigures<GovernanceFigures>.Text(name, Header + row + "\n");

        loading.Should().Throw<LoadRefusedException>().Which.Code.Should().Be(code);
    }

    [Fact]
    public void Scores_are_told_from_ranks_by_the_name_of_the_file()
    {
        LoadedFigures<GovernanceFigures>.Text("wgi_cc_score.csv", Header + "Netherlands,NLD,90,80,528\n").Figures.Rows
            .Should().OnlyContain(r => r.Scale == GovernanceScale.Score && r.Dimension == GovernanceDimension.ControlOfCorruption);
    }

    [Fact]
    public void Nobody_and_somebody_twice_are_counted()
    {
        var (figures, report) = LoadedFigures<GovernanceFigures>.Text(
            "wgi_rl.csv", Header + "Utopia,UTO,-1,1,\nNetherlands,NLD,0.9,-0.8,\nNetherlands,NLD,0.9,0.8,\nChina,CHN,x,1,\nGermany,DEU,0.9,-0.8,\n");

        figures.Rows.Select(r => r.Economy.Value).Distinct().Should().Equal("DEU");
        report.Rejected.Select(r => (r.Reason, r.Rows)).Should().BeEquivalentTo(
            [("repeated-key", 2L), ("unknown-economy", 1), ("unreadable-number", 1)]);
        report.Unmapped.Should().Equal(new UnmappedCode("UTO", 1, null, null));
    }
}
