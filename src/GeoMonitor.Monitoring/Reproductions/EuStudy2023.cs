using System.Globalization;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Supply.Criticality;
using GeoMonitor.Monitoring.Materials;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Reproductions;

/// <summary>Supply risk and economic importance of the EU assessment of 2023, from shares to result (methodology 3).</summary>
internal static class EuStudy2023
{
    private const string Source = "Grohol and Veeh 2023, doi 10.2873/725585";
    private const double HalfDigit = 0.05;
    private const double LeastCovered = 0.95;

    public static IEnumerable<Reproduction> Of(ReferenceFigures figures)
    {
        // what was loaded later is no part of the study
        var study = figures.Bundled;
        var assessor = new SupplyRiskAssessor(study);
        var materials = study.Criticality.Materials.Values.Where(m => m.Role != MaterialRole.Member).ToList();
        return materials.Select(m => SupplyRiskOf(assessor, m)).Concat(materials.Select(m => ImportanceOf(assessor, m))).OfType<Reproduction>();
    }

    private static Reproduction? SupplyRiskOf(SupplyRiskAssessor assessor, CriticalityMaterial material)
    {
        if (material.PublishedSupplyRisk is not { } published)
            return null;
        var stages = assessor.StagesOf(material);
        var worst = SupplyRiskAssessor.Bottleneck(stages);
        return Reproduction.Compare(
            $"eu-supply-risk-2023-{material.Id}",
            $"EU supply risk 2023: {material.NameEn}",
            Source,
            published.Value,
            worst?.SupplyRisk.Value,
            HalfDigit + Slack(worst?.SupplyRisk.Value, material.SubstitutionSupplyRisk),
            worst is { } w ? Reasons(material, w, stages) : "No shares of supply of the material are in the bundled figures.");
    }

    private static Reproduction? ImportanceOf(SupplyRiskAssessor assessor, CriticalityMaterial material)
    {
        if (material.PublishedEconomicImportance is not { } published)
            return null;
        var importance = assessor.ImportanceOf(material);
        return Reproduction.Compare(
            $"eu-economic-importance-2023-{material.Id}",
            $"EU economic importance 2023: {material.NameEn}",
            Source,
            published.Value,
            importance?.Value,
            HalfDigit + Slack(importance?.Value, material.SubstitutionEconomicImportance),
            importance is { } i ? Reasons(material, i) : "The shares of its uses are not in the bundled figures.");
    }

    // the substitution index is published on one digit
    private static double Slack(double? value, SourcedFigure? substitution) =>
        value is { } v && substitution is { Value: > 0 } s ? v * HalfDigit / s.Value : 0;

    private static string Reasons(CriticalityMaterial material, StageBottleneck worst, IReadOnlyCollection<StageRisk> stages) => string.Join(" ", new[]
    {
        worst.SupplyRisk.Data == SupplyData.Both && material.ImportReliance is { IsUnverified: true } ? "Import reliance of 2023 is from memory." : null,
        worst.SupplyRisk.Data == SupplyData.Both && material.ImportReliance is { IsUnverified: false } ? "Import reliance is that of 2017." : null,
        worst.SupplyRisk.Data != SupplyData.Both && material.Data is null or SupplyData.Both ? "Only one of the two supplies could be used." : null,
        Substitution(material, material.SubstitutionSupplyRisk),
        material.RecyclingInputRate is null ? "Recycling is not known and counts as none." : null,
        material.AssessedStage is { } stage && stage != worst.Stage && stages.Any(s => s.Stage == stage) ? $"The study assessed {Stages.Slug(stage)}; here {Stages.Slug(worst.Stage)} is riskier." : null,
        material.AssessedStage is { } assessed && stages.All(s => s.Stage != assessed) ? $"Of {Stages.Slug(assessed)}, which the study assessed, no shares are bundled." : null,
    }.OfType<string>());

    private static string Reasons(CriticalityMaterial material, EconomicImportance importance) => string.Join(" ", new[]
    {
        Substitution(material, material.SubstitutionEconomicImportance),
        importance.CoveredShare < LeastCovered
            ? $"The published uses cover {importance.CoveredShare.ToString("0 %", CultureInfo.InvariantCulture)} of the material."
            : null,
    }.OfType<string>());

    private static string Substitution(CriticalityMaterial material, SourcedFigure? index) =>
        index is not null ? "The substitution index is that of 2017; the one of 2023 is not at hand."
        : material.Role == MaterialRole.Group ? "The substitution indices are those of the members in 2017."
        : "No substitution index is known; none is counted.";
}
