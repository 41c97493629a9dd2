using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Core.Tests.Scoring;

public sealed class RankingTests
{
    [Fact]
    public void The_worked_example_of_the_average_shift_comes_out() =>
        Ranking.AverageShift([1, 2, 3, 4, 5], [2, 1, 3, 5, 4]).Should().BeApproximately(0.8, 1e-6);

    [Fact]
    public void The_highest_score_ranks_first_and_no_score_ranks_nowhere() =>
        Ranking.Of([20, double.NaN, 70, 50]).Should().Equal(3, double.NaN, 1, 2);

    [Fact]
    public void Equal_scores_share_the_mean_of_their_ranks() =>
        Ranking.Of([50, 70, 50, 10]).Should().Equal(2.5, 1, 2.5, 4);

    [Fact]
    public void Items_without_a_rank_in_one_list_do_not_count()
    {
        Ranking.AverageShift([1, double.NaN, 2], [2, 1, double.NaN]).Should().Be(1);
        Ranking.AverageShift([double.NaN], [1]).Should().BeNull();
    }

    [Fact]
    public void Lists_of_different_items_are_refused()
    {
        var act = () => Ranking.AverageShift([1], [1, 2]);
        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Ranks_always_add_to_the_same() =>
        Gen.Int[0, 5].Array[0, 20].Sample(scores =>
            Math.Abs(Ranking.Of(Array.ConvertAll(scores, s => (double)s)).Sum() - (scores.Length * (scores.Length + 1) / 2.0)) < 1e-9);
}
