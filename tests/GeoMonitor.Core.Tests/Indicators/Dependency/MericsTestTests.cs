using GeoMonitor.Core.Indicators.Dependency;

namespace GeoMonitor.Core.Tests.Indicators.Dependency;

public sealed class MericsTestTests
{
    [Theory]
    [InlineData(30, 100, 50, true)]
    [InlineData(29.9, 100, 50, false)]
    [InlineData(30, 100, 50.1, false)]
    [InlineData(100, 100, 0, true)]
    [InlineData(0, 100, 0, false)]
    [InlineData(0, 0, 10, null)]
    [InlineData(0, 0, 0, null)]
    public void Imports_are_twice_the_exports_and_the_partner_holds_three_tenths(
        double partner, double imports, double exports, bool? dependent) =>
        MericsTest.Of(partner, imports, exports, MericsThresholds.Published).IsDependent.Should().Be(dependent);

    [Theory]
    [InlineData(101, 100, 1)]
    [InlineData(-1, 100, 1)]
    [InlineData(1, 100, -1)]
    public void Amounts_that_cannot_be_are_refused(double partner, double imports, double exports)
    {
        var act = () => MericsTest.Of(partner, imports, exports, MericsThresholds.Published);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
