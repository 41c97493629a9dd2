using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply;

namespace GeoMonitor.Core.Tests.Supply;

public sealed class StockLedgerTests
{
    private static readonly EconomyCode Japan = EconomyCode.Parse("JPN");
    private static readonly ItemId Magnets = ItemId.Parse("850511");

    [Fact]
    public void All_kinds_counted_at_the_end_of_a_year_are_held_together()
    {
        var held = Ledger(Row(2023, StockKind.Commercial, 20, "a survey"), Row(2023, StockKind.Strategic, 25)).Held(Japan, Magnets, new Year(2024))!;

        (held.Tonnes, held.Year.Value).Should().Be((45, 2023));
        held.Kinds.Should().Equal(StockKind.Strategic, StockKind.Commercial);
        held.Sources.Should().Equal("a survey", "a test 1");
    }

    [Fact]
    public void The_latest_count_at_or_before_the_year_is_taken_and_none_after_it()
    {
        var ledger = Ledger(Row(2021, StockKind.Strategic, 10), Row(2023, StockKind.Strategic, 30), Row(2025, StockKind.Strategic, 50));

        ledger.Held(Japan, Magnets, new Year(2023))!.Tonnes.Should().Be(30);
        ledger.Held(Japan, Magnets, new Year(2024))!.Tonnes.Should().Be(30);
        ledger.Held(Japan, Magnets, new Year(2020)).Should().BeNull();
    }

    [Fact]
    public void An_empty_store_is_known_and_one_that_nobody_counted_is_not()
    {
        Ledger(Row(2023, StockKind.Strategic, 0)).Held(Japan, Magnets, new Year(2023))!.Tonnes.Should().Be(0);
        Ledger(Row(2023, StockKind.Strategic, null)).Held(Japan, Magnets, new Year(2023)).Should().BeNull();
        StockLedger.Empty.Held(Japan, Magnets, new Year(2023)).Should().BeNull();
    }

    [Fact]
    public void A_kind_that_was_not_counted_is_not_named_among_what_is_held() =>
        Ledger(Row(2023, StockKind.Strategic, 25), Row(2023, StockKind.Commercial, null)).Held(Japan, Magnets, new Year(2023))!
            .Kinds.Should().Equal(StockKind.Strategic);

    [Fact]
    public void Another_economy_and_another_item_are_no_answer()
    {
        var ledger = Ledger(Row(2023, StockKind.Strategic, 25));

        ledger.Held(EconomyCode.Parse("KOR"), Magnets, new Year(2023)).Should().BeNull();
        ledger.Held(Japan, ItemId.Parse("280469"), new Year(2023)).Should().BeNull();
    }

    [Fact]
    public void Of_two_sources_the_later_prevails()
    {
        var ledger = new StockLedger([Set(Row(2023, StockKind.Strategic, 25)), Set(Row(2023, StockKind.Strategic, 40))]);

        ledger.Held(Japan, Magnets, new Year(2023))!.Tonnes.Should().Be(40);
    }

    private static StockLedger Ledger(params StockFigure[] rows) => new([Set(rows)]);

    private static StockFigures Set(params StockFigure[] rows) => new(new FigureOrigin("a test", "1"), [.. rows]);

    private static StockFigure Row(int year, StockKind kind, double? tonnes, string? citation = null) =>
        new(Japan, Magnets, new Year(year), kind, tonnes, citation, null);
}
