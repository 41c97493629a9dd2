namespace GeoMonitor.Core.Scoring;

/// <summary>What the core risk score is made of (methodology 13.3); null = not known, never imputed.</summary>
/// <param name="ImportHhi">HHI of imports from outside, 0..1.</param>
/// <param name="ExtraShare">CDI2, 0..1.</param>
/// <param name="ImportDominance">n = M/(M + X) with domestic exports (CDI3n), 0..1.</param>
/// <param name="WorldExportHhi">HHI of world exports, 0..1.</param>
/// <param name="DiversionWorld">DF_world, the part of a world-wide loss that others can make up, 0..1.</param>
/// <param name="SupplierRisk">T, the average governance risk of the suppliers, 0..1.</param>
/// <param name="GeopoliticalDistance">D, the average normalised distance, 0..1; used only when the parameters say so.</param>
/// <param name="Importance">I, public interest, 0..1 (EI/10, at most 1, for materials).</param>
/// <param name="RecyclingInputRate">EoL-RIR, 0..1.</param>
/// <param name="SubstitutionSupplyRisk">SI_SR, 0..1, 1 = no substitute.</param>
public sealed record CoreRiskInputs(
    double? ImportHhi,
    double? ExtraShare,
    double? ImportDominance,
    double? WorldExportHhi,
    double? DiversionWorld,
    double? SupplierRisk,
    double? GeopoliticalDistance,
    double? Importance,
    double? RecyclingInputRate,
    double? SubstitutionSupplyRisk);
