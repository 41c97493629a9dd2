using GeoMonitor.Core.Indicators.ReExports;

namespace GeoMonitor.Core.Tests.Indicators.ReExports;

public sealed class CbsReExportRuleTests
{
    [Theory]
    [InlineData(900, 300, 300)]
    [InlineData(0, 300, 0)]
    [InlineData(100, 199, 199)]
    [InlineData(100, 200, 200)]
    [InlineData(100, 500, 200)]
    [InlineData(100, 0, 0)]
    public void Exports_up_to_twice_the_imports_are_re_exports(double imports, double exports, double expected) =>
        CbsReExportRule.ReExports(imports, exports).Should().Be(expected);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, double.NaN)]
    public void Impossible_amounts_are_refused(double imports, double exports)
    {
        var act = () => CbsReExportRule.ReExports(imports, exports);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
