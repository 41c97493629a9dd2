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
    public void No_draws_and_quantiles_that_cross_are_refused()
    {
        Action[] acts = [() => DrawSummary.Of(0, 1, _ => 0), () => DrawSummary.Of(1, 1, _ => 0, 0.9, 0.1), () => DrawSummary.Of(1, 1, _ => 0, -0.1)];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
    }
}
