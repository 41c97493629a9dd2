namespace GeoMonitor.Core.Scoring;

/// <summary>What must be true of method parameters so that no formula divides by zero or turns its sign.</summary>
internal static class MethodParametersRules
{
    /// <summary>The first rule that the parameters break, in words; null when they keep all.</summary>
    public static string? FirstBroken(MethodParameters p)
    {
        (bool Kept, string Rule)[] rules =
        [
            (!string.IsNullOrWhiteSpace(p.Version), "version names the set"),
            (Inside(p.Cdi.Concentration) && Inside(p.Cdi.ExtraShare), "the thresholds of cdi lie between 0 and 1"),
            (Inside(p.GeoDep.ImportHhi) && Inside(p.GeoDep.WorldExportHhi), "the thresholds of geoDep lie between 0 and 1"),
            (p.Cdi.ImportExportRatio > 0 && p.GeoDep.ImportExportRatio > 0, "a threshold of imports over exports is above 0"),
            (Inside(p.Ecipe.Share) && Inside(p.Ecipe.Hhi), "the thresholds of ecipe lie between 0 and 1"),
            (p.CbsBands.Somewhat is null || p.CbsBands.Somewhat < p.CbsBands.Concentrated, "the bands ascend"),
            (p.Score is { VulnerabilityExponent: > 0, ThreatExponent: >= 0, ImportanceExponent: >= 0 }, "exponents are not negative, that of V is above 0"),
            (Inside(p.Score.FactorFloor), "factorFloor lies between 0 and 1"),
            (p.Levels is { WatchCdisPassed: >= 1 and <= 3, ShockMonths: >= 0, MaterialityFloorKusd: >= 0 }, "the cut-offs of levels are in range"),
            (p.Hysteresis is { Margin: >= 0, Window: >= 1 } h && h.Needed >= 1 && h.Needed <= h.Window, "hysteresis needs 1 to window years"),
            (p.Mitigation is { SpareMinimumYears: >= 1, SpareKappa: >= 0 } && p.Mitigation.SpareYears >= p.Mitigation.SpareMinimumYears,
                "spareMinimumYears is 1 or more and at most spareYears"),
            (Inside(p.Mitigation.HubRhoCap), "hubRhoCap lies between 0 and 1"),
            (p.Trend.MinimumYears >= 3 && Inside(p.Trend.Significance) && Inside(p.Trend.FalseDiscoveryRate), "trend needs 3 years or more and rates between 0 and 1"),
            (p.Spike.SpreadFloor > 0 && p.Spike.MinimumMonths >= 2 && p.Spike.MaximumMonths >= p.Spike.MinimumMonths, "spike has a spread above 0 and months that ascend"),
            (p.Uncertainty.Draws >= 1 && p.Uncertainty.LowQuantile >= 0 && p.Uncertainty.HighQuantile <= 1 && p.Uncertainty.LowQuantile < p.Uncertainty.HighQuantile, "quantiles ascend"),
            (p.Uncertainty.Kappa is { A: > 0, B: > 0, C: > 0, D: > 0, E: > 0 }, "every kappa is above 0"),
            (p.Network is { HiddenShareGap: > 0, HiddenRatio: > 1 } && Inside(p.Network.Chokepoint), "network cut-offs are in range"),
            (Inside(p.Balance.QuadrantCutoff), "quadrantCutoff lies between 0 and 1"),
            (p.Robustness is { WeightConcentration: > 0, Draws: >= 1 }, "robustness draws at least once around the weights"),
            (p.Scenario.IsSensible, "every range of scenario ascends around its middle, and the elasticity lies between 0 and 1"),
            (p.Criticality.Decimals is >= 0 and <= 10, "decimals lie between 0 and 10"),
        ];
        foreach (var (kept, rule) in rules)
        {
            if (!kept)
                return $"not so: {rule}";
        }

        return null;
    }

    private static bool Inside(double value) => value is > 0 and < 1;
}
