namespace GeoMonitor.Core.Indicators.Criticality;

/// <summary>How well a substitute does its work.</summary>
public enum SubstitutePerformance
{
    /// <summary>As well as the material.</summary>
    Similar,

    /// <summary>Less well.</summary>
    Reduced,
}

/// <summary>What a substitute costs against the material.</summary>
public enum SubstituteCost
{
    /// <summary>As much or less.</summary>
    SameOrLower,

    /// <summary>Up to twice as much.</summary>
    UpToTwice,

    /// <summary>More than twice as much.</summary>
    MoreThanTwice,
}

/// <summary>The substitute cost-performance SCP of the EU method (methodology 3) [K]: check before quoting.</summary>
public static class SubstituteCostPerformance
{
    /// <summary>.7, .8 or .9 by cost for similar performance; one step worse for reduced performance.</summary>
    public static double Of(SubstitutePerformance performance, SubstituteCost cost) => (performance, cost) switch
    {
        (SubstitutePerformance.Similar, SubstituteCost.SameOrLower) => 0.7,
        (SubstitutePerformance.Similar, SubstituteCost.UpToTwice) => 0.8,
        (SubstitutePerformance.Similar, SubstituteCost.MoreThanTwice) => 0.9,
        (SubstitutePerformance.Reduced, SubstituteCost.SameOrLower) => 0.8,
        (SubstitutePerformance.Reduced, SubstituteCost.UpToTwice) => 0.9,
        (SubstitutePerformance.Reduced, SubstituteCost.MoreThanTwice) => 1.0,
        _ => throw new ArgumentOutOfRangeException(nameof(performance), (performance, cost), "No such substitute."),
    };
}
