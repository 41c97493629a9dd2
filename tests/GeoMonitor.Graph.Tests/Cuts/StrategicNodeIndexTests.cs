using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Cuts;

namespace GeoMonitor.Graph.Tests.Cuts;

public sealed class StrategicNodeIndexTests
{
    [Fact]
    public void China_is_a_chokepoint_of_the_magnets_without_being_a_single_cut()
    {
        var china = StrategicNodeIndex.Of(Refinery.Routes)[0];

        china.Economy.Should().Be(EconomyCode.Parse("CHN"));
        china.Index.Should().BeApproximately(.882353, 1e-6);
        china.Delivered.Should().Be(10);
        china.DeliveredShare.Should().BeApproximately(10 / 85.0, 1e-12);
        china.Rank.Should().Be(StrategicRank.Chokepoint);
    }

    [Fact]
    public void Nothing_arrives_without_the_only_refinery() =>
        StrategicNodeIndex.Of(Refinery.WithRefinery)[0].Rank.Should().Be(StrategicRank.SinglePointOfFailure);

    [Theory]
    [InlineData(.9, StrategicRank.SinglePointOfFailure)]
    [InlineData(.89, StrategicRank.Chokepoint)]
    [InlineData(.5, StrategicRank.Chokepoint)]
    [InlineData(.49, StrategicRank.Replaceable)]
    public void Ranks_begin_at_their_thresholds(double index, StrategicRank rank) =>
        new StrategicNodeIndex(EconomyCode.Parse("CHN"), 0, 1 - index, index).Rank.Should().Be(rank);

    [Fact]
    public void Nobody_is_strategic_for_a_market_that_nothing_reaches() =>
        StrategicNodeIndex.Of(Refinery.Network(["CNo", "NL"], [("CNo", 5)], [])).Should().BeEmpty();

    [Fact]
    public void An_index_of_one_is_a_single_cut_and_the_reverse() => RandomNetworks.Small.Sample(
        network =>
        {
            var indexes = StrategicNodeIndex.Of(network);
            indexes.All(i => i.Index is >= 0 and <= 1).Should().BeTrue();
            indexes.Where(i => i.Index >= 1 - 1e-9).Select(i => i.Economy).Order()
                .Should().Equal(CountryCuts.Of(network).Singles);
        },
        iter: 2000);
}
