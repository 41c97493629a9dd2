using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Indicators.Dependency;
using GeoMonitor.Core.Indicators.Mitigation;
using GeoMonitor.Core.Indicators.MutualDependence;
using GeoMonitor.Core.Indicators.Scenarios;
using GeoMonitor.Core.Indicators.Statistics;

namespace GeoMonitor.Core.Scoring;

/// <summary>
/// Every weight, cut-off and threshold of the method, under one version that each run and report shows.
/// </summary>
/// <remarks>
/// Always passed in, never looked up by a formula. Published figures carry their source at the record they belong to;
/// the rest are this project's own choices [P] (methodology 15) and need the agreement of the users.
/// </remarks>
public sealed record MethodParameters(
    string Version,
    CdiThresholds Cdi,
    GeoDepThresholds GeoDep,
    MericsThresholds Merics,
    EcipeThresholds Ecipe,
    ConcentrationBands CbsBands,
    ScoreParameters Score,
    LevelCutoffs Levels,
    HysteresisParameters Hysteresis,
    GradeRules Grades,
    MitigationParameters Mitigation,
    TrendParameters Trend,
    SpikeParameters Spike,
    UncertaintyParameters Uncertainty,
    CriticalityThresholds Criticality,
    NetworkCutoffs Network,
    BalanceParameters Balance,
    RobustnessParameters Robustness)
{
    /// <summary>What scenarios assume. Not required, because runs from before there were scenarios name none.</summary>
    public ScenarioParameters Scenario { get; init; } = ScenarioParameters.Default;

    /// <summary>The parameters that ship with the product.</summary>
    public static MethodParameters Default { get; } = MethodParametersFile.ReadEmbedded();
}

/// <summary>The exponents of the composite score (methodology 13.3) [P].</summary>
/// <param name="VulnerabilityExponent">Of V, which its present factors share equally; default .5.</param>
/// <param name="ThreatExponent">Of T; default .25.</param>
/// <param name="ImportanceExponent">Of I; default .25.</param>
/// <param name="FactorFloor">No factor counts below this, so that one zero does not erase all others; default .01.</param>
/// <param name="ThreatIncludesDistance">Whether T is the mean of supplier risk and geopolitical distance.</param>
public sealed record ScoreParameters(
    double VulnerabilityExponent,
    double ThreatExponent,
    double ImportanceExponent,
    double FactorFloor,
    bool ThreatIncludesDistance);

/// <summary>The cut-offs of the levels (methodology 11.6 and 13.4) [P].</summary>
/// <param name="Importance">I at least this makes a dependency strategic; default .5.</param>
/// <param name="SupplierRisk">T at least this makes a strategic dependency risky; default .5.</param>
/// <param name="SinglePointOfFailure">SNI at least this does too; default .9.</param>
/// <param name="DiversionWorld">DF_world below this does too; default .5.</param>
/// <param name="PropagatedDependence">D_X at least this raises to dependent; default .65.</param>
/// <param name="WatchCdisPassed">This many of the three CDIs put an item on watch; default 2.</param>
/// <param name="WatchYearsToThreshold">A significant trend that reaches the threshold within so many years too; default 3.</param>
/// <param name="ShockSupplierShare">An export measure counts if its supplier has at least this share; default .25.</param>
/// <param name="ShockMonths">For how many months a shock raises the level; default 12.</param>
/// <param name="MaterialityFloorKusd">
/// Below these imports an item is not flagged unless it is on a public list; CBS used EUR 250 m in 2021 [V], too high
/// for critical materials, so the default is far lower.
/// </param>
public sealed record LevelCutoffs(
    double Importance,
    double SupplierRisk,
    double SinglePointOfFailure,
    double DiversionWorld,
    double PropagatedDependence,
    int WatchCdisPassed,
    double WatchYearsToThreshold,
    double ShockSupplierShare,
    int ShockMonths,
    double MaterialityFloorKusd);

/// <summary>When a flag goes on and off again (methodology 11.4) [P on CEPII's 2 of 3].</summary>
/// <param name="Margin">How far the threshold for off lies under that for on; default .05.</param>
/// <param name="Window">The number of years looked at; default 3.</param>
/// <param name="Needed">In how many of them the value must be above, or below; default 2.</param>
public sealed record HysteresisParameters(double Margin, int Window, int Needed);

/// <summary>What costs a step of the data grade (methodology 0) [P].</summary>
/// <param name="UnspecifiedShare">Unspecified partners above this share; default .05.</param>
/// <param name="MirrorAsymmetry">|x - m|/(x + m) above this; default .2.</param>
/// <param name="AgeYears">Data older than this; default 2.</param>
/// <param name="ReExportShare">Re-exports above this share of exports, without data by origin; default .4.</param>
public sealed record GradeRules(double UnspecifiedShare, double MirrorAsymmetry, double AgeYears, double ReExportShare);

/// <summary>The draws behind an interval (methodology 12.3) [P].</summary>
/// <param name="Draws">How many; default 10 000.</param>
/// <param name="Seed">Where they start; the same seed gives the same draws on any number of threads.</param>
/// <param name="LowQuantile">Default .05.</param>
/// <param name="HighQuantile">Default .95.</param>
/// <param name="Kappa">How many observations a supplier list is worth, by data grade.</param>
public sealed record UncertaintyParameters(
    int Draws, ulong Seed, double LowQuantile, double HighQuantile, GradeKappa Kappa);

/// <summary>Dirichlet concentration by data grade; default 400, 200, 100, 50, 25 [P].</summary>
public sealed record GradeKappa(double A, double B, double C, double D, double E)
{
    /// <summary>The concentration of a grade.</summary>
    public double Of(DataGrade grade) => grade switch
    {
        DataGrade.A => A,
        DataGrade.B => B,
        DataGrade.C => C,
        DataGrade.D => D,
        DataGrade.E => E,
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "No such grade."),
    };
}

/// <summary>When a place in the supply chain stands out (methodology 6.2 and 6.5) [P].</summary>
/// <param name="HiddenShareGap">Look-through share less direct share of at least this is hidden dependence; default .15.</param>
/// <param name="HiddenRatio">Or look-through over direct share of at least this; default 2.</param>
/// <param name="Chokepoint">SNI of at least this is a chokepoint; default .5. A single point of failure: see levels.</param>
public sealed record NetworkCutoffs(double HiddenShareGap, double HiddenRatio, double Chokepoint);

/// <summary>How far the method is varied to see what the ranks hang on (methodology 13.5) [P].</summary>
/// <param name="WeightConcentration">How near drawn weights stay to those of the score; default 50.</param>
/// <param name="Draws">How many variants; default 1 000.</param>
public sealed record RobustnessParameters(double WeightConcentration, int Draws);
