namespace GeoMonitor.Core.Indicators.Criticality;

/// <summary>The rule that makes a raw material critical for the EU (methodology 3) [V].</summary>
public static class CriticalityRule
{
    /// <summary>
    /// SR >= 1.0 and EI >= 2.8, both on values rounded to one decimal as the Commission publishes them: .95 counts as
    /// 1.0.
    /// </summary>
    /// <returns>False as soon as one is too low; else null when the other is not known.</returns>
    public static bool? IsCritical(double? supplyRisk, double? economicImportance, CriticalityThresholds thresholds)
    {
        var risky = Reaches(supplyRisk, thresholds.SupplyRisk, thresholds.Decimals);
        var important = Reaches(economicImportance, thresholds.EconomicImportance, thresholds.Decimals);
        return risky == false || important == false ? false : risky & important;
    }

    private static bool? Reaches(double? value, double threshold, int decimals) =>
        value is { } v ? Math.Round(v, decimals, MidpointRounding.AwayFromZero) >= threshold : null;
}
