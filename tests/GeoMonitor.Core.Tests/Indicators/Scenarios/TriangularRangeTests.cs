using GeoMonitor.Core.Indicators.Scenarios;

namespace GeoMonitor.Core.Tests.Indicators.Scenarios;

public sealed class TriangularRangeTests
{
    [Fact]
    public void Draws_stay_in_the_range_and_have_its_mean()
    {
        var range = new TriangularRange(2, 3, 7);
        var drawn = DrawSummary.Of(10_000, 1, range.Draw, 0, 1);
        drawn.Low.Should().BeGreaterThanOrEqualTo(2);
        drawn.High.Should().BeLessThanOrEqualTo(7);
        drawn.Mean.Should().BeApproximately(4, 0.05);
    }

    [Fact]
    public void A_known_quantity_is_drawn_as_it_is() =>
        TriangularRange.Exactly(5).Draw(new DrawRandom(1, 1)).Should().Be(5);

    [Theory]
    [InlineData(0, 2)]
    [InlineData(.2, 3)] // a fifth of the area lies below the likely value: width 1 of 5
    [InlineData(.05, 2.5)] // half the way up is a quarter of that fifth
    [InlineData(.8, 5)]
    [InlineData(1, 7)]
    public void A_quantile_cuts_its_part_of_the_area(double part, double expected) =>
        new TriangularRange(2, 3, 7).AtQuantile(part).Should().BeApproximately(expected, 1e-12);

    [Theory]
    [InlineData(.125, 2)] // half the way up to 4: a quarter of the half that lies below
    [InlineData(.5, 4)]
    [InlineData(.875, 6)]
    public void The_halves_of_an_even_range_mirror_each_other(double part, double expected) =>
        new TriangularRange(0, 4, 8).AtQuantile(part).Should().BeApproximately(expected, 1e-12);

    [Fact]
    public void Every_quantile_of_a_known_quantity_is_that_quantity() => TriangularRange.Exactly(5).AtQuantile(.7).Should().Be(5);

    [Theory]
    [InlineData(-.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_part_outside_0_to_1_has_no_quantile(double part) =>
        ((Action)(() => new TriangularRange(2, 3, 7).AtQuantile(part))).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(2, 1, 3)]
    [InlineData(2, 4, 3)]
    [InlineData(double.NaN, 1, 2)]
    [InlineData(1, 2, double.PositiveInfinity)]
    public void Values_that_do_not_ascend_are_refused(double low, double likely, double high)
    {
        var act = () => new TriangularRange(low, likely, high);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
