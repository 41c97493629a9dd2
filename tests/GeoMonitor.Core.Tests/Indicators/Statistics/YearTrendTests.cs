using GeoMonitor.Core.Indicators.Statistics;
using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Core.Tests.Indicators.Statistics;

public sealed class YearTrendTests
{
    private static readonly TrendParameters Parameters = MethodParameters.Default.Trend;
    private static readonly double?[] Rising = [0.31, 0.33, 0.32, 0.38, 0.41, 0.40, 0.45, 0.52];
    private static readonly double?[] Step = [0.31, 0.33, 0.32, 0.30, 0.45, 0.47, 0.44, 0.46, 0.48, 0.46];

    [Fact]
    public void The_worked_example_comes_out_over_its_years()
    {
        var trend = Of(Rising)!;
        trend.Years.Select(y => y.Value).Should().Equal(Enumerable.Range(2015, 8));
        trend.Test.S.Should().Be(24);
        trend.Test.P.Should().BeApproximately(0.001736, 1e-6);
        trend.Line.Slope.Should().BeApproximately(0.025833, 1e-6);
        trend.Line.Intercept.Should().BeApproximately(0.299583, 1e-6);
        trend.Last.Should().Be(0.52);
    }

    [Fact]
    public void Years_to_a_threshold_count_from_the_last_value()
    {
        Of(Rising)!.YearsTo(0.60).Should().BeApproximately((0.60 - 0.52) / (0.31 / 12), 1e-9);
        Of(Rising)!.YearsTo(0.40).Should().Be(0);
        Of([.. Rising.Reverse()])!.YearsTo(0.60).Should().BeNull();
    }

    [Fact]
    public void The_change_point_is_named_by_its_year_as_long_as_it_is_likely()
    {
        var trend = Of(Step)!;
        trend.Change.P.Should().BeApproximately(0.086408, 1e-6);
        trend.LastYearBeforeChange(0.10)!.Value.Value.Should().Be(2018);
        trend.LastYearBeforeChange(0.05).Should().BeNull();
    }

    [Fact]
    public void A_year_without_a_value_is_left_out_and_does_not_bend_the_line()
    {
        var trend = Of([1, 2, null, 4, 5, null, null, 8])!;
        trend.Years.Select(y => y.Value).Should().Equal(2015, 2016, 2018, 2019, 2022);
        trend.Line.Should().Be(new TheilSen(1, 1));
    }

    [Fact]
    public void The_change_point_skips_years_without_a_value() =>
        Of([1, null, 1, 1, 1, 1, 9, 9, 9, 9, 9])!.LastYearBeforeChange(0.10)!.Value.Value.Should().Be(2020);

    [Fact]
    public void Years_may_come_in_any_order() =>
        YearTrend.Of(Series(Rising).Reverse(), Parameters)!.Test.Should().Be(Of(Rising)!.Test);

    [Fact]
    public void Four_values_are_no_trend_however_many_years_there_are()
    {
        Of([1, 2, null, null, 3, 4]).Should().BeNull();
        Of([]).Should().BeNull();
    }

    [Fact]
    public void A_year_twice_and_a_value_that_is_no_number_are_refused_and_named()
    {
        Action[] acts = [() => YearTrend.Of([.. Series(Rising), new(new(2020), 0.4)], Parameters), () => Of([1, 2, 3, 4, 5, double.NaN])];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>().WithMessage("*2020*"));
    }

    [Theory]
    [InlineData(56, true)]
    [InlineData(57, false)]
    public void One_rising_series_among_many_tests_must_stand_out_more(int flat, bool significant)
    {
        // q = p (flat + 1), with p = 70/40320
        YearTrend?[] run = [Of(Rising), .. Enumerable.Repeat(Of([1, 1, 1, 1, 1]), flat)];
        YearTrend.RiseSignificantly(run, Parameters)[0].Should().Be(significant);
    }

    [Fact]
    public void A_series_too_short_to_test_is_not_known_and_does_not_count_among_the_tests()
    {
        YearTrend?[] run = [Of(Rising), .. Enumerable.Repeat<YearTrend?>(null, 200)];
        var rise = YearTrend.RiseSignificantly(run, Parameters);
        rise[0].Should().BeTrue();
        rise.Skip(1).Should().OnlyContain(r => r == null);
    }

    [Fact]
    public void A_falling_series_does_not_rise() =>
        YearTrend.RiseSignificantly([Of([.. Rising.Reverse()])], Parameters).Should().Equal(false);

    [Fact]
    public void A_discovery_at_a_lax_rate_still_needs_its_own_significance()
    {
        // S = 8 of five values: p = 10/120
        var weak = Of([1, 2, 3, 5, 4]);
        weak!.Test.P.Should().BeApproximately(10.0 / 120, 1e-12);
        YearTrend.RiseSignificantly([weak], Parameters).Should().Equal(false);
        YearTrend.RiseSignificantly([weak], Parameters with { Significance = 0.09 }).Should().Equal(true);
    }

    [Fact]
    public void The_first_year_twice_is_refused_too()
    {
        var act = () => YearTrend.Of([new(new(2015), 0.3), .. Series(Rising)], Parameters);
        act.Should().Throw<ArgumentException>().WithMessage("*2015*");
    }

    [Fact]
    public void A_p_at_its_limit_still_counts()
    {
        var trend = Of(Step)!;
        trend.LastYearBeforeChange(trend.Change.P)!.Value.Value.Should().Be(2018);
        var rising = Of(Rising)!;
        YearTrend.RiseSignificantly([rising], Parameters with { Significance = rising.Test.P }).Should().Equal(true);
    }

    [Fact]
    public void However_lax_the_test_only_a_rise_rises()
    {
        var lax = Parameters with { Significance = 1, FalseDiscoveryRate = 1 };

        // one more pair of six rises than falls
        var slightly = Of([1, 3, 6, 5, 4, 2]);
        slightly!.Test.S.Should().Be(1);
        YearTrend.RiseSignificantly([Of([1, 1, 1, 1, 1]), Of([1, 4, 6, 5, 3, 2]), slightly], lax).Should().Equal(false, false, true);
    }

    [Fact]
    public void Rising_import_concentrations_of_ten_years_are_those_under_the_line_of_the_rate()
    {
        // the stored p by the rule of Benjamini and Hochberg itself: all up to the largest k with p(k) <= k q/n
        var rows = SampleTable.Read("samples/golden/trend_import_hhi_2015_2024.csv");
        var series = ImportHhi.ByProductAndEconomy();
        double[] sorted = [.. rows.Select(r => r.Number("p_two_sided")).Order()];
        var k = Enumerable.Range(1, sorted.Length).LastOrDefault(i => sorted[i - 1] <= i * Parameters.FalseDiscoveryRate / sorted.Length);
        var expected = rows.Select(r =>
            (bool?)(k > 0 && r.Number("s") > 0 && r.Number("p_two_sided") <= Math.Min(sorted[k - 1], Parameters.Significance)));
        YearTrend?[] run = [.. rows.Select(r => YearTrend.Of(Series([.. series[(r["hs6"], r["economy"])].Select(v => (double?)v)]), Parameters))];
        YearTrend.RiseSignificantly(run, Parameters).Should().Equal(expected).And.Contain(true).And.Contain(false);
    }

    private static YearTrend? Of(double?[] values) => YearTrend.Of(Series(values), Parameters);

    private static IEnumerable<YearValue> Series(double?[] values) => values.Select((v, i) => new YearValue(new(2015 + i), v));
}
