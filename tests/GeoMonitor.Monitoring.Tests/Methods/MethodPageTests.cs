using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Scenarios;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Monitoring.Tests.Methods;

/// <summary>The page that explains the method names the thresholds that the code uses.</summary>
public sealed class MethodPageTests
{
    private static readonly string Page = Text(File.ReadAllText(Path.Combine(ProjectRoot.Path, "docs", "method.md")));
    private static readonly MethodParameters P = MethodParameters.Default;

    public static TheoryData<string> Statements =>
    [
        F($"| `ec-cdi1` | concentration over suppliers outside the EU | above {P.Cdi.Concentration:0.00} |"),
        F($"| `ec-cdi2` | share of imports from outside the EU | above {P.Cdi.ExtraShare:0.00} |"),
        F($"| `ec-cdi3` | imports from outside over all exports | above {P.Cdi.ImportExportRatio} |"),
        F($"| `geodep-import-hhi` | importHhi | above {P.GeoDep.ImportHhi:0.00} |"),
        F($"| `geodep-world-export-hhi` | worldExportHhi | above {P.GeoDep.WorldExportHhi:0.00} |"),
        F($"| `geodep-import-export-ratio` | imports over exports | above {P.GeoDep.ImportExportRatio} |"),
        F($"| `cbs-band` | importHhi | at or above {P.CbsBands.Concentrated:0.00} |"),
        F($"exports | above {P.Ecipe.Share:0.00} [P] | ECIPE"),
        F($"| `merics-ratio` | imports over exports | at or above {P.Merics.ImportExportRatio} |"),
        F($"| `merics-partner-share` | largest supplier over all imports | at or above {P.Merics.PartnerShare:0.00} |"),
        F($"at least {P.Levels.WatchCdisPassed} of the three tests of the Commission pass in the year, or concentration rises significantly and reaches {P.Cdi.Concentration:0.00} within {P.Levels.WatchYearsToThreshold} years"),
        F($"importance at least {P.Levels.Importance}"),
        F($"supplier risk at least {P.Levels.SupplierRisk}"),
        F($"Below imports of {P.Levels.MaterialityFloorKusd:0} thousand dollars"),
        F($"gross = 100 V^{P.Score.VulnerabilityExponent} T^{P.Score.ThreatExponent} I^{P.Score.ImportanceExponent}"),
        F($"more than {100 * P.Grades.UnspecifiedShare:0} % unnamed partners, data older than {P.Grades.AgeYears} years, re-exports above {100 * P.Grades.ReExportShare:0} %"),
        F($"from the fixed seed {P.Uncertainty.Seed}"),
        F($"A {P.Uncertainty.Kappa.A}, B {P.Uncertainty.Kappa.B}, C {P.Uncertainty.Kappa.C}, D {P.Uncertainty.Kappa.D}, E {P.Uncertainty.Kappa.E}"),
        F($"between the {P.Uncertainty.LowQuantile} and {P.Uncertainty.HighQuantile} quantile"),
        F($"{P.Robustness.Draws} drawn sets of weights (Dirichlet, concentration {P.Robustness.WeightConcentration})"),
        F($"in at least {P.Hysteresis.Needed} of the last {P.Hysteresis.Window} years and goes off only below {P.Cdi.Concentration - P.Hysteresis.Margin:0.00}"),
        F($"p is at most {P.Trend.Significance}"),
        F($"discovery rate of {P.Trend.FalseDiscoveryRate:0.00} (Benjamini-Hochberg)"),
        F($"more than {P.Spike.RobustZ} robust standard deviations"),
        F($"at least {P.Spike.SpreadFloor}) and more than {100 * P.Spike.RelativeChange:0} % above"),
        F($"is at most {P.Mitigation.HubRhoCap} in the chain"),
        F($"{P.Levels.SinglePointOfFailure} and more `single-point-of-failure`, {P.Network.Chokepoint} and more `chokepoint`"),
        F($"complete years of the last {P.Mitigation.SpareYears} less its exports now, plus {100 * P.Mitigation.SpareKappa:0} %"),
        F($"CES with sigma {P.Scenario.Elasticity} [P]"),
        F($"spare capacity {P.Scenario.SpareLow} to {P.Scenario.SpareHigh} times, stock {P.Scenario.StockLow} to {P.Scenario.StockHigh} times, sigma {P.Scenario.ElasticityLow} to {P.Scenario.ElasticityHigh}"),
        F($"splits both axes at {P.Balance.QuadrantCutoff}"),
        F($"{ScenarioLimits.UsualDraws} draws unless asked otherwise (`draws`, at most {ScenarioLimits.MostDraws}"),
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public void The_page_states_what_the_code_uses(string statement) => Page.Should().Contain(Text(statement));

    // line breaks of the page fall anywhere
    private static string Text(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string F(FormattableString text) => FormattableString.Invariant(text);
}
