using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Core.Tests.Scoring;

public sealed class LevelRulesTests
{
    private static readonly LevelCutoffs Cutoffs = MethodParameters.Default.Levels;
    private static readonly DateOnly Today = new(2025, 6, 1);

    private static readonly LevelEvidence Quiet = new()
    {
        DependentEuPool = false,
        DependentOwn = false,
        CdisPassed = 0,
        SignificantTrend = false,
        Importance = 0.2,
        SupplierRisk = 0.2,
        StrategicNodeIndex = 0.1,
        DiversionWorld = 1,
        Hidden = false,
        PropagatedDependence = 0.1,
        AsOf = Today,
    };

    [Fact]
    public void Nothing_fires_for_a_quiet_item()
    {
        var decision = LevelRules.Decide(Quiet, Cutoffs);
        decision.Level.Should().Be(DependencyLevel.None);
        decision.Reasons.Should().BeEmpty();
        decision.Undecided.Should().BeEmpty();
    }

    [Theory]
    [InlineData(1, DependencyLevel.None)]
    [InlineData(2, DependencyLevel.Watch)]
    [InlineData(3, DependencyLevel.Watch)]
    public void Two_of_three_cdis_put_an_item_on_watch(int passed, DependencyLevel expected) =>
        LevelRules.Decide(Quiet with { CdisPassed = passed }, Cutoffs).Level.Should().Be(expected);

    [Theory]
    [InlineData(true, 3.0, DependencyLevel.Watch)]
    [InlineData(true, 3.1, DependencyLevel.None)]
    [InlineData(true, null, DependencyLevel.None)]
    [InlineData(false, 1.0, DependencyLevel.None)]
    public void A_significant_trend_counts_when_it_arrives_within_three_years(bool trend, double? years, DependencyLevel expected)
    {
        var decision = LevelRules.Decide(Quiet with { SignificantTrend = trend, YearsToThreshold = years }, Cutoffs);
        decision.Level.Should().Be(expected);
        decision.Undecided.Should().BeEmpty();
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, null)]
    public void The_rule_in_either_view_makes_dependent(bool? pool, bool? own) =>
        LevelRules.Decide(Quiet with { DependentEuPool = pool, DependentOwn = own }, Cutoffs).Level.Should().Be(DependencyLevel.Dependent);

    [Theory]
    [InlineData(0.49, false, DependencyLevel.Dependent)]
    [InlineData(0.50, false, DependencyLevel.Strategic)]
    [InlineData(null, true, DependencyLevel.Strategic)]
    [InlineData(null, false, DependencyLevel.Dependent)]
    public void Public_interest_makes_it_strategic(double? importance, bool listed, DependencyLevel expected) =>
        LevelRules.Decide(Quiet with { DependentOwn = true, Importance = importance, OnPublicList = listed }, Cutoffs)
            .Level.Should().Be(expected);

    [Theory]
    [InlineData(0.5, 0.1, 1.0, DependencyLevel.RiskyStrategic)]
    [InlineData(0.49, 0.9, 1.0, DependencyLevel.RiskyStrategic)]
    [InlineData(0.49, 0.89, 0.49, DependencyLevel.RiskyStrategic)]
    [InlineData(0.49, 0.89, 0.5, DependencyLevel.Strategic)]
    [InlineData(null, null, null, DependencyLevel.Strategic)]
    public void Risky_needs_one_of_supplier_single_point_or_no_diversion(double? t, double? sni, double? df, DependencyLevel expected) =>
        LevelRules.Decide(Risky(t, sni, df), Cutoffs).Level.Should().Be(expected);

    [Fact]
    public void Tests_that_fired_come_with_value_and_threshold()
    {
        var decision = LevelRules.Decide(Risky(0.6, 0.95, 0.2), Cutoffs);
        decision.Reasons.Should().Equal(
            new LevelReason("two-of-three-years-own"),
            new LevelReason("importance", 0.7, 0.5),
            new LevelReason("supplier-risk", 0.6, 0.5),
            new LevelReason("single-point-of-failure", 0.95, 0.9),
            new LevelReason("diversion-world", 0.2, 0.5));
    }

    [Fact]
    public void Tests_without_data_fire_nothing_and_are_listed()
    {
        var decision = LevelRules.Decide(
            new LevelEvidence { DependentEuPool = null, DependentOwn = null, CdisPassed = null, AsOf = Today }, Cutoffs);
        decision.Level.Should().Be(DependencyLevel.None);
        decision.Undecided.Should().BeEquivalentTo(
            "two-of-three-years-eu-pool", "two-of-three-years-own", "hidden", "propagated-dependence", "cdis-passed", "trend");
    }

    [Theory]
    [InlineData(true, 0.1)]
    [InlineData(false, 0.65)]
    public void Hidden_or_propagated_dependence_raises_to_dependent_and_no_further(bool hidden, double propagated) =>
        LevelRules.Decide(Quiet with { Hidden = hidden, PropagatedDependence = propagated, Importance = 0.9, CdisPassed = 2 }, Cutoffs)
            .Level.Should().Be(DependencyLevel.Dependent);

    [Fact]
    public void Propagated_dependence_just_below_the_cut_off_raises_nothing() =>
        LevelRules.Decide(Quiet with { PropagatedDependence = 0.649 }, Cutoffs).Level.Should().Be(DependencyLevel.None);

    [Theory]
    [InlineData("2024-06-01", 0.3, DependencyLevel.None)]
    [InlineData("2024-06-02", 0.3, DependencyLevel.Watch)]
    [InlineData("2025-06-01", 0.25, DependencyLevel.Watch)]
    [InlineData("2025-06-02", 0.3, DependencyLevel.None)]
    [InlineData("2025-01-01", 0.24, DependencyLevel.None)]
    [InlineData("2025-01-01", null, DependencyLevel.Watch)]
    public void A_shock_raises_one_level_for_twelve_months(string date, double? share, DependencyLevel expected)
    {
        var shock = new SupplyShock("export licence", DateOnly.Parse(date), share);
        LevelRules.Decide(Quiet with { Shocks = [shock] }, Cutoffs).Level.Should().Be(expected);
    }

    [Fact]
    public void Two_shocks_raise_no_more_than_one()
    {
        var shock = new SupplyShock("price spike", new DateOnly(2025, 5, 1), null);
        LevelRules.Decide(Quiet with { Shocks = [shock, shock] }, Cutoffs).Level.Should().Be(DependencyLevel.Watch);
    }

    [Fact]
    public void The_highest_level_stays_the_highest()
    {
        var shock = new SupplyShock("price spike", new DateOnly(2025, 5, 1), null);
        LevelRules.Decide(Risky(0.6, 1, 0) with { Shocks = [shock] }, Cutoffs).Level.Should().Be(DependencyLevel.RiskyStrategic);
    }

    [Theory]
    [InlineData(999, false, DependencyLevel.None)]
    [InlineData(1000, false, DependencyLevel.RiskyStrategic)]
    [InlineData(1, true, DependencyLevel.RiskyStrategic)]
    public void Tiny_imports_are_not_flagged_unless_the_item_is_listed(double kusd, bool listed, DependencyLevel expected) =>
        LevelRules.Decide(Risky(0.6, 1, 0) with { ImportsKusd = kusd, OnPublicList = listed }, Cutoffs).Level.Should().Be(expected);

    private static LevelEvidence Risky(double? t, double? sni, double? df) =>
        Quiet with { DependentOwn = true, Importance = 0.7, SupplierRisk = t, StrategicNodeIndex = sni, DiversionWorld = df };
}
