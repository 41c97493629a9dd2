using GeoMonitor.Core.Indicators.Mirror;

namespace GeoMonitor.Core.Tests.Indicators.Mirror;

public sealed class MirrorAsymmetryTests
{
    [Fact]
    public void The_worked_example_comes_out() => MirrorAsymmetry.Of(100, 70).Should().BeApproximately(0.176471, 1e-6);

    [Theory]
    [InlineData(5.0, 5.0, 0.0)]
    [InlineData(5.0, 0.0, 1.0)]
    [InlineData(0.0, 5.0, 1.0)]
    [InlineData(60.0, 100.0, 0.25)]
    [InlineData(0.125, 0.375, 0.5)]
    [InlineData(0.0, 0.0, null)]
    [InlineData(null, 5.0, null)]
    [InlineData(5.0, null, null)]
    public void A_report_that_is_missing_is_not_a_report_of_nothing(double? exporter, double? importer, double? expected) =>
        MirrorAsymmetry.Of(exporter, importer).Should().Be(expected);

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Impossible_reports_are_refused(double report)
    {
        var act = () => MirrorAsymmetry.Of(1, report);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
