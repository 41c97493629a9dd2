using GeoMonitor.Core.Indicators.Concentration;

namespace GeoMonitor.Core.Tests.Indicators.Concentration;

public sealed class GovernanceScoreTests
{
    [Theory]
    [InlineData(-0.30, 5.6, 0.56)]
    [InlineData(1.10, 2.8, 0.28)]
    [InlineData(1.35, 2.3, 0.23)]
    [InlineData(2.5, 0, 0)]
    [InlineData(-2.5, 10, 1)]
    [InlineData(2.6, 0, 0)]
    [InlineData(4, 0, 0)]
    [InlineData(-4, 10, 1)]
    [InlineData(-2.7, 10, 1)]
    public void A_risk_is_the_inverse_of_the_estimate(double estimate, double weight, double risk)
    {
        var score = GovernanceScore.Observed(estimate);
        score.Weight.Should().BeApproximately(weight, 1e-9);
        score.Risk.Should().BeApproximately(risk, 1e-9);
    }

    [Theory]
    [InlineData(58.8)]
    [InlineData(-100)]
    [InlineData(double.NaN)]
    public void A_rank_or_score_of_a_hundred_is_no_estimate(double number)
    {
        var act = () => GovernanceScore.Observed(number);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Missing_governance_takes_the_median_of_its_region_and_says_so()
    {
        var score = GovernanceScore.Resolve(null, [-1.5, 0.5, -0.5], [2, 2, 2]);
        score.Estimate.Should().Be(-0.5);
        score.Origin.Should().Be(GovernanceOrigin.RegionalMedian);
        score.IsImputed.Should().BeTrue();
    }

    [Fact]
    public void Without_a_region_the_world_stands_in()
    {
        var score = GovernanceScore.Resolve(null, [], [0.2, 0.4]);
        score.Origin.Should().Be(GovernanceOrigin.WorldMedian);
        score.Estimate.Should().BeApproximately(0.3, 1e-12);
        GovernanceScore.Resolve(null, [], [0.2]).Estimate.Should().Be(0.2, "one estimate is its own median");
    }

    [Fact]
    public void A_published_estimate_is_never_replaced() =>
        GovernanceScore.Resolve(1.5, [-2], [-2]).Should().Be(GovernanceScore.Observed(1.5));

    [Fact]
    public void Governance_that_nobody_has_is_missing_and_no_zero()
    {
        var score = GovernanceScore.Resolve(null, [], []);
        score.Should().Be(GovernanceScore.Missing);
        score.Risk.Should().BeNull();
        score.Weight.Should().BeNull();
        score.Estimate.Should().BeNull();
        score.IsImputed.Should().BeFalse();
    }

    [Fact]
    public void Worse_governance_never_gives_less_risk() =>
        Gen.Select(Gen.Double[-3, 3], Gen.Double[-3, 3]).Sample((a, b) =>
            GovernanceScore.Observed(Math.Min(a, b)).Risk >= GovernanceScore.Observed(Math.Max(a, b)).Risk);
}
