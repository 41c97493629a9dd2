using System.Collections.Immutable;
using GeoMonitor.Core.Supply;
using GeoMonitor.Core.Supply.Criticality;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Materials;

/// <summary>Lists every input of an assessment with its source and how far it was verified.</summary>
internal sealed class MaterialInputs(ReferenceFigures figures, SupplyRiskAssessor assessor)
{
    private const string Unverified = "unverified";
    private const string Missing = "missing";
    private const string Share = "share 0..1";

    /// <summary>All inputs; those that are not known are listed as missing.</summary>
    public ImmutableArray<InputRow> Of(CriticalityMaterial material, ImmutableArray<StageRisk> stages) =>
    [
        Row("importReliance", material.ImportReliance, Share, "without it global supply counts alone"),
        Row("recyclingInputRate", material.RecyclingInputRate, Share, "counted as no recycling"),
        Row("substitutionSupplyRisk", material.SubstitutionSupplyRisk, "index 0..1", "counted as no substitute"),
        Row("substitutionEconomicImportance", material.SubstitutionEconomicImportance, "index 0..1", "counted as no substitute"),
        .. stages.SelectMany(s => Supply("globalShare", s, s.Global)),
        .. stages.SelectMany(s => Supply("euSourcingShare", s, s.Sourcing)),
        .. stages.SelectMany(s => s.Global.Concat(s.Sourcing)).DistinctBy(s => s.Economy).OrderBy(s => s.Economy).Select(Governance),
        .. Members(material),
        .. Uses(material),
    ];

    /// <summary>Identifiers of every source that an input names.</summary>
    public static IEnumerable<string> SourceIds(CriticalityMaterial material, ImmutableArray<StageRisk> stages, IEnumerable<MaterialUse> uses) =>
        new[] { material.ImportReliance, material.RecyclingInputRate, material.SubstitutionSupplyRisk, material.SubstitutionEconomicImportance }
            .OfType<SourcedFigure>()
            .SelectMany(f => f.Sources)
            .Concat(stages.SelectMany(s => s.Global.Concat(s.Sourcing)).SelectMany(s => s.Sources))
            .Concat(uses.SelectMany(u => u.Sources))
            .Concat(material.Sources)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private IEnumerable<InputRow> Supply(string name, StageRisk stage, ImmutableArray<ProductionShare> suppliers)
    {
        var slug = Stages.Slug(stage.Stage);
        foreach (var s in suppliers)
        {
            yield return new InputRow(name, slug, s.Economy.Value, s.Share?.Value, Share, Titles(s.Sources), Confidence(s.Confidence), s.Note);
            yield return new InputRow(
                name is "globalShare" ? "tradeParameterGlobal" : "tradeParameterEuSourcing",
                slug,
                s.Economy.Value,
                s.TradeParameter,
                "factor",
                Titles(s.Sources),
                s.TradeParameter is null ? Missing : Confidence(s.Confidence),
                s.TradeParameter is null ? "counted as 1" : null);
        }
    }

    private InputRow Governance(ProductionShare supplier)
    {
        var figure = assessor.GovernanceOf(supplier);
        return new InputRow(
            "governanceWeight",
            null,
            supplier.Economy.Value,
            figure?.Score.Weight,
            "0..10, 10 worst",
            figures.Governance.Vintage,
            figure is null ? Missing : figure.Score.IsImputed ? "derived" : "seen",
            figure switch
            {
                null => "no estimate",
                { Score.IsImputed: true } => $"median of the region, {figure.Year}",
                _ => $"of {figure.Year}",
            });
    }

    private IEnumerable<InputRow> Members(CriticalityMaterial material) => figures.Criticality.MembersOf(material).Select(m =>
        new InputRow(
            "memberSupplyRisk",
            SupplyRiskAssessor.Bottleneck(assessor.StagesOf(m)) is { } worst ? Stages.Slug(worst.Stage) : null,
            m.Id,
            SupplyRiskAssessor.Bottleneck(assessor.StagesOf(m))?.SupplyRisk.Value,
            "supply risk",
            Titles(m.Sources),
            "derived",
            $"GET /api/v1/materials/{m.Id}/assessment has its inputs"));

    private IEnumerable<InputRow> Uses(CriticalityMaterial material)
    {
        foreach (var use in assessor.UsesOf(material))
        {
            yield return new InputRow("useShare", null, use.Application, use.Use.Share, Share, Titles(use.Sources), Confidence(use.Confidence), $"NACE {use.Sector}");
            yield return new InputRow(
                "sectorValueAdded", null, use.Sector, use.Use.ValueAdded, "million euro", Titles(use.Sources), Confidence(use.Confidence), null);
        }

        if (assessor.UsesOf(material).Any())
        {
            yield return new InputRow(
                "largestSectorValueAdded", null, null, figures.Criticality.LargestSectorValueAdded, "million euro",
                Titles(["ec-crm-2023"]), "derived", "the largest value added of any sector in the uses of the assessment");
        }
    }

    private InputRow Row(string name, SourcedFigure? figure, string unit, string whenMissing) => figure is null
        ? new InputRow(name, null, null, null, unit, null, Missing, whenMissing)
        : new InputRow(
            name, null, null, figure.Value, unit, Titles(figure.Sources), Confidence(figure.Confidence),
            figure.IsUnverified ? "from memory, seen in no source" : figure.Note);

    private string? Titles(IEnumerable<string> ids) =>
        ids.Select(id => figures.SourceTitles.GetValueOrDefault(id, id)).ToList() is { Count: > 0 } titles ? string.Join("; ", titles) : null;

    private static string Confidence(string confidence) => confidence is "memory" ? Unverified : confidence;
}
