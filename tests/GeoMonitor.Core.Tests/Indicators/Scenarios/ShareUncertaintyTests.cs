using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Indicators.Scenarios;

namespace GeoMonitor.Core.Tests.Indicators.Scenarios;

public sealed class ShareUncertaintyTests
{
    private static readonly double[] E1 = [60, 20, 10];

    [Theory]
    [InlineData(400, 0.507404)]
    [InlineData(100, 0.511062)]
    [InlineData(25, 0.525166)]
    public void The_expected_index_is_known_exactly_and_the_draws_agree(double kappa, double expected)
    {
        var uncertainty = new ShareUncertainty(E1, kappa);
        uncertainty.ExpectedHhi.Should().BeApproximately(expected, 1e-6);
        var drawn = DrawSummary.Of(10_000, 20250101, random => Herfindahl.Of(uncertainty.Draw(random))!.Value, threshold: 0.4);
        drawn.Mean.Should().BeApproximately(expected, 4e-3);
        drawn.Low.Should().BeLessThan(uncertainty.PointHhi);
        drawn.High.Should().BeGreaterThan(uncertainty.PointHhi);
    }

    [Fact]
    public void A_worse_grade_makes_the_interval_wider()
    {
        static double Width(double kappa)
        {
            var uncertainty = new ShareUncertainty(E1, kappa);
            var drawn = DrawSummary.Of(4000, 1, random => Herfindahl.Of(uncertainty.Draw(random))!.Value);
            return drawn.High - drawn.Low;
        }

        Width(25).Should().BeGreaterThan(Width(100)).And.BeGreaterThan(2 * Width(400));
    }

    [Fact]
    public void Suppliers_at_zero_stay_at_zero_and_shares_add_to_one()
    {
        var uncertainty = new ShareUncertainty([60, 0, 20, 10, 0], 25);
        for (var draw = 0; draw < 200; draw++)
        {
            var shares = uncertainty.Draw(new DrawRandom(5, draw));
            shares[1].Should().Be(0);
            shares[4].Should().Be(0);
            shares.Sum().Should().BeApproximately(1, 1e-12);
        }
    }

    [Fact]
    public void The_mean_of_the_drawn_shares_is_the_share()
    {
        var uncertainty = new ShareUncertainty(E1, 50);
        DrawSummary.Of(10_000, 3, random => uncertainty.Draw(random)[0]).Mean.Should().BeApproximately(2.0 / 3, 3e-3);
    }

    [Fact]
    public void With_hardly_any_evidence_one_supplier_may_hold_everything_but_never_nobody()
    {
        var uncertainty = new ShareUncertainty(E1, 1e-4);
        for (var draw = 0; draw < 200; draw++)
            uncertainty.Draw(new DrawRandom(5, draw)).Sum().Should().BeApproximately(1, 1e-12);
        DrawSummary.Of(4000, 3, random => uncertainty.Draw(random)[0]).Mean.Should().BeApproximately(2.0 / 3, 0.04);
    }

    [Fact]
    public void A_supplier_of_one_unit_is_drawn_like_any_other() =>
        new ShareUncertainty([1, 3], 100).Draw(new DrawRandom(5, 0))[0].Should().BeInRange(0.1, 0.4);

    [Fact]
    public void With_no_evidence_at_all_each_holds_everything_as_often_as_its_share_says()
    {
        // a quarter and three quarters of 400, give or take five standard deviations
        var uncertainty = new ShareUncertainty([1, 3], 1e-300);
        var second = Enumerable.Range(0, 400).Count(draw => uncertainty.Draw(new DrawRandom(5, draw)) is [0, 1]);
        second.Should().BeInRange(257, 343);
    }

    [Fact]
    public void Shares_of_nothing_cannot_be_drawn()
    {
        Action[] acts =
        [
            () => _ = new ShareUncertainty([], 100),
            () => _ = new ShareUncertainty([0, 0], 100),
            () => _ = new ShareUncertainty([1, double.NaN], 100),
            () => _ = new ShareUncertainty([1], 0),
            () => _ = new ShareUncertainty([-1, 2], 100),
        ];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());
    }
}
