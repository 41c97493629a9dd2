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
    public void The_stream_is_splitmix_to_the_last_bit()
    {
        static ulong Mix(ulong z)
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }

        const ulong Golden = 0x9E3779B97F4A7C15;
        var state = unchecked(Mix(Mix(42UL ^ 5UL) + (Golden * 8)));
        var stream = new DrawSequence(42, 5, 7);
        for (var i = 0; i < 5; i++)
        {
            state = unchecked(state + Golden);
            stream.NextDouble().Should().Be(((Mix(state) >> 11) + 0.5) / 9007199254740992.0);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1.5)]
    public void From_shape_one_on_a_gamma_is_made_of_one_normal_most_of_the_time(double shape)
    {
        // Marsaglia and Tsang: d (1 + c x)^3 with d = shape - 1/3, c = 1/root 9d
        var d = shape - (1.0 / 3);
        var direct = Enumerable.Range(0, 200).Count(draw =>
        {
            var (gamma, normal) = (new DrawSequence(7, 1, draw), new DrawSequence(7, 1, draw));
            return Math.Abs(gamma.NextGamma(shape) - (d * Math.Pow(1 + (normal.NextNormal() / Math.Sqrt(9 * d)), 3))) < 1e-12;
        });
        direct.Should().BeGreaterThan(150);
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
