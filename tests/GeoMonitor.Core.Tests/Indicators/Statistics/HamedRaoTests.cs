using GeoMonitor.Core.Indicators.Statistics;

namespace GeoMonitor.Core.Tests.Indicators.Statistics;

public sealed class HamedRaoTests
{
    [Fact]
    public void The_shampoo_series_gives_what_an_independent_program_gives()
    {
        var test = HamedRao.Of(PublishedSeries.Shampoo)!.Value;

        test.Plain.S.Should().Be(440);
        test.Factor.Should().BeApproximately(1.358443629704134, 1e-9);
        test.Z.Should().BeApproximately(5.130377554630905, 1e-9);
    }

    [Fact]
    public void A_series_that_remembers_its_past_is_less_of_a_trend()
    {
        // blocks of equal mood: every value resembles its neighbours
        double[] slow = [.. Enumerable.Range(0, 60).Select(t => Math.Sin(t / 6.0) + (0.01 * t))];
        var test = HamedRao.Of(slow)!.Value;

        test.Factor.Should().BeGreaterThan(1);
        test.P.Should().BeGreaterThan(test.Plain.PNormal);
    }

    [Fact]
    public void Below_ten_values_there_is_no_test() => HamedRao.Of([1, 2, 3, 4, 5, 6, 7, 8, 9]).Should().BeNull();

    [Fact]
    public void A_straight_line_needs_no_correction()
    {
        double[] line = [.. Enumerable.Range(0, 12).Select(t => (double)t)];

        HamedRao.Of(line)!.Value.Factor.Should().Be(1);
    }
}
