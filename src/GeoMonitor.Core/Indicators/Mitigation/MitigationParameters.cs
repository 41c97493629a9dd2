namespace GeoMonitor.Core.Indicators.Mitigation;

/// <summary>Spare capacity and look-through (methodology 5.3 and 7) [P].</summary>
/// <param name="SpareYears">The years over which a supplier's peak exports are taken; default 5.</param>
/// <param name="SpareKappa">Extra capacity as a share of exports; default .05.</param>
/// <param name="HubRhoCap">A hub re-exports at most this share; default .99.</param>
public sealed record MitigationParameters(int SpareYears, double SpareKappa, double HubRhoCap);
