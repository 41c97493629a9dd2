using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Governance;
using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply;
using GeoMonitor.Core.Supply.Criticality;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Materials;

/// <summary>
/// The EU assessment of a material computed again from shares, governance and trade parameters (methodology 3).
/// </summary>
/// <remarks>
/// Recycling that is not known counts as none and substitution that is not known as none, so that a gap never lowers
/// a risk; the inputs of the answer show which. Suppliers that a table does not name add nothing.
/// </remarks>
internal sealed class SupplyRiskAssessor(ReferenceFigures figures)
{
    /// <summary>The publication that has the shares and trade parameters of the assessment.</summary>
    public const string DataSet = "EU2023";

    /// <summary>The year of the governance estimates: the last of the years 2016 to 2020 that the shares average.</summary>
    public static readonly Year GovernanceYear = new(2020);

    /// <summary>The stages of which any supply is known, in the order of the chain.</summary>
    public ImmutableArray<StageRisk> StagesOf(CriticalityMaterial material) => material.Role == MaterialRole.Group
        ? [.. Stages.All.Select(s => StageRisk.MeanOf(s, figures.Criticality.MembersOf(material).Select(m => StageOf(m, s)).OfType<StageRisk>())).OfType<StageRisk>()]
        : [.. Stages.All.Select(s => StageOf(material, s)).OfType<StageRisk>()];

    /// <summary>The riskier stage; null when no supply is known.</summary>
    public static StageBottleneck? Bottleneck(ImmutableArray<StageRisk> stages) =>
        StageBottleneck.Of(RiskAt(stages, MaterialStage.Extraction), RiskAt(stages, MaterialStage.Processing));

    /// <summary>Economic importance; null when the uses of the material are not known.</summary>
    public EconomicImportance? ImportanceOf(CriticalityMaterial material)
    {
        EndUse[] uses = [.. UsesOf(material).Select(u => u.Use)];
        return uses.Length == 0
            ? null
            : EconomicImportance.Of(
                uses, figures.Criticality.LargestSectorValueAdded, material.SubstitutionEconomicImportance?.Value ?? 1);
    }

    /// <summary>The end uses of a material.</summary>
    public IEnumerable<MaterialUse> UsesOf(CriticalityMaterial material) =>
        figures.Criticality.Uses.Where(u => string.Equals(u.Material, material.Id, StringComparison.Ordinal));

    /// <summary>The estimate of a supplier in the year of the assessment; null when it has none.</summary>
    public GovernanceFigure? GovernanceOf(ProductionShare supplier) => figures.Governance.EstimateOf(supplier.Economy, GovernanceYear);

    private static SupplyRisk? RiskAt(ImmutableArray<StageRisk> stages, MaterialStage stage) =>
        stages.FirstOrDefault(s => s.Stage == stage)?.Risk;

    private StageRisk? StageOf(CriticalityMaterial material, MaterialStage stage)
    {
        var item = ItemId.Of(material.Id, Stages.Slug(stage));
        var global = Named(figures.Production.TablesOf(item)
            .FirstOrDefault(t => string.Equals(t.DataSet, DataSet, StringComparison.Ordinal))?.Shares);
        var sourcing = Named(figures.Criticality.Sourcing.GetValueOrDefault(item)?.Shares);
        if (global.IsEmpty && sourcing.IsEmpty)
            return null;
        var (hhiGlobal, hhiEu) = (Concentration(global), Concentration(sourcing));
        var local = material.Data == SupplyData.EuOnly && hhiEu is not null;
        var risk = SupplyRisk.Of(new SupplyRiskInputs(
            hhiGlobal,
            material.Data == SupplyData.GlobalOnly && hhiGlobal is not null ? null : hhiEu,
            material.ImportReliance?.Value,
            material.RecyclingInputRate?.Value ?? 0,
            material.SubstitutionSupplyRisk?.Value ?? 1,
            local));
        return new StageRisk(stage, hhiGlobal, hhiEu, risk, global, sourcing, Members: 0);
    }

    // what a table calls the rest of the world is not one supplier
    private static ImmutableArray<ProductionShare> Named(ImmutableArray<ProductionShare>? shares) =>
        [.. (shares ?? []).Where(s => s.Economy != Core.Economies.EconomyCode.Unspecified && s.Share is not null)];

    private double? Concentration(ImmutableArray<ProductionShare> suppliers) => suppliers.IsEmpty
        ? null
        : SupplierRisk.EuHerfindahlOfShares(
            [.. suppliers.Select(s => s.Share!.Value.Value)],
            [.. suppliers.Select(s => GovernanceOf(s)?.Score ?? GovernanceScore.Missing)],
            [.. suppliers.Select(s => s.TradeParameter ?? 1)])?.Value;
}
