using GeoMonitor.Core.Indicators;

namespace GeoMonitor.Core.Tests.Indicators;

public sealed class MissingReasonTests
{
    [Fact]
    public void Every_reason_has_a_code_of_its_own()
    {
        var codes = Enum.GetValues<MissingReason>().Where(r => r != MissingReason.None).Select(r => r.Code()).ToArray();
        codes.Should().OnlyHaveUniqueItems().And.NotContainNulls();
    }

    [Fact]
    public void Nothing_missing_has_no_code() => MissingReason.None.Code().Should().BeNull();

    [Fact]
    public void No_imports_carries_the_code_of_the_method() => MissingReason.NoImports.Code().Should().Be("NO_IMPORTS");
}
