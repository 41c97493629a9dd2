using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Production;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Assessments;

/// <summary>Supply risk and economic importance by the EU studies of critical raw materials, a row a material and year.</summary>
/// <remarks>A dash means that the study did not assess the material: no figure, and no zero.</remarks>
internal sealed class EuAssessmentFormat : IFigureFormat
{
    /// <inheritdoc />
    public string Name => FigureSignatures.EuAssessment.Kind;

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Assessments;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [FigureSignatures.EuAssessment];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var rows = new GatheredRows<AssessmentFigure>();
        var materials = new Remembered<(string Name, string? Slug)>(EuStudy.MaterialOf);
        foreach (var member in file.Members.Where(m => m.Signature == FigureSignatures.EuAssessment))
        {
            using var text = file.OpenText(member, intake.Encoding);
            var table = FigureTable.Open(text, file.NameFor(member), [.. FigureSignatures.EuAssessment.Columns]);
            foreach (var row in table.Rows(intake))
                AddFigures(row, materials, rows, intake);
        }

        var origin = new FigureOrigin(options.Source ?? EuStudy.AllStudies, options.Release);
        return new FigureFileFacts(new AssessmentFigures(origin, rows.Take(), []), EuStudy.Licence, [], []);
    }

    private static void AddFigures(
        FigureRow row, Remembered<(string Name, string? Slug)> materials, GatheredRows<AssessmentFigure> figures, FigureIntake intake)
    {
        if (!intake.TryYear(row, "Year", out var year)
            || !intake.TryAmount(row, "SR", out var supplyRisk)
            || !intake.TryAmount(row, "EI", out var economicImportance))
        {
            return;
        }

        var (material, slug) = materials.Of(row["Material"]);
        intake.Keep();
        intake.Count(year, material, supplyRisk is not null || economicImportance is not null);
        figures.Add(new AssessmentFigure(material, slug, year, AssessmentMeasure.SupplyRisk, supplyRisk, Stage: null, "reported"));
        figures.Add(new AssessmentFigure(material, slug, year, AssessmentMeasure.EconomicImportance, economicImportance, Stage: null, "reported"));
    }
}
