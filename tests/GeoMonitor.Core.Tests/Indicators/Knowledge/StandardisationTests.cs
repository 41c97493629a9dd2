using GeoMonitor.Core.Indicators.Knowledge;

namespace GeoMonitor.Core.Tests.Indicators.Knowledge;

public sealed class StandardisationTests
{
    [Theory]
    [InlineData(Deviation.Population, 2)]
    [InlineData(Deviation.Sample, 2.1380899)]
    public void The_two_deviations_differ_in_what_they_divide_by(Deviation deviation, double spread)
    {
        var standard = Standardisation.Of([2, 4, 4, 4, 5, 5, 7, 9], deviation);
        standard.Mean.Should().Be(5);
        standard.Spread.Should().BeApproximately(spread, 1e-6);
    }

    [Fact]
    public void What_is_left_out_stays_left_out() =>
        Standardisation.Of([1, double.NaN, 3], Deviation.Population).Apply([1, double.NaN, 3]).Should().Equal(-1, double.NaN, 1);
}
