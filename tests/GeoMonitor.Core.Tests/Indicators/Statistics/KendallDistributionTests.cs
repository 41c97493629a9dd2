using GeoMonitor.Core.Indicators.Statistics;

namespace GeoMonitor.Core.Tests.Indicators.Statistics;

public sealed class KendallDistributionTests
{
    [Fact]
    public void Of_the_six_orders_of_three_values_two_have_one_falling_pair_and_two_have_two() =>
        KendallDistribution.ByFallingPairs(3, [1, 1, 1]).Should().Equal(1, 2, 2, 1);

    [Fact]
    public void Equal_values_have_fewer_orders_and_fewer_pairs()
    {
        // 1 1 2 2, 1 2 1 2, 1 2 2 1 and 2 1 1 2, 2 1 2 1, 2 2 1 1
        KendallDistribution.ByFallingPairs(4, [2, 2]).Should().Equal(1, 1, 2, 1, 1);

        // the one larger value stands last, third, second or first
        KendallDistribution.ByFallingPairs(4, [3, 1]).Should().Equal(1, 1, 1, 1);
    }

    [Fact]
    public void Values_that_are_all_equal_have_one_order_without_pairs() =>
        KendallDistribution.ByFallingPairs(5, [5]).Should().Equal(1);

    [Fact]
    public void A_group_of_one_may_be_left_out() =>
        KendallDistribution.ByFallingPairs(4, [3]).Should().Equal(KendallDistribution.ByFallingPairs(4, [3, 1]));

    [Theory]
    [InlineData(3, 2)]
    [InlineData(1, 6)]
    [InlineData(-3, 2)]
    public void Both_tails_count_with_the_observed_sum_itself(int s, int ordersOfSix) =>
        KendallDistribution.TwoSidedP(s, 3, []).Should().BeApproximately(ordersOfSix / 6.0, 1e-12);
}
