using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply;
using GeoMonitor.Monitoring.Assessment;

namespace GeoMonitor.Monitoring.Tests.Assessment;

public sealed class HubSharesTests
{
    private static readonly EconomyTable Economies = EconomyTable.Default;

    [Fact]
    public void Who_is_in_no_whole_table_of_producers_passes_on_what_it_buys()
    {
        var hubs = Hubs(("CHN", 0.9), ("RUS", 0.08));

        hubs.Basis.Should().Be(OriginBasis.Production);
        hubs.Part(Index("CHN"), 100, 100).Should().Be(0);
        hubs.Part(Index("DEU"), 100, 100).Should().Be(1);
        hubs.Part(Index("DEU"), 10, 100).Should().Be(0.2, "exports up to twice the imports were bought");
    }

    [Fact]
    public void Shares_that_do_not_sum_to_one_cannot_show_who_makes_nothing() =>
        Hubs(("CHN", 0.6), ("RUS", 0.2)).Basis.Should().Be(OriginBasis.Flows);

    [Fact]
    public void Without_any_table_flows_give_the_most_that_may_have_been_passed_on()
    {
        var hubs = Hubs();

        hubs.Basis.Should().Be(OriginBasis.Flows);
        hubs.Part(Index("DEU"), 100, 50).Should().Be(1);
        hubs.Part(Index("DEU"), 100, 200).Should().Be(0.5);
        hubs.Part(Index("CHN"), 100, 201).Should().Be(0, "who exports more than twice its imports makes most of it");
    }

    private static HubShares Hubs(params (string Economy, double Share)[] producers)
    {
        var id = ItemId.Parse("magnesium.processing");
        var table = new ProductionTable(
            id,
            "test",
            Product: null,
            new Year(2022),
            Unit: null,
            IsEstimate: false,
            [.. producers.Select(p => new ProductionShare(EconomyCode.Parse(p.Economy), new Share(p.Share), null, null, null, "seen", []))],
            WorldQuantity: null);
        var item = new Item(
            ItemId.Parse("810411"), ItemKind.Product, "Magnesium", "Magnesium", [Hs6.Parse("810411")], HsRevision.Parse("HS17"), "processing",
            ["magnesium"], IsShared: false, [], [], [], Note: null);
        return HubShares.Of(item, ItemProfile.Unknown with { Producers = producers.Length == 0 ? [] : [table] }, Economies);
    }

    private static ushort Index(string code) => Economies.IndexOf(EconomyCode.Parse(code));
}
