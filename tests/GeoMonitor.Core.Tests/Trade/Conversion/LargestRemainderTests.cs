using GeoMonitor.Core.Trade.Conversion;

namespace GeoMonitor.Core.Tests.Trade.Conversion;

public sealed class LargestRemainderTests
{
    [Theory]
    [InlineData(100, new[] { 0.5, 0.5 }, new[] { 50L, 50 })]
    [InlineData(10, new[] { 1 / 3.0, 1 / 3.0, 1 / 3.0 }, new[] { 4L, 3, 3 })]
    [InlineData(1, new[] { 0.2, 0.5, 0.3 }, new[] { 0L, 1, 0 })]
    [InlineData(5, new[] { 0.0, 1.0 }, new[] { 0L, 5 })]
    [InlineData(0, new[] { 0.5, 0.5 }, new[] { 0L, 0 })]
    public void What_is_left_goes_to_those_that_lost_most(long total, double[] weights, long[] expected)
    {
        var parts = new long[weights.Length];

        LargestRemainder.Split(total, weights, parts);

        parts.Should().Equal(expected);
    }

    [Fact]
    public void Parts_add_up_exactly_and_each_is_less_than_one_from_its_share() =>
        Gen.Select(Gen.Long[0, 1_000_000_000_000], Gen.Double[0.001, 1].Array[1, 40]).Sample((total, raw) =>
        {
            var weights = raw.Select(w => w / raw.Sum()).ToArray();
            var parts = new long[weights.Length];

            LargestRemainder.Split(total, weights, parts);

            parts.Sum().Should().Be(total);
            parts.Select((p, i) => Math.Abs(p - (total * weights[i]))).Should().OnlyContain(d => d < 1.001);
        });

    [Fact]
    public void Without_a_weight_there_is_nowhere_to_go()
    {
        var split = () => LargestRemainder.Split(3, [0, 0], new long[2]);

        split.Should().Throw<ArgumentException>();
    }
}
