using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Concordances;

public sealed class HsConcordanceFormatTests
{
    private const string Header = "code.after,code.before,Relationship,adjustment\n";

    [Fact]
    public void Codes_get_their_leading_zeros_back_and_the_report_says_so()
    {
        var loaded = LoadedConcordance.Text(Header + "10121,10111,1:1,2012 to 2007\n854140,854140,1:1,2012 to 2007\n", "hs.csv");

        loaded.Figures.Rows[0].Should().Be(new Core.Figures.ConcordanceLink("HS12", "010121", "HS07", "010111", "1:1", null));
        loaded.Report.Format.Should().Be("hs-concordance");
        loaded.Report.Series.Should().BeNull();
        loaded.Report.Notes.Should().Contain(n => n.StartsWith("2 codes had lost their leading zero", StringComparison.Ordinal));
    }

    [Fact]
    public void Columns_are_found_by_their_names()
    {
        var loaded = LoadedConcordance.Text(
            "adjustment,Relationship,code.before,code.after\n2022 to 2017,n:1,854140,854142\n", "hs.csv");

        loaded.TargetsOf("HS22", "854142").Should().Equal("854140");
    }

    [Theory]
    [InlineData("85414,854140,1:1,2022 to 2017", "none")]
    [InlineData("8541,854140,1:1,2022 to 2017", "code.after")]
    [InlineData("854140,x,1:1,2022 to 2017", "code.before")]
    [InlineData("854140,854140,1:1,2023 to 2017", "adjustment")]
    [InlineData("854140,854140,1:1,", "adjustment")]
    public void A_row_that_cannot_be_read_is_rejected_with_line_and_field(string row, string field)
    {
        var loaded = LoadedConcordance.Text(Header + "850511,850511,1:1,2022 to 2017\n" + row + "\n", "hs.csv");

        if (field == "none")
        {
            loaded.Report.RejectedSample.Should().BeEmpty("five digits are a code whose zero was lost");
            return;
        }

        var rejected = loaded.Report.RejectedSample.Should().ContainSingle().Subject;
        rejected.Line.Should().Be(3);
        rejected.Field.Should().Be(field);
        loaded.Report.RowsRead.Should().Be(2);
        loaded.Report.RowsKept.Should().Be(1);
    }

    [Fact]
    public void Relations_that_do_not_fit_the_pairs_are_found()
    {
        var loaded = LoadedConcordance.Text(
            Header + "854141,854140,n:n,2022 to 2017\n850511,850511,1:1,2022 to 2017\n850511,850511,1:1,2022 to 2017\n", "hs.csv");

        Check("relations").Passed.Should().BeFalse();
        Check("repeated-links").Detail.Should().EndWith("once: 1.");

        LoadCheck Check(string name) => loaded.Report.Checks.Single(c => c.Name == name);
    }

    [Fact]
    public void The_consolidated_table_is_read_whole()
    {
        var loaded = LoadedConcordance.Sample("hs_consolidated_1992_2022.csv.gz");

        loaded.Report.RowsKept.Should().Be(63_728);
        loaded.Report.Rejected.Should().BeEmpty();
        loaded.Figures.Rows.Select(r => r.FromRevision).Distinct().Should()
            .BeEquivalentTo("HS22", "HS17", "HS12", "HS07", "HS02", "HS96", "HS92", "SITC3", "SITC2");
        loaded.Report.Notes.Should().Contain(n => n.StartsWith("19,865 pairs lead on into SITC", StringComparison.Ordinal));
        loaded.Report.Checks.Single(c => c.Name == "repeated-links").Detail.Should().EndWith(": 4.");
        loaded.TargetsOf("HS96", "010111").Should().Equal("010111");
    }
}
