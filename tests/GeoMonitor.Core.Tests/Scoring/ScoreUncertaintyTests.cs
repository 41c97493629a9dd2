using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Core.Tests.Scoring;

public sealed class ScoreUncertaintyTests
{
    private static readonly MethodParameters Parameters = MethodParameters.Default;

    [Fact]
    public void One_thread_and_many_give_the_same_to_the_last_digit()
    {
        UncertainItem[] items = [.. Enumerable.Range(0, 40).Select(i => Item($"item-{i}", [60 + i, 20, 10, 0.01], severity: i % 3))];

        ScoreUncertainty.Of(items, Parameters, threads: 1).Should().Equal(ScoreUncertainty.Of(items, Parameters, threads: 8));
    }

    [Fact]
    public void The_draws_of_an_item_do_not_depend_on_who_else_is_in_the_list()
    {
        var alone = ScoreUncertainty.Of([Item("a", [60, 20, 10])], Parameters)[0];
        var among = ScoreUncertainty.Of([Item("b", [1, 1]), Item("a", [60, 20, 10]), Item("c", [5])], Parameters)[1];

        among.HhiMean.Should().Be(alone.HhiMean);
        among.ScoreLow.Should().Be(alone.ScoreLow);
    }

    [Theory]
    [InlineData(400, 0.507404)]
    [InlineData(100, 0.511062)]
    [InlineData(25, 0.525166)]
    public void The_mean_of_the_HHI_is_the_analytic_one(double kappa, double expected)
    {
        var result = ScoreUncertainty.Of([Item("e1", [60, 20, 10], kappa: kappa)], Parameters)[0];

        // four standard errors of ten thousand draws
        result.HhiMean.Should().BeApproximately(expected, 4 * (result.HhiHigh - result.HhiLow) / 3.29 / 100);
        result.HhiLow.Should().BeLessThan(0.506173);
        result.HhiHigh.Should().BeGreaterThan(0.506173);
    }

    [Fact]
    public void Suppliers_too_small_to_draw_leave_the_mean_where_it_is()
    {
        double[] tail = [60, 20, 10, .. Enumerable.Repeat(0.002, 100)];
        var total = tail.Sum();
        var hhi = tail.Sum(a => a * a) / (total * total);

        ScoreUncertainty.Of([Item("tail", tail, kappa: 100)], Parameters)[0].HhiMean
            .Should().BeApproximately((1 + (100 * hhi)) / 101, 2e-3);
    }

    [Fact]
    public void One_supplier_leaves_nothing_to_draw()
    {
        var result = ScoreUncertainty.Of([Item("one", [5])], Parameters)[0];

        (result.HhiLow, result.HhiHigh, result.ProbabilityConcentrated).Should().Be((1, 1, 1));
        result.ScoreLow.Should().Be(result.ScoreHigh);
    }

    [Fact]
    public void Better_data_give_narrower_intervals()
    {
        var good = ScoreUncertainty.Of([Item("a", [60, 20, 10], kappa: 400)], Parameters)[0];
        var poor = ScoreUncertainty.Of([Item("a", [60, 20, 10], kappa: 25)], Parameters)[0];

        (poor.HhiHigh - poor.HhiLow).Should().BeGreaterThan(2 * (good.HhiHigh - good.HhiLow));
    }

    [Fact]
    public void Ranks_stay_behind_those_of_higher_levels()
    {
        UncertainItem[] items =
        [
            Item("low-a", [90, 10], severity: 1), Item("high", [30, 30, 40], severity: 4), Item("low-b", [90, 11], severity: 1),
        ];

        var results = ScoreUncertainty.Of(items, Parameters);

        (results[1].RankLow, results[1].RankHigh).Should().Be((1, 1));
        (results[0].RankLow, results[0].RankHigh).Should().Be((2, 3), "two items that are almost alike change places");
        (results[2].RankLow, results[2].RankHigh).Should().Be((2, 3));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void No_flag_is_likely_when_another_test_fails(bool othersPass, bool likely)
    {
        var result = ScoreUncertainty.Of([Item("a", [90, 10]) with { OthersPass = othersPass }], Parameters)[0];

        (result.ProbabilityFlag > 0.9).Should().Be(likely);
        ScoreUncertainty.Of([Item("a", [90, 10]) with { OthersPass = null }], Parameters)[0].ProbabilityFlag.Should().BeNull();
    }

    private static UncertainItem Item(string id, double[] amounts, int severity = 2, double kappa = 100)
    {
        var total = amounts.Sum();
        var hhi = amounts.Sum(a => a * a) / (total * total);
        var inputs = new CoreRiskInputs(hhi, 0.9, 0.6, 0.5, null, 0.5, null, 0.6, 0.1, null);
        return new UncertainItem(
            id,
            amounts,
            [.. amounts.Select(_ => 0.5)],
            [.. amounts.Select(_ => true)],
            kappa,
            CoreRiskScore.Of(inputs, Parameters)!,
            severity,
            OthersPass: true);
    }
}
