namespace GeoMonitor.Core.Indicators.Statistics;

/// <summary>When a trend counts (methodology 11).</summary>
/// <param name="MinimumYears">No test on fewer; 5, because four values cannot reach 5 % significance.</param>
/// <param name="Significance">The p of a single trend; default .05.</param>
/// <param name="FalseDiscoveryRate">q of Benjamini-Hochberg over all trends of a run; default .10.</param>
public sealed record TrendParameters(int MinimumYears, double Significance, double FalseDiscoveryRate);
