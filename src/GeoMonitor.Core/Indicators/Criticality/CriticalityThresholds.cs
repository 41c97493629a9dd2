namespace GeoMonitor.Core.Indicators.Criticality;

/// <summary>The cut-offs of the EU critical raw materials (methodology 3) [V].</summary>
/// <param name="SupplyRisk">SR at least this; 1.0.</param>
/// <param name="EconomicImportance">EI at least this; 2.8.</param>
/// <param name="Decimals">On values rounded to so many decimals; 1.</param>
public sealed record CriticalityThresholds(double SupplyRisk, double EconomicImportance, int Decimals);
