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
