using GeoMonitor.Core.Indicators.Statistics;

namespace GeoMonitor.Core.Tests.Indicators.Statistics;

public sealed class HamedRaoTests
{
    [Fact]
    public void The_shampoo_series_gives_what_an_independent_program_gives()
    {
        var test = HamedRao.Of(PublishedSeries.Shampoo)!.Value;

        test.Plain.S.Should().Be(440);
        test.Factor.Should().BeApproximately(1.358443629704134, 1e-9);
        test.Z.Should().BeApproximately(5.130377554630905, 1e-9);
        test.P.Should().BeApproximately(2.8916160523e-7, 1e-15);
    }

    [Fact]
    public void A_series_that_remembers_its_past_is_less_of_a_trend()
    {
        // blocks of equal mood: every value resembles its neighbours
        double[] slow = [.. Enumerable.Range(0, 60).Select(t => Math.Sin(t / 6.0) + (0.01 * t))];
        var test = HamedRao.Of(slow)!.Value;

        test.Factor.Should().BeGreaterThan(1);
        test.P.Should().BeGreaterThan(test.Plain.PNormal);
    }

    [Fact]
    public void Below_ten_values_there_is_no_test() => HamedRao.Of([1, 2, 3, 4, 5, 6, 7, 8, 9]).Should().BeNull();

    [Fact]
    public void A_series_that_jumps_up_and_down_comes_out_by_hand()
    {
        // ranks 3 and 8 in turn: r(k) = (-1)^k (10 - k)/10, of which -.9, .8 and -.7 pass 1.96/root 10 = .6198;
        // 2 (504 x -.9 + 336 x .8 + 210 x -.7)/720 = -.921667
        var test = HamedRao.Of([0, 1, 0, 1, 0, 1, 0, 1, 0, 1])!.Value;

        test.Plain.S.Should().Be(5);
        test.Factor.Should().BeApproximately(0.078333333, 1e-9);
        test.Z.Should().BeApproximately(4 / Math.Sqrt(275.0 / 3 * 0.94 / 12), 1e-9);
        test.P.Should().BeApproximately(0.1355081410, 1e-9);
    }

    [Fact]
    public void Equal_values_share_their_middle_rank()
    {
        // ranks 2.5 x 4, 11 x 3, 7 x 5: r(1) = .5853 alone passes 1.96/root 12, 2 x 990 x r(1)/1320
        var test = HamedRao.Of([0, 0, 0, 0, 2, 2, 2, 1, 1, 1, 1, 1])!.Value;

        test.Factor.Should().BeApproximately(1.8779761905, 1e-9);
    }

    [Fact]
    public void A_correction_below_zero_is_left_out()
    {
        // r(1) = -.7536 alone passes: 1 - 2 x 504 x .7536/720 = -.055
        var test = HamedRao.Of([0, 1, 0, 2, 0, 2, 0, 1, 1, 0])!.Value;

        test.Factor.Should().Be(1);
        test.Z.Should().Be(test.Plain.Z);
    }

    [Fact]
    public void A_correction_to_nothing_is_left_out()
    {
        // three 2, four 1 and five 0: r(1) = -2/3 alone passes 1.96/root 12: 1 - 2 x 990 x 2/3/1320 = 0
        var test = HamedRao.Of([1, 0, 2, 0, 1, 0, 0, 2, 0, 1, 0, 2])!.Value;

        test.Factor.Should().Be(1);
        test.Z.Should().Be(test.Plain.Z);
    }

    [Fact]
    public void A_correlation_at_the_bound_of_chance_does_not_count()
    {
        // six 0 and six 1 below four 2: r(1) = 588/1200 = .49, which is 1.96/root 16; no other passes
        var test = HamedRao.Of([0, 1, 2, 1, 0, 1, 0, 0, 0, 0, 1, 2, 2, 2, 1, 1])!.Value;

        test.Factor.Should().Be(1);
    }

    [Fact]
    public void A_flat_series_has_no_trend()
    {
        var test = HamedRao.Of([3, 3, 3, 3, 3, 3, 3, 3, 3, 3])!.Value;

        test.Factor.Should().Be(1);
        test.Z.Should().Be(0);
        test.P.Should().Be(1);
    }

    [Fact]
    public void A_fall_is_as_sure_as_the_rise_it_mirrors()
    {
        var rise = HamedRao.Of(PublishedSeries.Shampoo)!.Value;
        var fall = HamedRao.Of(Array.ConvertAll(PublishedSeries.Shampoo, v => -v))!.Value;

        fall.Z.Should().BeApproximately(-rise.Z, 1e-9);
        fall.P.Should().BeApproximately(rise.P, 1e-15);
    }

    [Fact]
    public void A_straight_line_needs_no_correction()
    {
        double[] line = [.. Enumerable.Range(0, 12).Select(t => (double)t)];

        HamedRao.Of(line)!.Value.Factor.Should().Be(1);
    }
}
