using GeoMonitor.Core.Indicators.Mitigation;

namespace GeoMonitor.Core.Tests.Indicators.Mitigation;

public sealed class DaysOfCoverTests
{
    [Theory]
    [InlineData(45.0, 300.0, 54.75)]
    [InlineData(0.0, 300.0, 0.0)]
    [InlineData(0.25, 0.5, 182.5)]
    [InlineData(null, 300.0, null)]
    [InlineData(45.0, null, null)]
    [InlineData(45.0, 0.0, null)]
    public void An_unknown_stock_is_not_an_empty_one(double? stock, double? use, double? days)
    {
        if (days is { } expected)
            DaysOfCover.Of(stock, use).Should().BeApproximately(expected, 1e-6);
        else
            DaysOfCover.Of(stock, use).Should().BeNull();
    }

    [Theory]
    [InlineData(-1.0, 1.0)]
    [InlineData(1.0, -1.0)]
    [InlineData(double.NaN, 1.0)]
    public void Impossible_figures_are_refused(double? stock, double? use)
    {
        var act = () => DaysOfCover.Of(stock, use);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
