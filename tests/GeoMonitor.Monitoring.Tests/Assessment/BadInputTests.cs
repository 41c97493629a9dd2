using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Core.Screening;
using GeoMonitor.Core.Trade;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Tests.Assessment;

/// <summary>What is not known or makes no sense never makes a dependence look safer: it is null with a reason, or flagged.</summary>
public sealed class BadInputTests
{
    private static readonly EconomyTable Economies = EconomyTable.Default;
    private static readonly Year Asked = new(2024);
    private static readonly Hs6 Magnets = Hs6.Parse("850511");

    [Fact]
    public void Missing_governance_leaves_the_threat_out_and_lowers_the_grade()
    {
        var known = Assess("NLD", Observed(0.6), ("CHN", 90), ("USA", 10));
        var unknown = Assess("NLD", SupplierRisks.Unknown(Economies), ("CHN", 90), ("USA", 10));

        unknown.Cell!.SupplierRisk.Should().BeNull();
        unknown.Score!.Dropped.Should().Contain("threat");
        ((int)unknown.Grade!.Grade).Should().BeGreaterThan((int)known.Grade!.Grade);
        unknown.Score.Gross.Should().BeGreaterThanOrEqualTo(known.Score!.Gross, "what is not known never lowers the risk below that of an average supplier");
    }

    [Fact]
    public void Imputed_governance_is_flagged() =>
        Assess("NLD", Imputed(0.6), ("CHN", 90)).Flags.Should().Contain("GOVERNANCE_IMPUTED");

    [Fact]
    public void Zero_imports_have_no_level_no_score_and_no_grade()
    {
        var nothing = Assess("NLD", Observed(0.5));

        (nothing.Decision, nothing.Score, nothing.Grade).Should().Be((null, null, null));
        nothing.Undecided.Should().StartWith("NO_IMPORTS");
        nothing.Flags.Should().Contain("NO_IMPORTS");
    }

    [Fact]
    public void Zero_exports_pass_the_test_of_capacity_and_are_flagged()
    {
        var assessment = Assess("NLD", Observed(0.5), ("CHN", 90));

        assessment.GeoDep.ImportExportRatio.Should().Be(9999);
        assessment.Cdi.Tests(MethodParameters.Default.Cdi)[2].Passed.Should().BeTrue();
        assessment.Flags.Should().Contain("NO_EXPORTS");
    }

    [Fact]
    public void One_supplier_is_full_concentration() =>
        Assess("NLD", Observed(0.5), ("CHN", 90)).Cell!.ImportHhi.Should().Be(1);

    [Fact]
    public void Suppliers_that_are_all_unnamed_leave_concentration_open_and_bounded()
    {
        var assessment = Assess("NLD", Observed(0.5), ("ZZZ", 90));

        assessment.Cell!.ImportHhi.Should().BeNull();
        assessment.Cell.ImportHhiHigh.Should().Be(1, "all may come from one country");
        assessment.Cdi.Tests(MethodParameters.Default.Cdi)[0].Passed.Should().BeNull();
        assessment.Flags.Should().Contain("UNSPECIFIED_PARTNERS");
        assessment.Grade!.Steps.Should().Contain("unspecified-partners").And.Contain("missing-factor:concentration");
    }

    [Fact]
    public void Unnamed_partners_beside_named_ones_lower_the_grade_and_not_the_concentration()
    {
        var named = Assess("NLD", Observed(0.5), ("CHN", 60), ("USA", 30));
        var partly = Assess("NLD", Observed(0.5), ("CHN", 60), ("USA", 30), ("ZZZ", 10));

        partly.Cell!.ImportHhi.Should().Be(named.Cell!.ImportHhi);
        ((int)partly.Grade!.Grade).Should().BeGreaterThan((int)named.Grade!.Grade);
        partly.Cell.ImportHhiLow.Should().BeLessThan(partly.Cell.ImportHhiHigh!.Value);
    }

    [Fact]
    public void No_trade_of_the_union_leaves_the_rule_of_the_pool_false_only_in_complete_years()
    {
        var partial = Assess("NLD", Observed(0.5), complete: false, ("CHN", 90));

        partial.PoolRule!.Holds.Should().BeNull();
        partial.Decision.Should().BeNull("no flag would read as safe");
        partial.Undecided.Should().StartWith("UNDECIDED");
    }

    [Fact]
    public void Leverage_is_never_netted_against_risk()
    {
        // what China buys from the Netherlands, much or nothing, moves neither level nor score of what the Netherlands buys
        var without = Assess("NLD", Observed(0.5), ("CHN", 90), ("USA", 10));
        var assessment = AssessFlows("NLD", Observed(0.5), complete: true,
            [("CHN", "NLD", 90), ("USA", "NLD", 10), ("JPN", "CHN", 5000), ("NLD", "JPN", 0)]);

        assessment.Score!.Factors.Select(f => f.Id).Should().BeSubsetOf(
            ["concentration", "extra-share", "import-dominance", "rigidity", "threat", "importance"]);
        assessment.Decision!.Level.Should().Be(without.Decision!.Level);
        typeof(LevelEvidence).GetProperties().Concat(typeof(CoreRiskInputs).GetProperties()).Select(p => p.Name)
            .Should().NotContain(n => n.Contains("Leverage") || n.Contains("Reverse") || n.Contains("Asymmetry"));
    }

    private static DependencyAssessment Assess(string economy, SupplierRisks risks, params (string From, double Kusd)[] imports) =>
        Assess(economy, risks, complete: true, imports);

    private static DependencyAssessment Assess(string economy, SupplierRisks risks, bool complete, params (string From, double Kusd)[] imports) =>
        AssessFlows(economy, risks, complete, [.. imports.Select(i => (i.From, economy, i.Kusd))]);

    private static DependencyAssessment AssessFlows(
        string economy, SupplierRisks risks, bool complete, (string From, string To, double Kusd)[] flows)
    {
        var series = new SeriesKey("test", HsRevision.Parse("HS17"), "V1");
        var builder = new TradeSnapshotBuilder(series, Asked, Economies);
        foreach (var (from, to, kusd) in flows)
            builder.Add(Magnets, Index(from), Index(to), Money.FromKusd(1000 * kusd), quantity: null);
        var screening = TradeScreening.Screen(builder.Build(), risks);
        var item = new Item(
            ItemId.Of(Magnets), ItemKind.Product, "Magnets", "Magneten", [Magnets], series.Revision, Stage: null, [], IsShared: false, [], [], [], Note: null);
        var years = Enumerable.Range(Asked.Value - 2, 3)
            .Select(y => new Year(y))
            .ToImmutableSortedDictionary(y => y, y => new CoverageEntry(y, Magnets, complete, Provisional: false));
        var known = Economies.Find(EconomyCode.Parse(economy))!;
        return new DependencyAssessor(MethodParameters.Default, Economies).Assess(new AssessmentRequest(
            new ProductSeries(item, Magnets, series, years, []),
            ItemProfile.Unknown,
            known,
            Asked,
            _ => screening.Find(Magnets, Index(economy)),
            _ => screening.Find(Magnets, Economies.Eu27Index),
            screening.WorldExportHhi(Magnets, unionAsOne: false),
            ReExportShare: null,
            AgeYears: 1));
    }

    private static ushort Index(string code) => Economies.IndexOf(EconomyCode.Parse(code));

    private static SupplierRisks Observed(double risk) => Risks(risk, imputed: false);

    private static SupplierRisks Imputed(double risk) => Risks(risk, imputed: true);

    private static SupplierRisks Risks(double risk, bool imputed) => new(
        Economies, [.. Enumerable.Repeat(risk, Economies.Count)], [.. Enumerable.Repeat(imputed, Economies.Count)]);
}
