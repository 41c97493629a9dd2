using GeoMonitor.Core.Figures;

namespace GeoMonitor.Ingest.Tests.Assessments;

public sealed class EuAssessmentFormatTests
{
    [Fact]
    public void The_real_table_gives_five_studies_and_a_dash_is_not_assessed()
    {
        var (figures, report) = LoadedFigures<AssessmentFigures>.Sample("samples/crm-eu/dimension_CRMsOverTime.csv");

        (report.RowsRead, report.RowsKept, figures.Rows.Length).Should().Be((355, 355, 710));
        report.Years.Select(y => y.Year.Value).Should().Equal(2011, 2014, 2017, 2020, 2023);
        Value(figures, "gallium", 2023, AssessmentMeasure.SupplyRisk).Should().Be(3.9);
        Value(figures, "arsenic", 2011, AssessmentMeasure.SupplyRisk).Should().BeNull();
        Value(figures, "hree", 2020, AssessmentMeasure.EconomicImportance).Should().Be(3.9);
        figures.Rows.Where(r => r.MaterialId is null).Select(r => r.Material).Distinct().Should()
            .Equal(["Bauxite"], "the study of bauxite is no study of aluminium");
    }

    [Fact]
    public void The_real_use_shares_are_read_with_their_sectors()
    {
        var (figures, report) = LoadedFigures<AssessmentFigures>.Sample("samples/crm-eu/fact_MaterialUseShares.csv");

        (report.RowsRead, report.RowsKept, figures.Uses.Length).Should().Be((339, 339, 339), "15 of the 354 lines go on with the row before");
        figures.Uses.Should().OnlyContain(u => u.NaceLabel == null || !u.NaceLabel.Contains('\n'));
        var first = figures.Uses[0];
        (first.MaterialId, first.Share!.Value.Value, first.Nace, first.ValueAddedMeur).Should().Be(("aggregates", 1, "C23", 64990));
        first.NaceLabel.Should().Be("Manufacture of other non-metallic mineral products");
        figures.Uses.Where(u => u.Nace is null).Should().NotBeEmpty().And.OnlyContain(u => u.ValueAddedMeur == null);
        report.Notes.Should().Contain(n => n.Contains("Windows-1252")).And.Contain(n => n.Contains("says only that there is one"));
    }

    [Fact]
    public void A_figure_that_is_none_rejects_its_row()
    {
        var (figures, report) = LoadedFigures<AssessmentFigures>.Text("own.csv", "Material,Year,SR,EI\nCobalt,2023,2.8,high\nTin,2023,0.9,4.1\n");

        figures.Rows.Select(r => r.Material).Distinct().Should().Equal("Tin");
        report.RejectedSample.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Line = 2, Field = "EI", Reason = "unreadable-number" });
    }

    private static double? Value(AssessmentFigures figures, string material, int year, AssessmentMeasure measure) =>
        figures.Rows.Single(r => r.MaterialId == material && r.Year.Value == year && r.Measure == measure).Value;
}
