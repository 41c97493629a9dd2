using GeoMonitor.Core.Indicators.Criticality;

namespace GeoMonitor.Core.Tests.Indicators.Criticality;

public sealed class ImportRelianceTests
{
    [Theory]
    [InlineData(90, 10, 20, 0.8)]
    [InlineData(90, 0, 0, 1)]
    [InlineData(0.5, 0, 0.3, 0.625)]
    [InlineData(10, 30, 50, 0)]
    [InlineData(0, 0, 50, 0)]
    public void Reliance_is_net_imports_over_use_between_zero_and_one(double imports, double exports, double production, double expected) =>
        ImportReliance.Of(imports, exports, production).Should().BeApproximately(expected, 1e-12);

    [Theory]
    [InlineData(10, 20, 0)]
    [InlineData(10, 20, 10)]
    [InlineData(0, 0, 0)]
    public void Without_any_use_left_there_is_no_reliance(double imports, double exports, double production) =>
        ImportReliance.Of(imports, exports, production).Should().BeNull();

    [Fact]
    public void A_negative_amount_is_refused()
    {
        var act = () => ImportReliance.Of(-1, 0, 1);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
