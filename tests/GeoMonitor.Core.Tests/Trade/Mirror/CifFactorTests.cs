using GeoMonitor.Core.Trade.Mirror;

namespace GeoMonitor.Core.Tests.Trade.Mirror;

public sealed class CifFactorTests
{
    [Fact]
    public void The_factor_is_the_median_of_imports_over_exports() =>
        CifFactor.Of(Pairs(1.02, 1.06, 9), new MirrorParameters { MinPairs = 3 }).Should().Be(new CifFactor(1.06, true));

    [Fact]
    public void Too_few_flows_of_both_sides_give_the_default() =>
        CifFactor.Of(Pairs(1.02, 1.06), new MirrorParameters { MinPairs = 3 }).Should().Be(new CifFactor(1.03, false));

    [Fact]
    public void No_flow_at_all_gives_the_default() =>
        CifFactor.Of([], new MirrorParameters { MinPairs = 0 }).Value.Should().Be(1.03);

    [Theory]
    [InlineData(0.7, 1)]
    [InlineData(3, 1.25)]
    public void A_median_that_cannot_be_freight_is_bounded(double ratio, double factor) =>
        CifFactor.Of(Pairs(ratio), new MirrorParameters { MinPairs = 1 }).Value.Should().Be(factor);

    [Theory]
    [InlineData(0.99)]
    [InlineData(1.26)]
    [InlineData(double.NaN)]
    public void A_factor_that_is_given_must_be_one(double given)
    {
        var factor = () => CifFactor.Of([], new MirrorParameters { CifFactor = given });

        factor.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Flows_too_small_to_say_anything_are_left_out() =>
        CifFactor.Of(
            [.. Pairs(1.05), new MirrorPair(1, 3, 4, new MirrorReport(10, 1), new MirrorReport(90, 1))],
            new MirrorParameters { MinPairs = 1 }).Value.Should().Be(1.05);

    private static MirrorPair[] Pairs(params double[] ratios) =>
        [.. ratios.Select((r, i) => new MirrorPair(1, (ushort)i, 9, new MirrorReport(100_000, 1), new MirrorReport((long)Math.Round(r * 100_000), 1)))];
}
