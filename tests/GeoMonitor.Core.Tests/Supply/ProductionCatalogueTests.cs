using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply;

namespace GeoMonitor.Core.Tests.Supply;

public class ProductionCatalogueTests
{
    private static readonly ItemId Gallium = ItemId.Parse("gallium.processing");

    private static ProductionTable Table(
        int year, string set = "MCS", bool estimate = false, string? product = null, double? share = 0.9) =>
        new(
            Gallium, set, product, new Year(year), "t", estimate,
            [new(EconomyCode.Parse("CHN"), share is { } s ? new Share(s) : null, 1, null, null, "seen", ["a"])], null);

    [Fact]
    public void The_latest_table_at_or_before_the_year_is_used()
    {
        var catalogue = new ProductionCatalogue([Table(2020), Table(2023), Table(2024)]);
        catalogue.TableFor(Gallium, new Year(2023))!.Year.Value.Should().Be(2023);
        catalogue.TableFor(Gallium, new Year(2030))!.Year.Value.Should().Be(2024);
    }

    [Fact]
    public void Before_the_first_table_the_first_is_used() =>
        new ProductionCatalogue([Table(2020), Table(2023)]).TableFor(Gallium, new Year(2010))!.Year.Value.Should().Be(2020);

    [Fact]
    public void An_estimate_a_table_without_shares_and_one_of_several_forms_are_passed_over() =>
        new ProductionCatalogue(
            [
                Table(2020),
                Table(2022, product: "rutile"),
                Table(2022, product: "ilmenite"),
                Table(2023, share: null),
                Table(2025, estimate: true),
            ]).TableFor(Gallium, new Year(2025))!.Year.Value.Should().Be(2020);

    [Fact]
    public void A_material_without_a_table_has_none()
    {
        var catalogue = new ProductionCatalogue([]);
        catalogue.TableFor(Gallium, new Year(2020)).Should().BeNull();
        catalogue.TablesOf(Gallium).Should().BeEmpty();
    }
}
