using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Core.Tests.Scoring;

public sealed class HysteresisTests
{
    private static readonly HysteresisParameters Parameters = MethodParameters.Default.Hysteresis;

    [Fact]
    public void The_worked_example_comes_out() =>
        Hysteresis.States([0.38, 0.42, 0.39, 0.43, 0.44, 0.39, 0.37, 0.34], 0.40, Parameters)
            .Should().Equal(false, false, false, true, true, true, true, true);

    [Fact]
    public void It_goes_off_after_two_years_below_the_lower_threshold() =>
        Hysteresis.States([0.42, 0.43, 0.34, 0.38, 0.34], 0.40, Parameters).Should().Equal(false, true, true, true, false);

    [Fact]
    public void A_value_between_the_thresholds_changes_nothing() =>
        Hysteresis.States([0.42, 0.43, 0.36, 0.36, 0.36, 0.36], 0.40, Parameters)
            .Should().Equal(false, true, true, true, true, true);

    [Fact]
    public void An_unknown_year_counts_neither_way() =>
        Hysteresis.States([0.42, double.NaN, 0.43, 0.30, double.NaN, double.NaN, 0.30], 0.40, Parameters)
            .Should().Equal(false, false, true, true, true, true, true);

    [Fact]
    public void Nothing_has_no_states() => Hysteresis.States([], 0.4, Parameters).Should().BeEmpty();

    [Fact]
    public void A_series_that_never_passes_the_threshold_never_goes_on() =>
        Gen.Double[0, 0.4].Array[0, 20].Sample(values => !Array.Exists(Hysteresis.States(values, 0.4, Parameters), on => on));
}
