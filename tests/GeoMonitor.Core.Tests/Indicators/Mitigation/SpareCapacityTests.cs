using GeoMonitor.Core.Indicators.Mitigation;
using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Core.Tests.Indicators.Mitigation;

public sealed class SpareCapacityTests
{
    private static readonly MitigationParameters Parameters = MethodParameters.Default.Mitigation;

    [Theory]
    [InlineData(new double[] { 210, 230, 200 }, 40)]
    [InlineData(new double[] { 60, 80 }, 4)]
    [InlineData(new double[] { 55, 40 }, 17)]
    [InlineData(new double[] { 0 }, 0)]
    public void Spare_is_the_gap_to_the_peak_and_a_part_of_exports(double[] exports, double expected) =>
        SpareCapacity.Of(exports, Parameters).Should().BeApproximately(expected, 1e-9);

    [Fact]
    public void A_peak_older_than_five_years_does_not_count() =>
        SpareCapacity.Of([900, 1, 1, 1, 1, 100], Parameters).Should().BeApproximately(5, 1e-9);

    [Fact]
    public void An_unknown_year_sets_no_peak() =>
        SpareCapacity.Of([double.NaN, 100], Parameters).Should().BeApproximately(5, 1e-9);

    [Fact]
    public void Without_the_last_year_nothing_is_known()
    {
        SpareCapacity.Of([100, double.NaN], Parameters).Should().BeNull();
        SpareCapacity.Of([], Parameters).Should().BeNull();
    }

    [Fact]
    public void Negative_exports_are_refused()
    {
        var act = () => SpareCapacity.Of([-1], Parameters);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
