using GeoMonitor.Core.Indicators.Concentration;

namespace GeoMonitor.Core.Tests.Indicators.Concentration;

public sealed class ConcentrationBoundsTests
{
    [Fact]
    public void The_worked_example_is_robust_at_the_threshold_of_forty_percent()
    {
        var bounds = ConcentrationBounds.Of<double>([60, 20, 10], 10)!.Value;
        bounds.Low.Should().BeApproximately(0.41, 1e-6);
        bounds.Renormalised.Should().BeApproximately(0.506173, 1e-6);
        bounds.High.Should().BeApproximately(0.54, 1e-6);
        bounds.UnspecifiedShare.Should().BeApproximately(0.1, 1e-6);
        bounds.Above(0.4).Should().Be(ThresholdCertainty.Robust);
    }

    [Theory]
    [InlineData(0.40, ThresholdCertainty.Robust)]
    [InlineData(0.41, ThresholdCertainty.Possible)]
    [InlineData(0.50, ThresholdCertainty.Possible)]
    [InlineData(0.55, ThresholdCertainty.NotPassed)]
    public void Certainty_depends_on_where_the_threshold_lies_in_the_interval(double threshold, ThresholdCertainty expected) =>
        new ConcentrationBounds(0.41, 0.506173, 0.54, 0.1).Above(threshold).Should().Be(expected);

    [Fact]
    public void Without_named_partners_the_index_may_be_anything_and_the_point_is_unknown()
    {
        var bounds = ConcentrationBounds.Of<long>([], 10)!.Value;
        bounds.Should().Be(new ConcentrationBounds(0, null, 1, 1));
    }

    [Fact]
    public void Nothing_at_all_has_no_bounds() => ConcentrationBounds.Of<long>([0, 0], 0).Should().BeNull();

    [Fact]
    public void An_unknown_remainder_has_no_bounds() => ConcentrationBounds.Of([1.0], double.NaN).Should().BeNull();

    [Fact]
    public void Amounts_below_one_have_bounds_as_any_others_have()
    {
        // shares 1/4 and 1/4 of a quarter of a unit, the rest nobody named
        var bounds = ConcentrationBounds.Of<double>([0.0625, 0.0625], 0.125)!.Value;
        bounds.Should().Be(new ConcentrationBounds(0.125, 0.5, 0.625, 0.5));
        bounds.Above(0.625).Should().Be(ThresholdCertainty.NotPassed, "at the upper bound nothing is above it");
    }

    [Fact]
    public void Rounding_takes_no_bound_above_one()
    {
        // without a limit the first gives 1.0000000000000004 above, the second 1.0000000000000002 among the named
        ConcentrationBounds.Of<double>([0.9309540435651877, 5.1678330701698124e-17], 0.10246283592133898)!.Value.High.Should().Be(1);
        ConcentrationBounds.Of<double>([0.6295589138792466], 0.62059484548227)!.Value.Renormalised.Should().Be(1);
    }

    [Fact]
    public void Any_spread_of_the_unspecified_part_lies_inside_the_bounds() =>
        Gen.Select(Gen.Double[0.1, 1000].Array[1, 12], Gen.Double[0, 1000], Gen.Double[0, 1].Array[13])
            .Sample((named, unspecified, weights) =>
            {
                // spread over the named suppliers and one supplier nobody has named
                var sum = weights[..(named.Length + 1)].Sum() + 1e-9;
                double[] spread = [.. named.Select((a, i) => a + (unspecified * weights[i] / sum)), unspecified * (weights[named.Length] + 1e-9) / sum];
                var truth = Herfindahl.Of(spread)!.Value;
                var bounds = ConcentrationBounds.Of<double>(named, unspecified)!.Value;
                return bounds.Low <= truth + 1e-9 && truth <= bounds.High + 1e-9;
            });
}
