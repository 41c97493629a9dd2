using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Tests.Items;

public class ItemCatalogueTests
{
    private static readonly HsRevision Hs92 = HsRevision.Parse("HS92");
    private static readonly HsRevision Hs17 = HsRevision.Parse("HS17");
    private static readonly Hs6 Changed = Hs6.Parse("250840");
    private static readonly Hs6 Unchanged = Hs6.Parse("260600");

    private static readonly HsMeaningTable Meanings = new(
        [(Changed, HsRevision.All, [HsRevision.Parse("HS07")]), (Unchanged, HsRevision.All, [])]);

    private static Item Make(
        string id, ItemKind kind, string[]? codes = null, string? stage = null, string[]? materials = null, string[]? tags = null) =>
        new(
            ItemId.Parse(id), kind, id, id, [.. (codes ?? []).Select(Hs6.Parse)], codes is null ? null : Hs92, stage,
            [.. materials ?? []], false, [.. tags ?? []], [], [], null);

    private static readonly ItemCatalogue Catalogue = new(
        [
            Make("260600", ItemKind.Product, ["260600"], "extraction", ["aluminium"], ["crm"]),
            Make("250840", ItemKind.Product, ["250840"], "extraction"),
            Make("aluminium.extraction", ItemKind.Material, null, "extraction", ["aluminium"], ["crm", "strategic"]),
            Make("aluminium.processing", ItemKind.Material, null, "processing", ["aluminium"]),
        ],
        Meanings);

    [Fact]
    public void An_item_is_found_by_its_identifier()
    {
        Catalogue.Find(ItemId.Parse("260600"))!.Kind.Should().Be(ItemKind.Product);
        Catalogue.Find(ItemId.Parse("260700")).Should().BeNull();
    }

    [Fact]
    public void Digits_that_mean_the_same_in_another_revision_are_the_same_item()
    {
        Catalogue.ProductOf(Unchanged, Hs17)!.Id.Value.Should().Be("260600");
        Catalogue.IdOf(Unchanged, Hs17).Value.Should().Be("260600");
    }

    [Fact]
    public void Digits_that_mean_other_goods_get_an_identifier_of_their_own()
    {
        Catalogue.ProductOf(Changed, Hs17).Should().BeNull();
        Catalogue.IdOf(Changed, Hs17).Value.Should().Be("250840.hs17");
        Catalogue.IdOf(Changed, Hs92).Value.Should().Be("250840");
    }

    [Fact]
    public void A_code_without_an_item_is_called_by_its_digits() =>
        Catalogue.IdOf(Hs6.Parse("010121"), Hs17).Value.Should().Be("010121");

    [Fact]
    public void A_tag_gives_every_item_that_carries_it() =>
        Catalogue.WithTag("crm").Select(i => i.Id.Value).Should().Equal("260600", "aluminium.extraction");

    [Fact]
    public void A_material_has_products_of_its_own_stage_only()
    {
        Products("aluminium.extraction").Should().Equal("260600");
        Products("aluminium.processing").Should().BeEmpty();

        static IEnumerable<string> Products(string id) =>
            Catalogue.ProductsOf(Catalogue.Find(ItemId.Parse(id))!).Select(i => i.Id.Value);
    }

    [Fact]
    public void Two_items_cannot_share_an_identifier()
    {
        var build = () => new ItemCatalogue(
            [Make("tin.extraction", ItemKind.Material), Make("tin.extraction", ItemKind.Material)], Meanings);
        build.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_product_without_a_code_is_refused()
    {
        var build = () => new ItemCatalogue([Make("260600", ItemKind.Product)], Meanings);
        build.Should().Throw<ArgumentException>().WithMessage("*260600*");
    }
}
