using System.Collections.Immutable;

namespace GeoMonitor.Core.Figures;

/// <summary>What a study of raw materials found: its figures, and for what each material is used.</summary>
/// <param name="Origin">Where the figures are from.</param>
/// <param name="Rows">One row a material, year and measure.</param>
/// <param name="Uses">One row a material and use; empty when the file has none.</param>
public sealed record AssessmentFigures(
    FigureOrigin Origin, ImmutableArray<AssessmentFigure> Rows, ImmutableArray<UseShare> Uses) : FigureSet(Origin)
{
    /// <inheritdoc />
    public override FigureKind Kind => FigureKind.Assessments;

    /// <inheritdoc />
    public override int Count => Rows.Length + Uses.Length;
}

/// <summary>What a figure of an assessment measures.</summary>
public enum AssessmentMeasure
{
    /// <summary>Supply risk SR, zero or more.</summary>
    SupplyRisk,

    /// <summary>Economic importance EI, 0..10.</summary>
    EconomicImportance,

    /// <summary>Import reliance IR, 0..1.</summary>
    ImportReliance,

    /// <summary>End-of-life recycling input rate, 0..1.</summary>
    RecyclingInputRate,

    /// <summary>Substitution index of supply risk, 0..1.</summary>
    SubstitutionOfSupplyRisk,

    /// <summary>Substitution index of economic importance, 0..1.</summary>
    SubstitutionOfImportance,
}

/// <summary>One figure of an assessment.</summary>
/// <param name="Material">The material as the source names it.</param>
/// <param name="MaterialId">The slug of the material; null when no material of ours is meant for sure.</param>
/// <param name="Year">The year of the study.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Value">The figure; null when the study did not assess it.</param>
/// <param name="Stage">The stage assessed; null when the source does not tell.</param>
/// <param name="Confidence">How the figure is marked: <c>seen</c>, <c>memory</c> and so on; <c>unmarked</c> by default.</param>
public sealed record AssessmentFigure(
    string Material, string? MaterialId, Year Year, AssessmentMeasure Measure, double? Value, string? Stage, string Confidence);

/// <summary>For what a material is used.</summary>
/// <param name="Material">The material as the source names it.</param>
/// <param name="MaterialId">The slug of the material; null when no material of ours is meant for sure.</param>
/// <param name="Application">The use, in the words of the source.</param>
/// <param name="Share">Its share of all use, 0..1; null when the source has none.</param>
/// <param name="Nace">The sector by NACE revision 2, two digits, such as <c>C25</c>; null when the source has none.</param>
/// <param name="NaceLabel">The name of the sector; null when the source has none.</param>
/// <param name="ValueAddedMeur">The value added of the sector in million euros; null when the source has none.</param>
public sealed record UseShare(
    string Material, string? MaterialId, string Application, Share? Share, string? Nace, string? NaceLabel, double? ValueAddedMeur);
