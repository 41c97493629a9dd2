using GeoMonitor.Core.Indicators.Statistics;

namespace GeoMonitor.Core.Tests.Indicators.Statistics;

public sealed class MannKendallTests
{
    private static readonly double[] Example = [0.31, 0.33, 0.32, 0.38, 0.41, 0.40, 0.45, 0.52];

    [Fact]
    public void The_worked_example_comes_out()
    {
        var test = MannKendall.Of(Example)!.Value;
        test.S.Should().Be(24);
        test.Variance.Should().BeApproximately(65.333333, 1e-6);
        test.Z.Should().BeApproximately(2.845512, 1e-6);
        test.PNormal.Should().BeApproximately(0.004434, 1e-6);
        test.PExact.Should().BeApproximately(0.001736, 1e-6);
        test.P.Should().Be(test.PExact);
        test.Tau.Should().BeApproximately(0.857143, 1e-6);
    }

    [Theory]
    [InlineData(4, 0.083333)]
    [InlineData(5, 0.016667)]
    public void The_smallest_p_of_a_short_series_is_two_over_its_orders(int n, double expected)
    {
        double[] rising = [.. Enumerable.Range(0, n).Select(i => (double)i)];
        MannKendall.Of(rising, minimum: 3)!.Value.PExact.Should().BeApproximately(expected, 1e-6);
    }

    [Fact]
    public void Four_years_are_no_test() => MannKendall.Of([1, 2, 3, 4]).Should().BeNull();

    [Fact]
    public void The_monthly_shampoo_sales_come_out_as_published()
    {
        var test = MannKendall.Of(PublishedSeries.Shampoo)!.Value;
        test.S.Should().Be(440);
        test.Variance.Should().BeApproximately(5390, 1e-6);
        test.Z.Should().BeApproximately(5.979573, 1e-6);
        test.Tau.Should().BeApproximately(0.698413, 1e-6);
        test.PExact.Should().BeNull();
    }

    [Fact]
    public void The_flow_of_the_nile_falls_as_published() => MannKendall.Of(PublishedSeries.Nile)!.Value.S.Should().Be(-1387);

    [Fact]
    public void A_flat_series_has_no_trend()
    {
        var test = MannKendall.Of([1, 1, 1, 1, 1])!.Value;
        test.Should().Be(new MannKendall(5, 0, 0, 0, 1, 1, 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void An_unknown_value_is_refused_wherever_it_stands(int at)
    {
        double[] series = [1, 2, 3, 4, 5];
        series[at] = double.NaN;
        var act = () => MannKendall.Of(series);
        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void The_exact_p_is_the_part_of_all_orders_that_is_as_extreme_ties_included() =>
        Gen.Int[0, 4].Array[5, 7].Sample(
            values =>
            {
                double[] series = [.. values.Select(v => (double)v)];
                var test = MannKendall.Of(series)!.Value;
                var (extreme, all) = (0, 0);
                foreach (var order in Orders(series))
                {
                    all++;
                    extreme += Math.Abs(MannKendall.Of(order)!.Value.S) >= Math.Abs(test.S) ? 1 : 0;
                }

                return Math.Abs(test.PExact!.Value - ((double)extreme / all)) < 1e-12;
            },
            iter: 20);

    [Fact]
    public void Read_backwards_a_series_has_the_opposite_trend() =>
        Gen.Double[0, 1].Array[5, 15].Sample(series =>
        {
            var forward = MannKendall.Of(series)!.Value;
            var backward = MannKendall.Of(series.AsEnumerable().Reverse().ToArray())!.Value;
            return forward.S == -backward.S && forward.P.Equals(backward.P);
        });

    [Fact]
    public void A_growing_transformation_changes_nothing() =>
        Gen.Double[0.1, 5].Array[5, 15].Sample(series =>
            MannKendall.Of(series).Equals(MannKendall.Of(Array.ConvertAll(series, v => v * 4))));

    [Fact]
    public void A_pair_of_equal_values_takes_its_part_off_the_variance()
    {
        // (5 x 4 x 15 - 2 x 1 x 9)/18
        var test = MannKendall.Of([1, 2, 2, 3, 4])!.Value;
        test.S.Should().Be(9);
        test.Variance.Should().BeApproximately(282.0 / 18, 1e-12);

        // of the 60 orders of these values only the rising and the falling one reach 9
        test.PExact.Should().BeApproximately(2.0 / 60, 1e-12);
    }

    [Fact]
    public void From_ten_values_on_the_normal_law_stands_alone()
    {
        MannKendall.Of([1, 2, 3, 4, 5, 6, 7, 8, 9])!.Value.PExact.Should().NotBeNull();
        MannKendall.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])!.Value.PExact.Should().BeNull();
    }

    [Fact]
    public void Two_values_are_the_least_whatever_is_asked()
    {
        MannKendall.Of([1, 2], minimum: 1)!.Value.S.Should().Be(1);
        MannKendall.Of([1], minimum: 1).Should().BeNull();
    }

    [Fact]
    public void The_trends_of_import_concentration_come_out_as_stored()
    {
        var series = ImportHhi.ByProductAndEconomy();
        var rows = SampleTable.Read("samples/golden/trend_import_hhi_2015_2024.csv");
        rows.Should().HaveCount(28);
        rows.Should().AllSatisfy(row =>
        {
            var values = series[(row["hs6"], row["economy"])];
            var because = $"{row["hs6"]} of {row["economy"]}";
            var test = MannKendall.Of(values)!.Value;
            test.S.Should().Be((int)row.Number("s"), because);
            test.Variance.Should().BeApproximately(row.Number("variance"), 1e-6, because);
            test.Z.Should().BeApproximately(row.Number("z"), 1e-6, because);
            test.PNormal.Should().BeApproximately(row.Number("p_two_sided"), 1e-6, because);
            test.Tau.Should().BeApproximately(row.Number("tau"), 1e-6, because);
            var line = TheilSen.Of(values)!.Value;
            line.Slope.Should().BeApproximately(row.Number("theil_sen_slope"), 1e-6, because);

            // the stored intercepts follow from slopes rounded to six decimals, over 4.5 years
            line.Intercept.Should().BeApproximately(row.Number("theil_sen_intercept"), 4e-6, because);
        });
    }

    private static IEnumerable<double[]> Orders(double[] values)
    {
        if (values.Length == 1)
        {
            yield return values;
            yield break;
        }

        for (var i = 0; i < values.Length; i++)
        {
            foreach (var rest in Orders([.. values[..i], .. values[(i + 1)..]]))
                yield return [values[i], .. rest];
        }
    }
}
