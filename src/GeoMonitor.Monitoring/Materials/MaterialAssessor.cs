using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Supply.Criticality;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Materials;

/// <summary>Assesses one material for an economy and a year.</summary>
public static class MaterialAssessor
{
    private const int Edition = 2023;

    /// <summary>The assessment.</summary>
    /// <param name="run">The run that is asked.</param>
    /// <param name="material">The material.</param>
    /// <param name="economy">Whose imports GeoPolRisk counts.</param>
    /// <param name="year">The year of trade.</param>
    /// <param name="cancellation">Stops between codes.</param>
    public static MaterialAssessment Assess(
        RunView run, CriticalityMaterial material, Economy economy, Year year, CancellationToken cancellation = default)
    {
        var assessor = new SupplyRiskAssessor(run.Figures);
        var stages = assessor.StagesOf(material);
        var worst = SupplyRiskAssessor.Bottleneck(stages);
        var importance = assessor.ImportanceOf(material);
        var thresholds = run.Facts.Parameters.Criticality;
        var published = new PublishedAnswer(
            Edition,
            material.PublishedSupplyRisk?.Value,
            material.PublishedEconomicImportance?.Value,
            CriticalityRule.IsCritical(material.PublishedSupplyRisk?.Value, material.PublishedEconomicImportance?.Value, thresholds),
            material.IsStrategic,
            material.Role == MaterialRole.Member ? material.Group : null);
        var geo = MaterialGeoPolRisk.Of(run, material, StagesInOrder(worst), economy, year, cancellation);
        var facts = new MaterialFacts(material, MaterialLookup.DutchName(run, material), worst, importance, published, economy, year, geo);
        return new MaterialAssessment(
            run.Id,
            material.Id,
            material.NameEn,
            facts.NameNl,
            economy.Code.Value,
            year.Value,
            [.. stages.Select(StageOf)],
            worst?.SupplyRisk.Value,
            worst is null ? "NO_SUPPLY_SHARES: the shares of global supply and of EU sourcing are not known." : null,
            worst is { } w ? Stages.Slug(w.Stage) : null,
            importance?.Value,
            importance is null ? "NO_USE_SHARES: the shares of its uses are not in the bundled figures; the published value is under published." : null,
            importance?.CoveredShare,
            material.IsListed,
            published.CriticalByRule == true ? "rule" : material.IsListed ? "strategic" : "below-threshold",
            CriticalityRule.IsCritical(worst?.SupplyRisk.Value, importance?.Value, thresholds),
            published,
            new MaterialInputs(run.Figures, assessor).Of(material, stages),
            GeoPolRiskAnswers.Of(geo, year),
            SourcesOf(run, MaterialInputs.SourceIds(material, stages, assessor.UsesOf(material)), geo),
            new TextAnswer(MaterialEnglish.Write(facts), MaterialDutch.Write(facts)));
    }

    private static IEnumerable<MaterialStage> StagesInOrder(StageBottleneck? worst) =>
        Stages.All.OrderByDescending(s => s == worst?.Stage);

    private static StageAnswer StageOf(StageRisk stage) => new(
        Stages.Slug(stage.Stage),
        stage.HhiGlobal,
        stage.HhiEu,
        stage.Risk?.Value,
        stage.Risk?.Data switch
        {
            SupplyData.Both => "both",
            SupplyData.GlobalOnly => "global",
            SupplyData.EuOnly => "eu",
            _ => null,
        },
        stage.Members > 0 ? stage.Members : null,
        stage.Risk is null ? "NO_GOVERNANCE: a supplier has no governance estimate." : null);

    private static ImmutableArray<SourceRow> SourcesOf(RunView run, IEnumerable<string> ids, MaterialGeoPolRisk geo) =>
    [
        .. ids.Select(id => new SourceRow(id, run.Figures.SourceTitles.GetValueOrDefault(id, id), Licence: null, "supply risk, economic importance")),
        .. run.Figures.Sources.Where(s => s.Kind is "governance").Select(s => new SourceRow(s.Id, s.Title, s.Licence, "governance")),
        .. (geo.Imports?.Products ?? [])
            .Select(p => run.Products[p.Id].Series)
            .Distinct()
            .SelectMany(run.DatasetsOf)
            .Select(d => new SourceRow(d.Id.Value, d.Report.Series?.ToString() ?? d.Report.FileName, d.Report.Licence, "imports of GeoPolRisk")),
    ];
}
