using GeoMonitor.Core.Economies;
using GeoMonitor.Ingest.Bundle;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Ingest.Tests.Codes;

public sealed class NamesTests
{
    [Fact]
    public void Every_economy_is_found_by_its_own_code_and_its_own_name()
    {
        foreach (var economy in EconomyTable.Default.All)
        {
            EconomyNames.OfCode(economy.Code.Value).Should().Be(economy.Code);
            EconomyNames.OfName(economy.NameEn).Should().Be(economy.Code, $"'{economy.NameEn}' is its name");
        }
    }

    [Theory]
    [InlineData("Congo, D.R.", "COD")]
    [InlineData("Congo (Kinshasa)", "COD")]
    [InlineData("Congo, Rep.", "COG")]
    [InlineData("Congo (Brazzaville)", "COG")]
    [InlineData("Korea, North", "PRK")]
    [InlineData("Korea, Republic of", "KOR")]
    [InlineData("Cote d'Ivoire", "CIV")]
    [InlineData("CÔTE D’IVOIRE", "CIV")]
    [InlineData("Turkyie", "TUR")]
    [InlineData("Bosnia-Herzegovina", "BIH")]
    [InlineData("Other Countries", "ZZZ")]
    [InlineData("World total (rounded)", "WLD")]
    public void Names_are_found_as_sources_write_them(string name, string code)
    {
        EconomyNames.OfName(name)!.Value.Value.Should().Be(code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Guinea-Bissau and Guinea")]
    [InlineData("Korea")]
    [InlineData("DELETE")]
    public void A_name_that_may_be_of_two_or_of_nobody_is_none(string name)
    {
        EconomyNames.OfName(name).Should().BeNull();
        EconomyNames.OfCode(name).Should().BeNull();
    }

    [Fact]
    public void Every_material_of_the_bundle_is_known_by_its_name_and_slug()
    {
        var materials = BundleCatalogue.Read(Path.Combine(ProjectRoot.Path, "datasets")).Materials.Values;

        foreach (var material in materials)
        {
            MaterialNames.IsSlug(material.Id).Should().BeTrue($"{material.Id} is a material of ours");
            MaterialNames.SlugOf(material.Name).Should().Be(material.Id);
        }
    }

    [Fact]
    public void A_key_of_a_key_is_the_key()
    {
        Gen.String[0, 40].Sample(name => NameKey.Of(NameKey.Of(name)) == NameKey.Of(name));
    }
}
