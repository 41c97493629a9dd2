using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Tests.Items;

public class ItemIdTests
{
    [Theory]
    [InlineData("850511")]
    [InlineData("810510.hs17")]
    [InlineData("gallium.processing")]
    [InlineData("euv-lithography")]
    [InlineData("svc-si")]
    [InlineData("logic-10-22nm")]
    [InlineData("natural-graphite.extraction")]
    public void Every_form_of_an_identifier_is_read_and_written_back(string text) =>
        ItemId.Parse(text).ToString().Should().Be(text);

    [Theory]
    [InlineData("")]
    [InlineData("85051")]
    [InlineData("8505110")]
    [InlineData("810510.hs18")]
    [InlineData("810510.")]
    [InlineData(".processing")]
    [InlineData("gallium.processing.eu")]
    [InlineData("gallium processing")]
    [InlineData("-gallium")]
    [InlineData("gallium-")]
    [InlineData("gállium")]
    [InlineData("eto:N12")]
    public void Text_of_another_form_is_refused(string text)
    {
        ItemId.TryParse(text, out _).Should().BeFalse();
        var read = () => ItemId.Parse(text);
        read.Should().Throw<FormatException>().WithMessage("*six digits*");
    }

    [Fact]
    public void Upper_case_is_the_same_item() =>
        ItemId.Parse("Gallium.Processing").Should().Be(ItemId.Of("gallium", "processing"));

    [Fact]
    public void A_product_tells_its_code_and_no_material()
    {
        var id = ItemId.Of(Hs6.Parse("010121"));
        (id.Value, id.Product, id.NamedRevision, id.Material).Should().Be(("010121", Hs6.Parse("010121"), null, null));
    }

    [Fact]
    public void A_product_of_a_named_revision_tells_both()
    {
        var id = ItemId.Of(Hs6.Parse("810510"), HsRevision.Parse("HS17"));
        (id.Value, id.Product, id.NamedRevision).Should()
            .Be(("810510.hs17", Hs6.Parse("810510"), HsRevision.Parse("HS17")));
    }

    [Fact]
    public void A_material_at_a_stage_tells_both()
    {
        var id = ItemId.Parse("gallium.processing");
        (id.Material, id.Stage, id.Product).Should().Be(("gallium", "processing", null));
    }

    [Fact]
    public void A_slug_is_neither_product_nor_material()
    {
        var id = ItemId.Parse("euv-lithography");
        (id.Product, id.Material, id.Stage, id.NamedRevision).Should().Be((null, null, null, null));
    }

    [Fact]
    public void An_identifier_never_made_is_not_null() => default(ItemId).Value.Should().Be("none");
}
