using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Ingest.Bundle;

/// <summary>A supply risk of the EU assessment of 2017 with the inputs it was published with.</summary>
/// <param name="Material">Slug of the material.</param>
/// <param name="Stage">Its assessed stage.</param>
/// <param name="Data">Which supply it rests on.</param>
/// <param name="HhiGlobal">HHI_WGI,t of global supply; null when not published.</param>
/// <param name="HhiEu">HHI_WGI,t of EU sourcing; null when not published.</param>
/// <param name="ImportReliance">IR, 0..1; null when not published.</param>
/// <param name="RecyclingInputRate">EoL-RIR, 0..1; null when not published.</param>
/// <param name="Substitution">SI_SR, 0..1; null when not published.</param>
/// <param name="Published">SR as published, one decimal.</param>
public sealed record SupplyRiskCheck(
    string Material,
    string Stage,
    SupplyData Data,
    double? HhiGlobal,
    double? HhiEu,
    double? ImportReliance,
    double? RecyclingInputRate,
    double? Substitution,
    double Published);

/// <summary>The import dependence criteria of a cell as another program computed them; null = not decidable.</summary>
/// <param name="Revision">The nomenclature of the series.</param>
/// <param name="Year">The year.</param>
/// <param name="Product">The product.</param>
/// <param name="Economy">The importer.</param>
/// <param name="ImportsKusd">Imports in thousand US dollars.</param>
/// <param name="ImportHhi">Concentration of imports.</param>
/// <param name="WorldExportHhi">Concentration of world exports.</param>
/// <param name="ImportExportRatio">Imports over exports.</param>
/// <param name="AllThree">Whether all criteria of CEPII GeoDep hold in the year.</param>
/// <param name="InTwoOfThreeYears">Whether they hold in two of the three years that end with it.</param>
public sealed record CriteriaCheck(
    HsRevision Revision,
    Year Year,
    Hs6 Product,
    EconomyCode Economy,
    double? ImportsKusd,
    double? ImportHhi,
    double? WorldExportHhi,
    double? ImportExportRatio,
    bool? AllThree,
    bool? InTwoOfThreeYears);

/// <summary>Published results in the bundle that are computed again.</summary>
/// <param name="SupplyRisk2017">The EU assessment of 2017.</param>
/// <param name="Criteria">Import dependence criteria of bundled flows.</param>
public sealed record ReproductionChecks(ImmutableArray<SupplyRiskCheck> SupplyRisk2017, ImmutableArray<CriteriaCheck> Criteria)
{
    /// <summary>There are none.</summary>
    public static ReproductionChecks None { get; } = new([], []);
}
