using GeoMonitor.Core.Indicators.Statistics;

namespace GeoMonitor.Core.Tests.Indicators.Statistics;

public sealed class MedianTests
{
    [Theory]
    [InlineData(new double[] { 3 }, 3, 0)]
    [InlineData(new double[] { 3, 1, 2 }, 2, 1)]
    [InlineData(new double[] { 4, 1, 2, 3 }, 2.5, 1)]
    [InlineData(new double[] { 1, 1, 2, 2, 4, 6, 9 }, 2, 1)]
    public void The_middle_and_the_spread_around_it(double[] values, double median, double deviation)
    {
        Median.Of(values).Should().Be(median);
        Median.AbsoluteDeviation(values).Should().Be(deviation);
    }

    [Fact]
    public void Nothing_has_no_median()
    {
        var act = () => Median.Of([]);
        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void An_unknown_value_has_no_place_in_a_median()
    {
        var act = () => Median.Of([1, double.NaN, 2]);
        act.Should().Throw<ArgumentException>();
    }
}
