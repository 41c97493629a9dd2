using GeoMonitor.Core.Indicators.Scenarios;

namespace GeoMonitor.Core.Tests.Indicators.Scenarios;

public sealed class DrawRandomTests
{
    [Fact]
    public void The_generator_is_splitmix_to_the_last_bit()
    {
        // state before the first step is the mixed seed; the reference is computed here by the published recipe
        static ulong Mix(ulong z)
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }

        const ulong Golden = 0x9E3779B97F4A7C15;
        var state = Mix(unchecked(42UL + (Golden * 8)));
        var random = new DrawRandom(42, 7);
        for (var i = 0; i < 5; i++)
        {
            state = unchecked(state + Golden);
            random.NextDouble().Should().Be((Mix(state) >> 11) / 9007199254740992.0);
        }
    }

    [Fact]
    public void The_same_seed_and_draw_give_the_same_numbers_and_others_do_not()
    {
        var first = new DrawRandom(1, 5).NextDouble();
        new DrawRandom(1, 5).NextDouble().Should().Be(first);
        new DrawRandom(1, 6).NextDouble().Should().NotBe(first);
        new DrawRandom(2, 5).NextDouble().Should().NotBe(first);
    }

    [Fact]
    public void Numbers_keep_to_their_ranges()
    {
        var random = new DrawRandom(3, 0);
        for (var i = 0; i < 1000; i++)
        {
            random.NextDouble().Should().BeInRange(0, 1 - 1e-16);
            random.Next(5).Should().BeInRange(0, 4);
            random.Next(-3, 4).Should().BeInRange(-3, 3);
            random.Next().Should().BeInRange(0, int.MaxValue - 1);
            random.NextInt64().Should().BeGreaterThanOrEqualTo(0);
        }
    }

    [Fact]
    public void First_numbers_of_neighbouring_draws_are_spread_evenly()
    {
        var buckets = new int[10];
        for (var draw = 0; draw < 10_000; draw++)
            buckets[(int)(new DrawRandom(9, draw).NextDouble() * 10)]++;

        // five standard deviations around the expected thousand
        buckets.Should().OnlyContain(count => Math.Abs(count - 1000) < 150);
    }

    [Fact]
    public void Every_kind_of_number_is_made_of_the_highest_bits()
    {
        // the first number of 53 bits tells all others that are made of fewer
        var bits = (ulong)(First().NextDouble() * 9007199254740992.0);
        First().Next().Should().Be((int)(bits >> 22));
        First().NextInt64().Should().BeInRange((long)(bits << 10), (long)(bits << 10) + 1023);
        First().Next(1000).Should().Be((int)(First().NextDouble() * 1000));
        First().Next(-300, 700).Should().Be(-300 + (int)(First().NextDouble() * 1000));
        First().NextSingle().Should().BeApproximately((float)First().NextDouble(), 1e-6f);
        var bytes = new byte[1];
        First().NextBytes(bytes);
        bytes[0].Should().Be((byte)(bits >> 45));

        static DrawRandom First() => new(3, 0);
    }

    [Fact]
    public void The_smallest_number_is_zero() =>
        Enumerable.Range(0, 50).Select(draw => new DrawRandom(3, draw).Next(2)).Distinct().Should().BeEquivalentTo([0, 1]);

    [Fact]
    public void Bytes_are_filled_to_the_end()
    {
        var bytes = new byte[64];
        new DrawRandom(4, 0).NextBytes(bytes);
        bytes.Distinct().Count().Should().BeGreaterThan(30);
    }
}
