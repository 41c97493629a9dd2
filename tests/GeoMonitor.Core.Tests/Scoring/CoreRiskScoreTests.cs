using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Core.Tests.Scoring;

public sealed class CoreRiskScoreTests
{
    private static readonly MethodParameters Parameters = MethodParameters.Default;
    private static readonly CoreRiskInputs A = Inputs(0.72, 0.95, 0.80, 0.65, 0.59, 0.80, 0.01, 0.95);

    [Theory]
    [InlineData(0.72, 0.95, 0.80, 0.65, 0.59, 0.80, 0.01, 0.95, 0.801520, 74.2066, 69.7913)]
    [InlineData(0.45, 0.60, 0.55, 0.42, 0.40, 0.90, 0.30, 0.90, 0.551270, 57.5119, 36.2325)]
    [InlineData(0.18, 0.85, 0.90, 0.12, 0.55, 0.95, 0.05, 0.98, 0.400852, 53.8286, 50.1145)]
    public void The_worked_examples_come_out(
        double hhi, double extra, double n, double world, double t, double i, double rir, double si, double v, double gross, double net)
    {
        var score = CoreRiskScore.Of(Inputs(hhi, extra, n, world, t, i, rir, si), Parameters)!;
        score.Vulnerability.Should().BeApproximately(v, 1e-6);
        score.Gross.Should().BeApproximately(gross, 5e-5);
        score.Net.Should().BeApproximately(net, 5e-5);
        score.HasMitigationData.Should().BeTrue();
        score.Dropped.Should().BeEmpty();
    }

    [Fact]
    public void The_factors_of_the_first_example_are_those_of_the_method()
    {
        var factors = CoreRiskScore.Of(A, Parameters)!.Factors;
        factors.Select(f => f.Id).Should().Equal(
            "concentration", "extra-share", "import-dominance", "rigidity", "threat", "importance");
        factors[0].Value.Should().BeApproximately(0.766667, 1e-6);
        factors[1].Value.Should().BeApproximately(0.95, 1e-6);
        factors[3].Value.Should().BeApproximately(0.708333, 1e-6);
        factors.Select(f => f.Exponent).Should().Equal(0.125, 0.125, 0.125, 0.125, 0.25, 0.25);
    }

    [Fact]
    public void Contributions_add_to_the_log_of_the_score_and_their_shares_to_one()
    {
        var score = CoreRiskScore.Of(A, Parameters)!;
        score.Factors.Sum(f => f.Contribution).Should().BeApproximately(Math.Log(score.Gross / 100), 1e-12);
        score.Factors.Sum(f => f.ShareOfShortfall).Should().BeApproximately(1, 1e-12);
        score.Factors[4].ShareOfShortfall.Should().BeApproximately(0.25 * Math.Log(0.59) / Math.Log(score.Gross / 100), 1e-9);
    }

    [Fact]
    public void A_missing_factor_is_dropped_and_the_exponents_still_add_to_one()
    {
        var score = CoreRiskScore.Of(A with { SupplierRisk = null, ExtraShare = null }, Parameters)!;
        score.Dropped.Should().Equal("extra-share", "threat");
        score.Factors.Sum(f => f.Exponent).Should().BeApproximately(1, 1e-12);
        score.Factors.Where(f => f.Id is not "importance").Sum(f => f.Exponent).Should().BeApproximately(2.0 / 3, 1e-12);
        var v = Math.Pow(0.766666666667 * 0.80 * 0.708333333333, 1.0 / 3);
        score.Vulnerability.Should().BeApproximately(v, 1e-9);
        score.Gross.Should().BeApproximately(100 * Math.Pow(v, 2.0 / 3) * Math.Pow(0.80, 1.0 / 3), 1e-6);
    }

    [Fact]
    public void A_missing_factor_is_not_the_same_as_a_zero() =>
        CoreRiskScore.Of(A with { SupplierRisk = null }, Parameters)!.Gross
            .Should().BeGreaterThan(CoreRiskScore.Of(A with { SupplierRisk = 0 }, Parameters)!.Gross);

    [Fact]
    public void A_zero_factor_counts_at_the_floor() =>
        CoreRiskScore.Of(A with { SupplierRisk = 0 }, Parameters)!.Factors.Single(f => f.Id is "threat").Value.Should().Be(0.01);

    [Fact]
    public void Without_any_vulnerability_factor_there_is_no_score() =>
        CoreRiskScore.Of(A with { ImportHhi = null, ExtraShare = null, ImportDominance = null, WorldExportHhi = null, DiversionWorld = null }, Parameters)
            .Should().BeNull();

    [Fact]
    public void Supply_that_cannot_be_diverted_is_rigid_however_many_export()
    {
        var score = CoreRiskScore.Of(A with { WorldExportHhi = 0.1, DiversionWorld = 0.2 }, Parameters)!;
        score.Factors.Single(f => f.Id is "rigidity").Value.Should().BeApproximately(0.8, 1e-12);
    }

    [Fact]
    public void Diversion_alone_stands_for_rigidity_when_the_world_index_is_unknown() =>
        CoreRiskScore.Of(A with { WorldExportHhi = null, DiversionWorld = 0.2 }, Parameters)!.Dropped.Should().BeEmpty();

    [Fact]
    public void The_threat_takes_in_distance_only_when_the_parameters_say_so()
    {
        var inputs = A with { GeopoliticalDistance = 0.39 };
        Threat(CoreRiskScore.Of(inputs, Parameters)!).Should().BeApproximately(0.59, 1e-12);
        var withDistance = Parameters with { Score = Parameters.Score with { ThreatIncludesDistance = true } };
        Threat(CoreRiskScore.Of(inputs, withDistance)!).Should().BeApproximately(0.49, 1e-12);
        Threat(CoreRiskScore.Of(A, withDistance)!).Should().BeApproximately(0.59, 1e-12);
    }

    [Fact]
    public void Without_mitigation_data_net_is_gross_and_says_so()
    {
        var score = CoreRiskScore.Of(A with { RecyclingInputRate = null, SubstitutionSupplyRisk = null }, Parameters)!;
        score.Net.Should().Be(score.Gross);
        score.HasMitigationData.Should().BeFalse();
    }

    [Fact]
    public void Total_risk_scores_a_hundred_and_has_no_shortfall_to_share()
    {
        var score = CoreRiskScore.Of(Inputs(1, 1, 1, 1, 1, 1, 0, 1), Parameters)!;
        score.Gross.Should().BeApproximately(100, 1e-9);
        score.Factors.Should().OnlyContain(f => f.ShareOfShortfall == 0);
    }

    [Fact]
    public void A_figure_outside_its_range_is_refused()
    {
        var act = () => CoreRiskScore.Of(A with { Importance = 80 }, Parameters);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Every_factor_pulls_the_score_up_and_keeps_it_between_zero_and_a_hundred() =>
        Gen.Double[0, 1].Array[8].Sample(x =>
        {
            var low = CoreRiskScore.Of(Inputs(x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7]), Parameters)!;
            var high = CoreRiskScore.Of(Inputs((x[0] + 1) / 2, (x[1] + 1) / 2, (x[2] + 1) / 2, (x[3] + 1) / 2, (x[4] + 1) / 2, (x[5] + 1) / 2, x[6], x[7]), Parameters)!;
            return low.Gross <= high.Gross + 1e-9 && low.Gross > 0 && high.Gross <= 100 + 1e-9 && low.Net <= low.Gross;
        });

    private static double Threat(CoreRiskScore score) => score.Factors.Single(f => f.Id is "threat").Value;

    private static CoreRiskInputs Inputs(
        double hhi, double extra, double n, double world, double t, double i, double rir, double si) =>
        new(hhi, extra, n, world, 1, t, null, i, rir, si);
}
