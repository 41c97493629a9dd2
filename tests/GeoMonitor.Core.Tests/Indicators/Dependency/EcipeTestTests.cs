using GeoMonitor.Core.Indicators.Dependency;

namespace GeoMonitor.Core.Tests.Indicators.Dependency;

public sealed class EcipeTestTests
{
    private static readonly EcipeThresholds Thresholds = new(0.5, 0.4);

    [Fact]
    public void Both_the_share_and_the_concentration_must_be_above_their_cut_offs()
    {
        // the sheet's example: extra-EU imports 90, intra 10, exports 60
        var test = EcipeTest.Of(0.506173, 90, 10, 60, Thresholds);

        test.Share.Value.Should().BeApproximately(0.5625, 1e-12);
        test.IsDependent.Should().BeTrue();
        EcipeTest.Of(0.3, 90, 10, 60, Thresholds).IsDependent.Should().BeFalse();
        EcipeTest.Of(0.506173, 90, 10, 90, Thresholds).IsDependent.Should().BeFalse();
    }

    [Theory]
    [InlineData(0.41, 40, false)]
    [InlineData(0.4, 60, false)]
    [InlineData(null, 60, null)]
    [InlineData(null, 40, false)]
    public void At_a_cut_off_it_does_not_fire_and_the_unknown_is_no_no(double? hhi, double extra, bool? expected) =>
        EcipeTest.Of(hhi, extra, 20, 20, Thresholds).IsDependent.Should().Be(expected);

    [Fact]
    public void Without_trade_there_is_no_verdict() => EcipeTest.Of(null, 0, 0, 0, Thresholds).IsDependent.Should().BeNull();
}
