using GeoMonitor.Core.Indicators.Statistics;

namespace GeoMonitor.Core.Tests.Indicators.Statistics;

public sealed class TheilSenTests
{
    [Fact]
    public void The_worked_example_comes_out()
    {
        var line = TheilSen.Of([0.31, 0.33, 0.32, 0.38, 0.41, 0.40, 0.45, 0.52])!.Value;
        line.Slope.Should().BeApproximately(0.025833, 1e-6);
        line.Intercept.Should().BeApproximately(0.299583, 1e-6);
    }

    [Fact]
    public void The_monthly_shampoo_sales_come_out_as_published()
    {
        var line = TheilSen.Of(PublishedSeries.Shampoo)!.Value;
        line.Slope.Should().BeApproximately(11.509375, 1e-6);
        line.Intercept.Should().BeApproximately(78.7359375, 1e-6);
    }

    [Fact]
    public void A_gap_in_the_years_does_not_bend_the_line() =>
        TheilSen.Of([2015, 2016, 2020], [1, 2, 6])!.Value.Slope.Should().Be(1);

    [Theory]
    [InlineData(0.02, 0.36, 2.0)]
    [InlineData(0.02, 0.40, 0.0)]
    [InlineData(0.02, 0.45, 0.0)]
    [InlineData(0.0, 0.36, null)]
    [InlineData(0.0, 0.40, 0.0)]
    [InlineData(-0.02, 0.36, null)]
    public void Only_a_rising_line_reaches_a_threshold_above(double slope, double last, double? steps)
    {
        var result = new TheilSen(slope, 0).StepsTo(0.40, last);
        if (steps is { } expected)
            result.Should().BeApproximately(expected, 1e-9);
        else
            result.Should().BeNull();
    }

    [Fact]
    public void One_value_is_no_line() => TheilSen.Of([1]).Should().BeNull();

    [Fact]
    public void Times_that_do_not_ascend_are_refused()
    {
        Action[] acts = [() => TheilSen.Of([2016, 2015], [1, 2]), () => TheilSen.Of([2015, 2015], [1, 2]), () => TheilSen.Of([2015], [1, 2]), () => TheilSen.Of([1, double.NaN])];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());
    }

    [Fact]
    public void A_single_outlier_moves_no_line_of_many_points() =>
        Gen.Select(Gen.Double[-1, 1], Gen.Double[-100, 100], Gen.Int[0, 10]).Sample((slope, outlier, at) =>
        {
            double[] values = [.. Enumerable.Range(0, 11).Select(i => slope * i)];
            values[at] += outlier;
            return Math.Abs(TheilSen.Of(values)!.Value.Slope - slope) < 1e-9;
        });
}
