using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Concordances;

public sealed class BecConcordanceFormatTests
{
    [Theory]
    [InlineData("HS02,BEC,Relationship", "n to 1", "HS02")]
    [InlineData("HS 2012,BEC,Relationship", "n to 1", "HS12")]
    [InlineData("HS 2017,BEC,Relationship", "n:1", "HS17")]
    [InlineData("HS 2022,BEC 4,Relationship", "n:1", "HS22")]
    public void Every_spelling_of_the_heading_names_the_revision(string header, string relation, string revision)
    {
        var loaded = LoadedConcordance.Text($"\uFEFF{header}\n850511,42,{relation}\n", "bec.csv");

        loaded.Figures.Rows.Should().ContainSingle().Which
            .Should().Be(new Core.Figures.ConcordanceLink(revision, "850511", "BEC4", "42", "n:1", null));
    }

    [Fact]
    public void A_code_without_a_category_is_kept_without_one_and_a_blank_row_is_passed_over()
    {
        var loaded = LoadedConcordance.Text("HS02,BEC,Relationship\n710820,n/a,n to 1\n,,\n850511,42,n to 1\n", "bec.csv");

        loaded.Figures.Rows.Should().HaveCount(2);
        loaded.TargetsOf("HS02", "710820").Should().Equal("");
        loaded.Report.Rejected.Should().BeEmpty();
        loaded.Report.Notes.Should().HaveCount(2);
    }

    [Fact]
    public void What_is_no_category_is_rejected()
    {
        var loaded = LoadedConcordance.Text("HS02,BEC,Relationship\n850511,capital,n to 1\n850512,41,n to 1\n", "bec.csv");

        loaded.Report.RejectedSample.Should().ContainSingle().Which.Should().Match<RejectedRow>(r => r.Line == 2 && r.Field == "BEC");
    }

    [Theory]
    [InlineData("HS2002_to_BEC4.csv.gz", "HS02", 5_351)]
    [InlineData("HS2012_to_BEC4.csv.gz", "HS12", 5_283)]
    [InlineData("HS2017_to_BEC4.csv.gz", "HS17", 5_511)]
    [InlineData("HS2022_to_BEC4.csv.gz", "HS22", 5_926)]
    public void The_tables_of_four_editions_are_read_whole(string file, string revision, int rows)
    {
        var loaded = LoadedConcordance.Sample(file);

        loaded.Report.RowsKept.Should().Be(rows);
        loaded.Report.Rejected.Should().BeEmpty();
        loaded.Report.Checks.Should().OnlyContain(c => c.Passed);
        loaded.Figures.Rows.Should().OnlyContain(r => r.FromRevision == revision && r.ToRevision == "BEC4");
        loaded.TargetsOf(revision, "850511").Should().Equal("41");
    }
}
