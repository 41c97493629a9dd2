using System.Collections.Immutable;
using GeoMonitor.Core.Indicators.Dependency;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Core.Screening;

namespace GeoMonitor.Monitoring.Assessment;

/// <summary>The outcome of rules and score for one dependency in one year.</summary>
/// <param name="Cell">The indicators; null when no import is recorded.</param>
/// <param name="Cdi">The core dependency indicators of the Commission in the year.</param>
/// <param name="CdiRule">Whether all three held in two of three years.</param>
/// <param name="PoolRule">The same for the Union as one market; null when the economy is not a member of it.</param>
/// <param name="GeoDep">The criteria of CEPII in the year.</param>
/// <param name="GeoDepRule">Whether all three held in two of three years.</param>
/// <param name="Variants">The tests of others on the same figures.</param>
/// <param name="Decision">The level with the tests that fired; null when the rules cannot be decided.</param>
/// <param name="Undecided">Why the level is null: a code and a sentence; null when it is not.</param>
/// <param name="Score">The score; null when nothing is imported.</param>
/// <param name="Grade">The grade of the data; null when nothing is imported.</param>
/// <param name="ReExports">What re-exports do to the ratio of imports to exports.</param>
/// <param name="Flags">What to know before using the numbers.</param>
/// <param name="Measures">Measures of suppliers that hold exports of the item to the economy back, newest first.</param>
internal sealed record DependencyAssessment(
    CellIndicators? Cell,
    CoreDependency Cdi,
    YearRuleDecision CdiRule,
    YearRuleDecision? PoolRule,
    GeoDepCriteria GeoDep,
    YearRuleDecision GeoDepRule,
    VariantTests Variants,
    LevelDecision? Decision,
    string? Undecided,
    CoreRiskScore? Score,
    GradeDecision? Grade,
    Texts.ReExportFinding ReExports,
    ImmutableArray<string> Flags,
    ImmutableArray<SupplierMeasure> Measures);
