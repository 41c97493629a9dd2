using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Core.Tests.Scoring;

public sealed class RankRobustnessTests
{
    private static readonly MethodParameters Parameters = MethodParameters.Default;

    private static readonly CoreRiskScore?[] Scores =
    [
        Score(0.72, 0.95, 0.80, 0.65, 0.59, 0.80),
        Score(0.45, 0.60, 0.55, 0.42, 0.40, 0.90),
        null,
        Score(0.18, 0.85, 0.90, 0.12, 0.55, 0.95),
    ];

    [Fact]
    public void An_interval_runs_over_the_ranks_of_all_variants()
    {
        var intervals = RankRobustness.Intervals([[9, 5, 1], [9, 1, 5], [9, 5, 1]], 0.05, 0.95);
        intervals.Should().Equal(new RankInterval(1, 1, true), new RankInterval(2, 3, true), new RankInterval(2, 3, true));
    }

    [Fact]
    public void A_rank_that_may_be_anywhere_tells_nothing()
    {
        var intervals = RankRobustness.Intervals([[9, 5, 4, 3], [1, 5, 4, 3]], 0.05, 0.95);
        intervals[0].Should().Be(new RankInterval(1, 4, false));
        intervals[1].Should().Be(new RankInterval(1, 2, true));
    }

    [Fact]
    public void An_item_without_a_score_has_no_interval() =>
        RankRobustness.Intervals([[9, double.NaN]], 0.05, 0.95)[1].Should().Be(new RankInterval(null, null, false));

    [Fact]
    public void Weights_drawn_close_together_give_the_score_itself()
    {
        var variants = RankRobustness.WeightVariants(Scores, Parameters.Score, 1e8, Aggregation.Geometric, 20, 1);
        variants.Should().OnlyContain(v => Math.Abs(v[0] - Scores[0]!.Gross) < 0.1 && Math.Abs(v[3] - Scores[3]!.Gross) < 0.1 && double.IsNaN(v[2]));
    }

    [Fact]
    public void The_weighted_mean_is_never_below_the_product_of_powers()
    {
        var geometric = RankRobustness.WeightVariants(Scores, Parameters.Score, 50, Aggregation.Geometric, 50, 1);
        var arithmetic = RankRobustness.WeightVariants(Scores, Parameters.Score, 50, Aggregation.Arithmetic, 50, 1);
        geometric.Zip(arithmetic).Should().OnlyContain(pair => pair.First[0] <= pair.Second[0] && pair.First[1] <= pair.Second[1]);
    }

    [Fact]
    public void The_same_seed_gives_the_same_variants()
    {
        var first = RankRobustness.WeightVariants(Scores, Parameters.Score, 50, Aggregation.Geometric, 10, 4);
        var second = RankRobustness.WeightVariants(Scores, Parameters.Score, 50, Aggregation.Geometric, 10, 4);
        first.Should().BeEquivalentTo(second, o => o.WithStrictOrdering());
        first.Select(v => v[0]).Distinct().Should().HaveCount(10);
    }

    [Fact]
    public void Nothing_to_rank_is_refused()
    {
        Action[] acts = [() => RankRobustness.Intervals([], 0.05, 0.95), () => RankRobustness.Intervals([[1], [1, 2]], 0.05, 0.95)];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());
    }

    private static CoreRiskScore Score(double hhi, double extra, double n, double world, double t, double i) =>
        CoreRiskScore.Of(new(hhi, extra, n, world, 1, t, null, i, null, null), Parameters)!;
}
