using GeoMonitor.Core.Indicators.Statistics;
using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Core.Tests.Indicators.Statistics;

public sealed class RobustSpikeTests
{
    private static readonly SpikeParameters Short = MethodParameters.Default.Spike with { MinimumMonths = 5 };
    private static readonly double[] Base = [10, 10.4, 9.9, 10.1, 10.3];

    [Fact]
    public void The_worked_example_is_a_spike()
    {
        var spike = RobustSpike.Of(Base, 14.2, Short)!.Value;
        spike.Change.Should().BeApproximately(0.405941, 1e-6);
        spike.Z.Should().BeApproximately(6.8141, 5e-5);
        spike.IsSpike.Should().BeTrue();
    }

    [Fact]
    public void Without_a_floor_the_calm_base_exaggerates_it() =>
        RobustSpike.Of(Base, 14.2, Short with { SpreadFloor = 1e-12 })!.Value.Z.Should().BeApproximately(11.7196, 5e-5);

    [Fact]
    public void A_large_z_with_a_small_change_is_no_spike() =>
        RobustSpike.Of(Base, 12, Short with { SpreadFloor = 0.01 })!.Value.Should().Match<RobustSpike>(s => s.Z > 3.5 && !s.IsSpike);

    [Fact]
    public void A_large_change_of_a_wild_series_is_no_spike() =>
        RobustSpike.Of([5, 20, 10, 30, 7], 14, Short)!.Value.Should().Match<RobustSpike>(s => s.Change > 0.2 && !s.IsSpike);

    [Fact]
    public void A_fall_is_no_spike() => RobustSpike.Of(Base, 5, Short)!.Value.IsSpike.Should().BeFalse();

    [Fact]
    public void Months_without_a_figure_are_left_out() =>
        RobustSpike.Of([10, 0, 10.4, double.NaN, 9.9, 10.1, 10.3], 14.2, Short).Should().Be(RobustSpike.Of(Base, 14.2, Short));

    [Fact]
    public void Too_few_months_or_no_current_figure_give_no_verdict()
    {
        RobustSpike.Of(Base, 14.2, MethodParameters.Default.Spike).Should().BeNull();
        RobustSpike.Of(Base, double.NaN, Short).Should().BeNull();
        RobustSpike.Of(Base, 0, Short).Should().BeNull();
    }

    [Fact]
    public void Months_too_long_ago_do_not_count() =>
        RobustSpike.Of([99, 99, 99, .. Base], 14.2, Short with { MaximumMonths = 5 }).Should().Be(RobustSpike.Of(Base, 14.2, Short));

    [Fact]
    public void At_its_limits_a_rise_is_no_spike_yet()
    {
        var spike = RobustSpike.Of(Base, 14.2, Short)!.Value;
        RobustSpike.Of(Base, 14.2, Short with { RobustZ = spike.Z })!.Value.IsSpike.Should().BeFalse();
        RobustSpike.Of(Base, 14.2, Short with { RelativeChange = spike.Change })!.Value.IsSpike.Should().BeFalse();
    }

    [Fact]
    public void Prices_below_one_are_prices()
    {
        var spike = RobustSpike.Of(Array.ConvertAll(Base, p => p / 100), 0.142, Short)!.Value;
        spike.Z.Should().BeApproximately(6.8141, 5e-5);
        spike.Change.Should().BeApproximately(0.405941, 1e-6);
    }

    [Fact]
    public void A_negative_price_is_refused()
    {
        var act = () => RobustSpike.Of([-1, 1, 1, 1, 1], 1, Short);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
