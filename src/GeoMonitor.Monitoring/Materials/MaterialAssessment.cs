using System.Collections.Immutable;
using GeoMonitor.Monitoring.Dependencies;

namespace GeoMonitor.Monitoring.Materials;

/// <summary>The EU assessment of a material with every input, and its GeoPolRisk; null = not known.</summary>
/// <param name="Run">Identifier of the run.</param>
/// <param name="Material">Slug of the material.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="NameNl">Its name in Dutch.</param>
/// <param name="Economy">Whose imports GeoPolRisk counts; supply risk and economic importance are those of the Union.</param>
/// <param name="Year">The year of trade and political stability for GeoPolRisk.</param>
/// <param name="Stages">Supply risk by stage.</param>
/// <param name="SupplyRisk">The higher of the stages, computed, unrounded.</param>
/// <param name="SupplyRiskReason">Why there is none; null when there is one.</param>
/// <param name="BottleneckStage">The stage that has it.</param>
/// <param name="EconomicImportance">Computed, 0..10, unrounded.</param>
/// <param name="EconomicImportanceReason">Why there is none; null when there is one.</param>
/// <param name="CoveredUses">The part of the uses that is known, 0..1; with less than all, importance is a lower bound.</param>
/// <param name="Critical">Whether the material is on the EU list of critical raw materials of 2023.</param>
/// <param name="CriticalReason">Why it is, or is not: <c>rule</c>, <c>strategic</c>, <c>below-threshold</c>.</param>
/// <param name="CriticalRecomputed">What the rule says of the computed figures; null when it cannot be decided.</param>
/// <param name="Published">What the study published.</param>
/// <param name="Inputs">Every input with source and confidence.</param>
/// <param name="GeoPolRisk">The GeoPolRisk method.</param>
/// <param name="Sources">The sources of the inputs.</param>
/// <param name="Text">The finding in words.</param>
public sealed record MaterialAssessment(
    string Run,
    string Material,
    string Name,
    string NameNl,
    string Economy,
    int Year,
    ImmutableArray<StageAnswer> Stages,
    double? SupplyRisk,
    string? SupplyRiskReason,
    string? BottleneckStage,
    double? EconomicImportance,
    string? EconomicImportanceReason,
    double? CoveredUses,
    bool Critical,
    string CriticalReason,
    bool? CriticalRecomputed,
    PublishedAnswer Published,
    ImmutableArray<InputRow> Inputs,
    GeoPolRiskAnswer GeoPolRisk,
    ImmutableArray<SourceRow> Sources,
    TextAnswer Text);

/// <summary>Supply risk at a stage.</summary>
/// <param name="Stage">extraction or processing.</param>
/// <param name="HhiGlobal">HHI_WGI,t of global supply.</param>
/// <param name="HhiEu">HHI_WGI,t of EU sourcing.</param>
/// <param name="SupplyRisk">SR of the stage.</param>
/// <param name="Data">Which supply it rests on: both, global or eu.</param>
/// <param name="Members">For a group, over how many members the means are taken; null otherwise.</param>
/// <param name="Reason">Why there is no supply risk; null when there is one.</param>
public sealed record StageAnswer(
    string Stage, double? HhiGlobal, double? HhiEu, double? SupplyRisk, string? Data, int? Members, string? Reason);

/// <summary>What the study published, on one decimal.</summary>
/// <param name="Edition">The year of the study.</param>
/// <param name="SupplyRisk">SR.</param>
/// <param name="EconomicImportance">EI.</param>
/// <param name="CriticalByRule">Whether both reach their thresholds.</param>
/// <param name="Strategic">Whether the material is on the list of strategic raw materials of 2024.</param>
/// <param name="OfGroup">The group whose results these are; null when they are the material's own.</param>
public sealed record PublishedAnswer(
    int Edition, double? SupplyRisk, double? EconomicImportance, bool? CriticalByRule, bool Strategic, string? OfGroup);

/// <summary>An input of the assessment.</summary>
/// <param name="Name">What it is, such as <c>importReliance</c> or <c>globalShare</c>.</param>
/// <param name="Stage">The stage it is of; null when of all.</param>
/// <param name="Subject">The supplier or application it is of; null when of the material.</param>
/// <param name="Value">The figure; null when not known.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Source">Titles of its sources; null when it has none.</param>
/// <param name="Confidence">seen, seen-secondary, derived, unverified or missing.</param>
/// <param name="Note">What to know of it; null when nothing.</param>
public sealed record InputRow(
    string Name, string? Stage, string? Subject, double? Value, string Unit, string? Source, string Confidence, string? Note);

/// <summary>The GeoPolRisk method of the economy and year asked.</summary>
/// <param name="Stage">The stage of production and trade.</param>
/// <param name="ProductionHhi">HHI of world production.</param>
/// <param name="ImportRisk">sum g_i f_i/(p + F), 0..1.</param>
/// <param name="Score">Their product, 0..1.</param>
/// <param name="Price">Unit value of the imports, US dollars a kilogram.</param>
/// <param name="Midpoint">Score times price.</param>
/// <param name="CharacterisationFactor">Kilogram copper equivalent a kilogram.</param>
/// <param name="ImportsT">Imports in tonnes.</param>
/// <param name="DomesticProductionT">Production of the economy in tonnes.</param>
/// <param name="ImputedShare">Share of imports from suppliers without an estimate, counted as neutral.</param>
/// <param name="Products">The codes whose imports are counted.</param>
/// <param name="ProductionSource">The publication and year of world production.</param>
/// <param name="Flags">shared-code, several-products, partial-year, quantity-partly-unknown, production-of-other-year.</param>
/// <param name="Reason">Why there is no score; null when there is one.</param>
/// <param name="Explanation">The sentence for the reason.</param>
public sealed record GeoPolRiskAnswer(
    string? Stage,
    double? ProductionHhi,
    double? ImportRisk,
    double? Score,
    double? Price,
    double? Midpoint,
    double? CharacterisationFactor,
    double? ImportsT,
    double? DomesticProductionT,
    double? ImputedShare,
    ImmutableArray<string> Products,
    string? ProductionSource,
    ImmutableArray<string> Flags,
    string? Reason,
    string? Explanation);
