using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Governance;

namespace GeoMonitor.Ingest.Tests.Governance;

/// <summary>The layout of the whole table of the World Bank, on a few rows; the whole file is not among the samples.</summary>
public sealed class WgiLongFormatTests
{
    private const string Header = "codeindyr,code,countryname,year,indicator,estimate,stddev,nsource,pctrank,pctranklower,pctrankupper\n";

    [Fact]
    public void Estimate_and_rank_are_two_figures_on_two_scales()
    {
        var rows = LoadedFigures<GovernanceFigures>.Text(
            "wgidataset.csv", Header + "NLDcc2023,NLD,Netherlands,2023,cc,1.9,0.2,10,96.2,90,99\nXKXpv1996,XKX,Kosovo,1996,pv,#N/A,#N/A,#N/A,#N/A,,\n")
            .Figures.Rows;

        rows.Select(r => (r.Economy.Value, r.Dimension, r.Scale, r.Value)).Should().Equal(
            ("NLD", GovernanceDimension.ControlOfCorruption, GovernanceScale.Estimate, 1.9),
            ("NLD", GovernanceDimension.ControlOfCorruption, GovernanceScale.Rank, 96.2),
            ("XKX", GovernanceDimension.PoliticalStability, GovernanceScale.Estimate, null),
            ("XKX", GovernanceDimension.PoliticalStability, GovernanceScale.Rank, null));
    }

    [Theory]
    [InlineData("a,NLD,Netherlands,2023,cc,96,0,1,96,1,1", "out-of-scale")]
    [InlineData("a,NLD,Netherlands,2023,cc,1,0,1,196,1,1", "out-of-scale")]
    [InlineData("a,NLD,Netherlands,2023,xx,1,0,1,96,1,1", "missing-field")]
    [InlineData("a,UTO,Utopia,2023,cc,1,0,1,96,1,1", "unknown-economy")]
    public void A_row_off_its_scale_or_of_nobody_is_counted_with_its_reason(string row, string reason)
    {
        LoadedFigures<GovernanceFigures>.Text("wgidataset.csv", Header + row + "\n").Report.Rejected
            .Should().ContainSingle().Which.Reason.Should().Be(reason);
    }
}
