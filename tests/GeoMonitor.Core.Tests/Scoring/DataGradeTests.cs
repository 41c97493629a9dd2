using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Core.Tests.Scoring;

public sealed class DataGradeTests
{
    private static readonly GradeRules Rules = MethodParameters.Default.Grades;
    private static readonly DataQuality Clean = new(0, 0, false, false, 0, 0, HasOriginData: false);

    [Fact]
    public void Data_without_defects_are_grade_a()
    {
        var decision = GradeDecision.Of(Clean, [], Rules);
        decision.Grade.Should().Be(DataGrade.A);
        decision.Steps.Should().BeEmpty();
        decision.NotAssessed.Should().BeEmpty();
    }

    [Fact]
    public void Data_at_every_limit_are_still_grade_a() =>
        GradeDecision.Of(new(0.05, 0.2, false, false, 2, 0.4, HasOriginData: false), [], Rules).Grade.Should().Be(DataGrade.A);

    public static TheoryData<DataQuality, string> OneDefect => new()
    {
        { Clean with { UnspecifiedShare = 0.051 }, "unspecified-partners" },
        { Clean with { MirrorAsymmetry = 0.21 }, "mirror-asymmetry" },
        { Clean with { QuantityImputed = true }, "quantity-imputed" },
        { Clean with { HsSplitInWindow = true }, "hs-split" },
        { Clean with { AgeYears = 2.5 }, "old-data" },
        { Clean with { ReExportShare = 0.41 }, "re-exports-without-origin" },
    };

    [Theory]
    [MemberData(nameof(OneDefect))]
    public void Each_defect_costs_one_step(DataQuality quality, string step)
    {
        var decision = GradeDecision.Of(quality, [], Rules);
        decision.Grade.Should().Be(DataGrade.B);
        decision.Steps.Should().Equal(step);
    }

    [Fact]
    public void Re_exports_known_by_origin_cost_nothing() =>
        GradeDecision.Of(Clean with { ReExportShare = 0.9, HasOriginData = true }, [], Rules).Grade.Should().Be(DataGrade.A);

    [Fact]
    public void A_dropped_factor_costs_a_step_and_is_named() =>
        GradeDecision.Of(Clean, ["threat"], Rules).Should().BeEquivalentTo(
            new GradeDecision(DataGrade.B, ["missing-factor:threat"], []));

    [Fact]
    public void E_is_the_lowest_grade() =>
        GradeDecision.Of(new(1, 1, true, true, 9, 1, HasOriginData: false), ["threat"], Rules).Grade.Should().Be(DataGrade.E);

    [Fact]
    public void What_is_not_known_costs_nothing_but_is_listed()
    {
        var decision = GradeDecision.Of(new(null, null, null, null, null, null, HasOriginData: false), [], Rules);
        decision.Grade.Should().Be(DataGrade.A);
        decision.NotAssessed.Should().HaveCount(6);
    }

    [Theory]
    [InlineData(DataGrade.A, 400)]
    [InlineData(DataGrade.B, 200)]
    [InlineData(DataGrade.C, 100)]
    [InlineData(DataGrade.D, 50)]
    [InlineData(DataGrade.E, 25)]
    public void A_lower_grade_makes_draws_wider(DataGrade grade, double kappa) =>
        MethodParameters.Default.Uncertainty.Kappa.Of(grade).Should().Be(kappa);
}
