using GeoMonitor.Core.Items;
using GeoMonitor.Ingest.Comext;

namespace GeoMonitor.Ingest.Tests.Comext;

public sealed class ComextProductTests
{
    [Theory]
    [InlineData("81129289", "811292")]
    [InlineData("01012100", "010121")]
    [InlineData("811292", "811292")]
    public void Codes_of_eight_and_six_digits_belong_to_an_HS6_code(string text, string hs6)
    {
        var product = ComextProduct.Read(text);

        product.Kind.Should().Be(text.Length == 8 ? ComextProductKind.Cn8 : ComextProductKind.Hs6);
        Hs6.FromPacked(product.Hs6).ToString().Should().Be(hs6);
    }

    // pitfall 31
    [Theory]
    [InlineData("1012100", "010121")]
    [InlineData("10121", "010121")]
    public void A_leading_zero_that_was_lost_is_put_back(string text, string hs6)
    {
        var product = ComextProduct.Read(text);

        product.Padded.Should().BeTrue();
        Hs6.FromPacked(product.Hs6).ToString().Should().Be(hs6);
    }

    [Theory]
    [InlineData("39XXXXXX")]
    [InlineData("8112XXXX")]
    [InlineData("XXXXXXXX")]
    [InlineData("99SSSSSS")]
    [InlineData("811XXX")]
    [InlineData("99302400")]
    [InlineData("98801000")]
    [InlineData("00500000")]
    public void Confidential_codes_and_those_outside_the_Harmonized_System_have_a_value_but_no_place(string text) =>
        ComextProduct.Read(text).Kind.Should().Be(ComextProductKind.Unallocated);

    [Theory]
    [InlineData("TOTAL")]
    [InlineData("72")]
    [InlineData("7204")]
    [InlineData("XX")]
    public void Chapters_headings_and_totals_are_groups(string text) =>
        ComextProduct.Read(text).Kind.Should().Be(ComextProductKind.Group);

    [Theory]
    [InlineData("")]
    [InlineData("gallium")]
    [InlineData("8112.92")]
    [InlineData("811292890")]
    public void Anything_else_is_no_product(string text) =>
        ComextProduct.Read(text).Kind.Should().Be(ComextProductKind.Bad);
}
