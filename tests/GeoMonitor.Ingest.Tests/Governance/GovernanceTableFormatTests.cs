using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Governance;

namespace GeoMonitor.Ingest.Tests.Governance;

public sealed class GovernanceTableFormatTests
{
    private const string Header =
        "economy,year,voice_accountability,political_stability,government_effectiveness,regulatory_quality,rule_of_law,control_of_corruption\n";

    [Fact]
    public void The_fact_table_gives_six_dimensions_and_its_vintage()
    {
        var (figures, report) = LoadedFigures<GovernanceFigures>.Sample("facts/wgi.csv");

        (report.RowsKept, figures.Rows.Length).Should().Be((1700, 1700 * 6));
        figures.Origin.ToString().Should().Be("World Bank, Worldwide Governance Indicators 2024 update");
        report.Unmapped.Should().BeEmpty();
        figures.Rows.Single(r => r is { Economy.Value: "ABW", Year.Value: 2016, Dimension: GovernanceDimension.PoliticalStability })
            .Value.Should().Be(1.2608);
    }

    [Fact]
    public void A_rank_among_estimates_is_out_of_scale_and_a_blank_is_not_known()
    {
        var (figures, report) = LoadedFigures<GovernanceFigures>.Text(
            "own.csv", Header + "NLD,2023,98,1,1,1,1,1\nCHN,2023,,-1,-1,-1,-1,-1\n");

        figures.Rows.Where(r => r.Value is null).Should().ContainSingle().Which.Economy.Value.Should().Be("CHN");
        report.Rejected.Should().ContainSingle().Which.Reason.Should().Be("out-of-scale");
    }
}
