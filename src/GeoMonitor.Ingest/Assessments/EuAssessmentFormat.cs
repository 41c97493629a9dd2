using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Production;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.Assessments;

/// <summary>Supply risk and economic importance by the EU studies of critical raw materials, a row a material and year.</summary>
/// <remarks>A dash means that the study did not assess the material: no figure, and no zero.</remarks>
internal sealed class EuAssessmentFormat : IFigureFormat
{
    private static readonly (string Column, AssessmentMeasure Measure)[] Measures =
        [("SR", AssessmentMeasure.SupplyRisk), ("EI", AssessmentMeasure.EconomicImportance)];

    /// <inheritdoc />
    public string Name => FigureSignatures.EuAssessment.Kind;

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Assessments;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [FigureSignatures.EuAssessment];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var rows = ImmutableArray.CreateBuilder<AssessmentFigure>();
        foreach (var member in file.Members.Where(m => m.Signature == FigureSignatures.EuAssessment))
        {
            using var text = file.OpenText(member, intake.Encoding);
            var table = FigureTable.Open(text, file.NameFor(member), [.. FigureSignatures.EuAssessment.Columns]);
            foreach (var row in table.Rows(intake))
                rows.AddRange(Figures(row, intake));
        }

        var origin = new FigureOrigin(options.Source ?? EuStudy.AllStudies, options.Release);
        return new FigureFileFacts(new AssessmentFigures(origin, rows.ToImmutable(), []), EuStudy.Licence, [], []);
    }

    private static List<AssessmentFigure> Figures(FigureRow row, FigureIntake intake)
    {
        var figures = new List<AssessmentFigure>();
        if (!intake.TryYear(row, "Year", out var year))
            return figures;
        var material = EuStudy.OneLine(row["Material"]);
        foreach (var (column, measure) in Measures)
        {
            if (!intake.TryAmount(row, column, out var value))
                return [];
            figures.Add(new AssessmentFigure(material, MaterialNames.SlugOf(material), year, measure, value, Stage: null, "reported"));
        }

        intake.Keep();
        intake.Count(year, material, figures.Exists(f => f.Value is not null));
        return figures;
    }
}
