namespace GeoMonitor.Core.Indicators.Mitigation;

/// <summary>Spare capacity and look-through (methodology 5.3 and 7) [P].</summary>
/// <param name="SpareYears">The years over which a supplier's peak exports are taken; default 5.</param>
/// <param name="SpareMinimumYears">With fewer known years no peak is told from the figures, and a world-wide loss is not judged; default 3.</param>
/// <param name="SpareKappa">Extra capacity as a share of exports; default .05.</param>
/// <param name="HubRhoCap">A hub re-exports at most this share; default .99.</param>
public sealed record MitigationParameters(int SpareYears, int SpareMinimumYears, double SpareKappa, double HubRhoCap);
