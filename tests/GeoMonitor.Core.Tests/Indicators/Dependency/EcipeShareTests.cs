using GeoMonitor.Core.Indicators.Dependency;

namespace GeoMonitor.Core.Tests.Indicators.Dependency;

public sealed class EcipeShareTests
{
    [Fact]
    public void The_worked_example_comes_out() => EcipeShare.Of(90, 10, 60).Should().BeApproximately(0.5625, 1e-6);

    [Fact]
    public void Nothing_traded_has_no_share() => EcipeShare.Of(0, 0, 0).Should().BeNull();

    [Fact]
    public void A_negative_amount_is_refused()
    {
        var act = () => EcipeShare.Of(1, -1, 0);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
