using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Tests.Workbooks;

namespace GeoMonitor.Ingest.Tests.Concordances;

public sealed class HsWorkbookFormatTests
{
    private const string Sheets =
        """<sheet name="HS2022-HS2017 Conversions" r:id="rId1"/><sheet name="Correlation Tables" r:id="rId2"/>""";

    private static readonly string Choices = TestWorkbook.Rows(
        ["From HS2022", "To HS2017"], ["854141", "854140"], ["854921", "851400"]);

    private static readonly string Pairs = TestWorkbook.Rows(
        ["HS2022", " HS2017", "Relationship"],
        ["854141", "854140", "n:1"],
        ["854921", "851400", "n:n"],
        ["854921", "854140", "n:n"]);

    [Fact]
    public void The_sheet_of_conversions_gives_the_weights_of_the_sheet_of_pairs()
    {
        var loaded = LoadedConcordance.Bytes(Book(Choices, Pairs), "unsd.xlsx");

        loaded.Figures.Rows.Select(r => (r.FromRevision, r.FromCode, r.ToRevision, r.ToCode, r.Weight)).Should().Equal(
            ("HS22", "854141", "HS17", "854140", 1.0),
            ("HS22", "854921", "HS17", "851400", 1.0),
            ("HS22", "854921", "HS17", "854140", 0.0));
        loaded.Report.Format.Should().Be("unsd-concordance");
        loaded.Report.Notes.Should().BeEmpty("the parts of a workbook are no files beside it");
    }

    [Fact]
    public void A_conversion_that_is_no_pair_is_found()
    {
        var loaded = LoadedConcordance.Bytes(
            Book(TestWorkbook.Rows(["From HS2022", "To HS2017"], ["854141", "850511"]), Pairs), "unsd.xlsx");

        loaded.Report.Checks.Single(c => c.Name == "conversions").Passed.Should().BeFalse();
    }

    [Fact]
    public void Sheets_of_different_revisions_are_refused()
    {
        var load = () => LoadedConcordance.Bytes(
            Book(TestWorkbook.Rows(["From HS2017", "To HS2012"], ["854140", "854140"]), Pairs), "unsd.xlsx");

        load.Should().Throw<LoadRefusedException>().WithMessage("*correlates HS22 with HS17 but converts HS17 to HS12*");
    }

    [Fact]
    public void A_code_that_is_converted_twice_is_refused_with_its_row()
    {
        var load = () => LoadedConcordance.Bytes(
            Book(TestWorkbook.Rows(["From HS2022", "To HS2017"], ["854141", "854140"], ["854141", "850511"]), Pairs), "unsd.xlsx");

        load.Should().Throw<LoadRefusedException>().WithMessage("*`HS2022-HS2017 Conversions`, row 3*");
    }

    [Fact]
    public void A_sheet_without_a_heading_of_two_revisions_is_refused()
    {
        var load = () => LoadedConcordance.Bytes(Book(Choices, TestWorkbook.Rows(["a", "b"], ["854141", "854140"])), "unsd.xlsx");

        load.Should().Throw<LoadRefusedException>().WithMessage("*no sheet named like `Correlation`*");
    }

    [Fact]
    public void A_bad_code_among_the_pairs_is_rejected_with_its_row()
    {
        var pairs = TestWorkbook.Rows(["HS2022", "HS2017", "Relationship"], ["854141", "854140", "n:1"], ["8541", "854140", "n:1"]);

        var loaded = LoadedConcordance.Bytes(Book(Choices, pairs), "unsd.xlsx");

        loaded.Report.RejectedSample.Should().ContainSingle().Which.Should().Match<RejectedRow>(r => r.Line == 3 && r.Field == "HS2022");
    }

    [Theory]
    [InlineData("UNSD_HS2022_to_HS2017.xlsx", "HS22", "HS17", 15_657, 5_613)]
    [InlineData("UNSD_HS2017_to_HS2012.xlsx", "HS17", "HS12", 6_141, 5_388)]
    public void The_workbooks_of_the_statistics_division_give_pairs_and_choices(
        string file, string from, string to, int pairs, int codes)
    {
        var loaded = LoadedConcordance.Sample(file);

        loaded.Report.RowsKept.Should().Be(pairs);
        loaded.Report.Rejected.Should().BeEmpty();
        loaded.Report.Checks.Should().OnlyContain(c => c.Passed);
        loaded.Figures.Rows.Should().OnlyContain(r => r.FromRevision == from && r.ToRevision == to && r.Weight != null);
        loaded.Figures.Rows.Count(r => r.Weight == 1).Should().Be(codes);
    }

    private static byte[] Book(string choices, string pairs) => TestWorkbook.Of(choices, sheets: Sheets, second: pairs);
}
