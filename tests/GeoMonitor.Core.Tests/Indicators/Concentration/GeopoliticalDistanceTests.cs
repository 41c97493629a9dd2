using GeoMonitor.Core.Indicators.Concentration;

namespace GeoMonitor.Core.Tests.Indicators.Concentration;

public sealed class GeopoliticalDistanceTests
{
    private static readonly double[] E1 = [60, 20, 10];

    [Fact]
    public void The_worked_example_comes_out()
    {
        double[] distances = Array.ConvertAll([-0.90, 2.40, 1.00], ip => GeopoliticalDistance.Normalised(ip, 1.40, 4));
        distances.Should().BeEquivalentTo([0.575, 0.25, 0.1], o => o
            .Using<double>(c => c.Subject.Should().BeApproximately(c.Expectation, 1e-9)).WhenTypeIs<double>());
        GeopoliticalDistance.Average<double>(E1, distances).Should().BeApproximately(0.45, 1e-6);
        GeopoliticalDistance.Herfindahl<double>(E1, distances).Should().BeApproximately(0.269136, 1e-6);
        GeopoliticalDistance.ShareBeyond<double>(E1, distances, 0.25).Should().BeApproximately(0.666667, 1e-6);
    }

    [Fact]
    public void Iran_with_half_its_trade_at_ten_and_half_at_five_stands_at_seven_and_a_half() =>
        GeopoliticalDistance.Average<double>([50, 50], [10, 5]).Should().BeApproximately(7.5, 1e-9);

    [Fact]
    public void A_supplier_without_an_ideal_point_leaves_no_figure()
    {
        GeopoliticalDistance.Average<double>([50, 50], [1, double.NaN]).Should().BeNull();
        GeopoliticalDistance.Average<double>([50, 0], [1, double.NaN]).Should().Be(1);
    }

    [Fact]
    public void Nothing_has_no_distance() => GeopoliticalDistance.Average<long>([], []).Should().BeNull();

    [Fact]
    public void The_normalised_distance_ends_at_one() => GeopoliticalDistance.Normalised(-3, 3, 4).Should().Be(1);

    [Fact]
    public void A_largest_distance_of_zero_is_refused()
    {
        var act = () => GeopoliticalDistance.Normalised(0, 1, 0);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void The_largest_distance_may_be_below_one() =>
        GeopoliticalDistance.Normalised(0.1, 0.3, 0.5).Should().BeApproximately(0.4, 1e-12);

    [Fact]
    public void A_negative_distance_is_refused()
    {
        var act = () => GeopoliticalDistance.Average<double>([1], [-1]);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
