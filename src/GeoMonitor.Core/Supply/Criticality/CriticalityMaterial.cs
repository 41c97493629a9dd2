using System.Collections.Immutable;
using GeoMonitor.Core.Indicators.Criticality;

namespace GeoMonitor.Core.Supply.Criticality;

/// <summary>How a material stands in the EU assessment.</summary>
public enum MaterialRole
{
    /// <summary>Assessed on its own.</summary>
    Alone,

    /// <summary>A group of elements (rare earths, platinum metals) with one published result.</summary>
    Group,

    /// <summary>An element of a group; the published result is that of the group.</summary>
    Member,
}

/// <summary>A material of the EU assessment of 2023 with every figure known of it; null = not known.</summary>
/// <param name="Id">Slug of the material.</param>
/// <param name="NameEn">Its name in English.</param>
/// <param name="Role">On its own, a group, or a member of one.</param>
/// <param name="Group">Slug of the group of a member; null otherwise.</param>
/// <param name="AssessedStage">The stage that the study found riskier; null when not known.</param>
/// <param name="PublishedSupplyRisk">SR as published, one decimal.</param>
/// <param name="PublishedEconomicImportance">EI as published, one decimal.</param>
/// <param name="ImportReliance">IR, 0..1.</param>
/// <param name="RecyclingInputRate">EoL-RIR, 0..1.</param>
/// <param name="SubstitutionSupplyRisk">SI_SR, 0..1.</param>
/// <param name="SubstitutionEconomicImportance">SI_EI, 0..1.</param>
/// <param name="Data">Which supply the assessment rests on; null when it does not say.</param>
/// <param name="IsListed">Whether it is on the EU list of critical raw materials of 2023.</param>
/// <param name="IsStrategic">Whether it is on the list of strategic raw materials of 2024.</param>
/// <param name="Sources">Sources of the row.</param>
/// <param name="Note">What to know of it; null when nothing.</param>
public sealed record CriticalityMaterial(
    string Id,
    string NameEn,
    MaterialRole Role,
    string? Group,
    MaterialStage? AssessedStage,
    SourcedFigure? PublishedSupplyRisk,
    SourcedFigure? PublishedEconomicImportance,
    SourcedFigure? ImportReliance,
    SourcedFigure? RecyclingInputRate,
    SourcedFigure? SubstitutionSupplyRisk,
    SourcedFigure? SubstitutionEconomicImportance,
    SupplyData? Data,
    bool IsListed,
    bool IsStrategic,
    ImmutableArray<string> Sources,
    string? Note);
