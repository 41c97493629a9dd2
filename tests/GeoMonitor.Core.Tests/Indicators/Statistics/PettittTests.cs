using GeoMonitor.Core.Indicators.Statistics;

namespace GeoMonitor.Core.Tests.Indicators.Statistics;

public sealed class PettittTests
{
    [Fact]
    public void The_worked_example_comes_out()
    {
        var test = Pettitt.Of([0.31, 0.33, 0.32, 0.30, 0.45, 0.47, 0.44, 0.46, 0.48, 0.46])!.Value;
        test.ChangeAfter.Should().Be(4);
        test.K.Should().Be(24);
        test.U.Should().Be(-24, "the values rise");
        test.P.Should().BeApproximately(0.086408, 1e-6);
    }

    [Fact]
    public void The_nile_changes_after_1898_as_published()
    {
        PublishedSeries.Nile.Average().Should().BeApproximately(919.35, 1e-9);
        var test = Pettitt.Of(PublishedSeries.Nile)!.Value;
        (1870 + test.ChangeAfter).Should().Be(1898);
        test.K.Should().Be(1617);
        test.P.Should().BeApproximately(3.591e-7, 5e-11);
    }

    [Fact]
    public void A_flat_series_has_no_change()
    {
        var test = Pettitt.Of([1, 1, 1])!.Value;
        test.K.Should().Be(0);
        test.P.Should().Be(1);
    }

    [Fact]
    public void One_value_has_no_change_point() => Pettitt.Of([1]).Should().BeNull();

    [Fact]
    public void An_unknown_value_is_refused()
    {
        var act = () => Pettitt.Of([1, double.NaN]);
        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Of_two_equal_changes_the_first_is_named()
    {
        // U = -2, 0, -2
        var test = Pettitt.Of([1, 2, 1, 2])!.Value;
        test.K.Should().Be(2);
        test.ChangeAfter.Should().Be(1);
    }

    [Fact]
    public void K_is_the_largest_sum_of_signs_over_all_splits() =>
        Gen.Int[0, 9].Array[2, 15].Sample(values =>
        {
            double[] series = [.. values.Select(v => (double)v)];
            var splits = Enumerable.Range(1, series.Length - 1).Select(t =>
                series[..t].Sum(a => series[t..].Sum(b => Math.Sign(a - b)))).ToArray();
            var test = Pettitt.Of(series)!.Value;
            return test.K == splits.Max(Math.Abs) && test.U == splits[test.ChangeAfter - 1];
        });
}
