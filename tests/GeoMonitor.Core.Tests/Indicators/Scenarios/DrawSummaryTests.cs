using GeoMonitor.Core.Indicators.Scenarios;

namespace GeoMonitor.Core.Tests.Indicators.Scenarios;

public sealed class DrawSummaryTests
{
    [Fact]
    public void Quantiles_of_even_numbers_are_the_numbers_themselves()
    {
        var summary = DrawSummary.Of(100_000, 7, random => random.NextDouble(), threshold: 0.9);
        summary.Low.Should().BeApproximately(0.05, 0.01);
        summary.Median.Should().BeApproximately(0.5, 0.01);
        summary.High.Should().BeApproximately(0.95, 0.01);
        summary.Mean.Should().BeApproximately(0.5, 0.01);
        summary.ProbabilityAbove.Should().BeApproximately(0.1, 0.01);
        summary.Draws.Should().Be(100_000);
    }

    [Fact]
    public void The_same_seed_gives_the_same_summary_to_the_last_digit()
    {
        static DrawSummary Summary() => DrawSummary.Of(5000, 11, random => random.NextDouble() * random.NextDouble(), threshold: 0.3);
        Summary().Should().Be(Summary());
    }

    [Fact]
    public void Draws_made_one_after_the_other_give_the_same_numbers()
    {
        double[] alone = [.. Enumerable.Range(0, 501).Select(i => new DrawRandom(11, i).NextDouble()).Order()];
        var summary = DrawSummary.Of(501, 11, random => random.NextDouble(), 0, 1);
        (summary.Low, summary.Median, summary.High).Should().Be((alone[0], alone[250], alone[500]));
        summary.Mean.Should().Be(alone.Sum() / 501);
    }

    [Fact]
    public void One_draw_is_its_own_interval() =>
        DrawSummary.Of(1, 1, _ => 0.4).Should().Be(new DrawSummary(0.4, 0.4, 0.4, 0.4, null, 1));

    [Fact]
    public void Between_two_draws_a_quantile_lies_on_the_line()
    {
        // of four draws the 5 % quantile lies .15 behind the first, the 95 % quantile .85 behind the third
        double[] drawn = [.. Enumerable.Range(0, 4).Select(i => new DrawRandom(11, i).NextDouble()).Order()];
        var summary = DrawSummary.Of(4, 11, random => random.NextDouble());
        summary.Low.Should().BeApproximately(drawn[0] + (0.15 * (drawn[1] - drawn[0])), 1e-12);
        summary.Median.Should().BeApproximately((drawn[1] + drawn[2]) / 2, 1e-12);
        summary.High.Should().BeApproximately(drawn[2] + (0.85 * (drawn[3] - drawn[2])), 1e-12);
    }

    [Fact]
    public void A_draw_at_the_threshold_is_not_above_it() =>
        DrawSummary.Of(10, 1, _ => 0.4, threshold: 0.4).ProbabilityAbove.Should().Be(0);

    [Fact]
    public void No_draws_and_quantiles_that_cross_are_refused()
    {
        Action[] acts = [() => DrawSummary.Of(0, 1, _ => 0), () => DrawSummary.Of(1, 1, _ => 0, 0.9, 0.1), () => DrawSummary.Of(1, 1, _ => 0, -0.1), () => DrawSummary.Of(1, 1, _ => 0, 0.5, 0.5), () => DrawSummary.Of(1, 1, _ => 0, 0.5, 1.5)];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
    }
}
