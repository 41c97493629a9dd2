using GeoMonitor.Core.Indicators.Statistics;

namespace GeoMonitor.Core.Tests.Indicators.Statistics;

public sealed class BenjaminiHochbergTests
{
    [Fact]
    public void Adjusted_values_follow_the_step_up_rule()
    {
        // p times n over rank, made to rise: .01*5/1, .04 -> .04*5/4, .03 -> .04*5/4, .02 -> .02*5/2, .5
        var q = BenjaminiHochberg.Adjusted([0.01, 0.04, 0.03, 0.02, 0.5]);
        double[] expected = [0.05, 0.05, 0.05, 0.05, 0.5];
        q.Zip(expected).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
    }

    [Fact]
    public void The_largest_p_that_keeps_its_line_takes_all_smaller_ones_with_it() =>
        BenjaminiHochberg.Discoveries([0.09, 0.01, 0.8, 0.06], 0.10).Should().Equal(false, true, false, false);

    [Fact]
    public void A_test_that_was_not_made_counts_nowhere()
    {
        var q = BenjaminiHochberg.Adjusted([0.04, double.NaN]);
        q[0].Should().Be(0.04);
        q[1].Should().Be(double.NaN);
        BenjaminiHochberg.Discoveries([double.NaN], 1).Should().Equal(false);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void What_is_no_p_is_refused(double p)
    {
        var act = () => BenjaminiHochberg.Adjusted([p]);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_q_at_the_rate_is_a_discovery() => BenjaminiHochberg.Discoveries([0.1], 0.1).Should().Equal(true);

    [Fact]
    public void Adjustment_never_lowers_a_p_and_keeps_the_order() =>
        Gen.Double[0, 1].Array[1, 50].Sample(p =>
        {
            var q = BenjaminiHochberg.Adjusted(p);
            int[] order = [.. Enumerable.Range(0, p.Length).OrderBy(i => p[i])];
            return p.Zip(q).All(pair => pair.Second >= pair.First && pair.Second <= 1)
                && order.Zip(order.Skip(1)).All(pair => q[pair.First] <= q[pair.Second]);
        });
}
