using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;

namespace GeoMonitor.Ingest.Tests.Restrictions;

public sealed class RestrictionTableFormatTests
{
    private const string Header = "economy,material_ids,measure_type,measure,announced,effective,ended,target,confidence\n";

    [Fact]
    public void The_fact_table_is_read_whole_with_dates_targets_and_citations()
    {
        var (figures, report) = LoadedFigures<RestrictionFigures>.Sample("facts/export_restrictions.csv");

        (report.RowsRead, report.RowsKept).Should().Be((45, 45));
        figures.Origin.Edition.Should().Be("2026-02", "the name of the status column says as of when");
        var first = figures.Rows[0];
        (first.Economy.Value, first.Type, first.Effective, first.Target, first.Citation).Should()
            .Be(("CHN", "licensing", new DateOnly(2023, 8, 1), null, "FTI Consulting (12 Dec 2023)"));
        first.MaterialIds.Should().Equal("gallium", "germanium");
        figures.Rows.Where(r => r.Note?.Contains("aimed at: unfriendly states") == true).Should().HaveCount(2)
            .And.OnlyContain(r => r.Target == EconomyCode.Unspecified);
        figures.Rows.Count(r => r.Confidence == "memory").Should().Be(18);
    }

    [Fact]
    public void The_bundled_file_is_read_too()
    {
        LoadedFigures<RestrictionFigures>.Bytes(
            "export_restrictions.csv",
            File.ReadAllBytes(Path.Combine(GeoMonitor.Tests.Support.ProjectRoot.Path, "datasets", "facts", "export_restrictions.csv")))
            .Figures.Rows.Should().HaveCount(45);
    }

    [Theory]
    [InlineData("2024-01-01", "", "2023-12-31", false)]
    [InlineData("2024-01-01", "", "2024-01-01", true)]
    [InlineData("2024-01-01", "2025-01-01", "2024-12-31", true)]
    [InlineData("2024-01-01", "2025-01-01", "2025-01-01", false)]
    [InlineData("", "", "2024-01-01", null)]
    public void A_measure_holds_from_its_first_day_until_the_day_it_ends(string from, string to, string day, bool? holds)
    {
        LoadedFigures<RestrictionFigures>.Text("own.csv", Header + $"CHN,tin,ban,,,{from},{to},all,\n").Figures.Rows[0]
            .HoldsOn(DateOnly.Parse(day)).Should().Be(holds);
    }

    [Theory]
    [InlineData("UTO,tin,ban,,,,,all,", "unknown-economy")]
    [InlineData("CHN,tin,,,,,,all,", "missing-field")]
    [InlineData("CHN,tin,ban,,,1 May 2024,,all,", "unreadable-date")]
    [InlineData("CHN,tin,ban,,,2024-5-01,,all,", "unreadable-date")]
    [InlineData("CHN,tin,ban,,,2024-13-01,,all,", "unreadable-date")]
    [InlineData("CHN,tin,ban,,,2023-02-29,,all,", "unreadable-date")]
    [InlineData("CHN,tin,ban,,,2024-05-00,,all,", "unreadable-date")]
    [InlineData("CHN,tin,ban,,,1850-05-01,,all,", "unreadable-date")]
    [InlineData("CHN,tin,ban,,,2024/05/01,,all,", "unreadable-date")]
    public void A_row_that_says_nothing_is_counted_with_its_reason(string row, string reason)
    {
        LoadedFigures<RestrictionFigures>.Text("own.csv", Header + row + "\n").Report.Rejected
            .Should().ContainSingle().Which.Reason.Should().Be(reason);
    }
}
