using GeoMonitor.Core.Indicators.Scenarios;

namespace GeoMonitor.Core.Tests.Indicators.Scenarios;

public sealed class DrawSequenceTests
{
    [Theory]
    [InlineData(0.05)]
    [InlineData(0.7)]
    [InlineData(1)]
    [InlineData(3.5)]
    [InlineData(200)]
    public void Gamma_variates_have_the_mean_and_variance_of_their_shape(double shape)
    {
        const int Draws = 200_000;
        var (sum, squares) = (0.0, 0.0);
        for (var draw = 0; draw < Draws; draw++)
        {
            var stream = new DrawSequence(7, DrawSequence.KeyOf("shape"), draw);
            var value = stream.NextGamma(shape);
            sum += value;
            squares += value * value;
        }

        var mean = sum / Draws;
        mean.Should().BeApproximately(shape, 5 * Math.Sqrt(shape / Draws));
        ((squares / Draws) - (mean * mean)).Should().BeApproximately(shape, 0.05 * shape + 0.01);
    }

    [Fact]
    public void A_stream_is_named_by_seed_item_and_draw()
    {
        static double First(ulong seed, string item, int draw)
        {
            var stream = new DrawSequence(seed, DrawSequence.KeyOf(item), draw);
            return stream.NextDouble();
        }

        First(1, "a", 0).Should().Be(First(1, "a", 0));
        new[] { First(1, "a", 0), First(2, "a", 0), First(1, "b", 0), First(1, "a", 1) }.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Neighbouring_draws_are_uniform()
    {
        var mean = Enumerable.Range(0, 100_000).Average(d =>
        {
            var stream = new DrawSequence(20250101, DrawSequence.KeyOf("850511"), d);
            return stream.NextDouble();
        });

        mean.Should().BeApproximately(0.5, 0.005);
    }
}
