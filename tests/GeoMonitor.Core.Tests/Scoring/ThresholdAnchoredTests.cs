using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Core.Tests.Scoring;

public sealed class ThresholdAnchoredTests
{
    [Theory]
    [InlineData(0, 0.4, 0)]
    [InlineData(0.2, 0.4, 0.25)]
    [InlineData(0.4, 0.4, 0.5)]
    [InlineData(0.72, 0.4, 0.766667)]
    [InlineData(0.65, 0.4, 0.708333)]
    [InlineData(0.95, 0.5, 0.95)]
    [InlineData(1, 0.4, 1)]
    public void One_half_always_means_at_the_threshold(double value, double threshold, double expected) =>
        ThresholdAnchored.Of(value, threshold).Should().BeApproximately(expected, 1e-6);

    [Fact]
    public void More_risk_is_never_a_lower_figure() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0.01, 0.99]).Sample((a, b, threshold) =>
            ThresholdAnchored.Of(Math.Min(a, b), threshold) <= ThresholdAnchored.Of(Math.Max(a, b), threshold));

    [Theory]
    [InlineData(1.1, 0.4)]
    [InlineData(-0.1, 0.4)]
    [InlineData(double.NaN, 0.4)]
    [InlineData(0.5, 0)]
    [InlineData(0.5, 1)]
    public void Figures_outside_their_range_are_refused(double value, double threshold)
    {
        var act = () => ThresholdAnchored.Of(value, threshold);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
