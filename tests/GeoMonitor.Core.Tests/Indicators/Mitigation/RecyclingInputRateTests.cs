using GeoMonitor.Core.Indicators.Mitigation;

namespace GeoMonitor.Core.Tests.Indicators.Mitigation;

public sealed class RecyclingInputRateTests
{
    [Fact]
    public void The_worked_example_comes_out() => RecyclingInputRate.Of(12, 88).Should().BeApproximately(0.12, 1e-6);

    [Fact]
    public void Without_any_input_there_is_no_rate() => RecyclingInputRate.Of(0, 0).Should().BeNull();

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, double.NaN)]
    public void Impossible_inputs_are_refused(double secondary, double primary)
    {
        var act = () => RecyclingInputRate.Of(secondary, primary);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
