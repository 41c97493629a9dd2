using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Items;
using GeoMonitor.Ingest.Bundle;

namespace GeoMonitor.Ingest.Tests.Bundle;

public class BundleCatalogueTests
{
    private static readonly BundleCatalogue Bundle = BundleCatalogue.Read(TemporaryBundle.Original);

    private static Item Item(string id) => Bundle.Items.Find(ItemId.Parse(id))!;

    [Fact]
    public void Every_trade_file_is_a_series_of_its_own() =>
        Bundle.Manifest.TradeFiles.Select(f => f.Series!.ToString()).Should()
            .Equal("CEPII BACI HS92 V202601+", "CEPII BACI HS17 V202601");

    [Fact]
    public void Every_file_says_source_release_licence_attribution_and_how_it_came_here() =>
        Bundle.Manifest.Files.Should().OnlyContain(f =>
            f.Source.Length > 0 && f.Release.Length > 0 && f.Licence.Length > 0 && f.Attribution.Length > 0
            && f.Retrieved.Length > 0 && f.Rows > 0);

    [Fact]
    public void Permanent_magnets_are_a_shared_product_of_rare_earths()
    {
        var magnets = Item("850511");
        magnets.NameEn.Should().Be("Permanent magnets of metal");
        magnets.NameNl.Should().Be("Permanente magneten van metaal");
        magnets.Revision.Should().Be(HsRevision.Parse("HS17"));
        magnets.IsShared.Should().BeTrue();
        magnets.Materials.Should().Contain(["neodymium", "dysprosium"]);
        magnets.Tags.Should().Contain(["crm", "strategic"]);
    }

    [Fact]
    public void One_code_of_seven_metals_is_one_item_with_all_of_them() =>
        Item("811292").Materials.Should().BeEquivalentTo(
            ["gallium", "germanium", "hafnium", "indium", "niobium", "rhenium", "vanadium"]);

    [Theory]
    [InlineData("810510", "cobalt", "HS92 810510 is today 810520 and 810530.")]
    [InlineData("810310", "tantalum", "HS92 810310 is today 810320 and 810330.")]
    [InlineData("811211", "beryllium", "HS92 811211 is today 811212 and 811213.")]
    [InlineData("252890", "boron", "HS92 252890 is today part of 252800.")]
    public void An_old_code_is_linked_through_the_concordance_and_says_so(string id, string material, string note)
    {
        Item(id).Materials.Should().Equal(material);
        Item(id).Note.Should().StartWith(note);
    }

    [Fact]
    public void A_code_that_means_the_same_in_every_revision_says_nothing_of_revisions() =>
        Item("260300").Note.Should().BeNull();

    [Fact]
    public void Digits_with_another_meaning_in_a_loaded_revision_become_another_item()
    {
        var clay = Hs6.Parse("250840");
        Bundle.Items.IdOf(clay, HsRevision.Parse("HS92")).Value.Should().Be("250840");
        Bundle.Items.IdOf(clay, HsRevision.Parse("HS17")).Value.Should().Be("250840.hs17");
        Bundle.Items.IdOf(Hs6.Parse("850511"), HsRevision.Parse("HS22")).Value.Should().Be("850511.hs22");
        Bundle.Items.IdOf(Hs6.Parse("260300"), HsRevision.Parse("HS22")).Value.Should().Be("260300");
    }

    [Fact]
    public void A_material_finds_the_products_it_is_traded_as()
    {
        Products("gallium.processing").Should().Equal("811292");
        Products("cobalt.processing").Should().Equal("282200", "810510");
        Products("cobalt.extraction").Should().BeEmpty();

        static IEnumerable<string> Products(string id) =>
            Bundle.Items.ProductsOf(Item(id)).Select(i => i.Id.Value);
    }

    [Fact]
    public void Every_material_of_an_item_with_producers_has_an_item()
    {
        var materials = Bundle.Items.All.Where(i => i.Kind == ItemKind.Material).Select(i => i.Id).ToHashSet();
        Bundle.Production.Items.Should().OnlyContain(id => materials.Contains(id));
    }

    [Fact]
    public void Governance_is_of_one_vintage_and_knows_Taiwan()
    {
        Bundle.Governance.Vintage.Should().Be("WGI 2024 update");
        var taiwan = Bundle.Governance.EstimateOf(EconomyCode.Parse("TWN"), new Year(2024))!;
        (taiwan.Score.Origin, taiwan.Year.Value).Should().Be((GovernanceOrigin.Observed, 2023));
        taiwan.Score.Estimate.Should().BeInRange(0.5, 2);
    }

    [Fact]
    public void An_economy_the_World_Bank_leaves_out_gets_a_flagged_median() =>
        Bundle.Governance.EstimateOf(EconomyCode.Parse("NCL"), new Year(2022))!.Score.IsImputed.Should().BeTrue();

    [Fact]
    public void The_HS92_series_is_complete_and_the_HS17_series_in_2022_and_2024_only()
    {
        Bundle.Coverage.Where(c => c.Series.Revision == HsRevision.Parse("HS92")).Should().OnlyContain(c => c.IsComplete);
        Bundle.Coverage.Where(c => c.Series.Revision == HsRevision.Parse("HS17") && c.IsComplete)
            .Select(c => c.Year.Value).Distinct().Should().Equal(2022, 2024);
        Bundle.Coverage.Should().OnlyContain(c => c.IsProvisional == (c.Year.Value == 2024));
        Bundle.Coverage.Where(c => !c.IsComplete).Should().OnlyContain(c => c.Note != null);
    }

    [Fact]
    public void Coverage_names_the_series_of_the_manifest() =>
        Bundle.Coverage.Select(c => c.Series).Distinct().Should()
            .BeEquivalentTo(Bundle.Manifest.TradeFiles.Select(f => f.Series));

    [Theory]
    [InlineData("CHN", 0.665)]
    [InlineData("WLD", 0.514)]
    public void Dutch_imports_of_2022_that_leave_again_are_those_CBS_published(string origin, double share) =>
        Bundle.ReExports.ShareOf(EconomyCode.Parse(origin), new Year(2022))!.Value.Value.Should().BeApproximately(share, 5e-4);

    [Fact]
    public void Re_exports_of_all_goods_are_told_apart_from_those_without_fuels() =>
        Bundle.ReExportsByGroup.Single(r => r is { Partner: "WLD", Group: "TOTAL", Period: "year", Year.Value: 2022 })
            .Share!.Value.Value.Should().BeApproximately(0.402, 5e-4);

    [Fact]
    public void China_makes_nearly_all_gallium()
    {
        var table = Bundle.Production.TableFor(ItemId.Parse("gallium.processing"), new Year(2024))!;
        table.Shares[0].Economy.Value.Should().Be("CHN");
        table.Shares[0].Share!.Value.Value.Should().BeGreaterThan(0.9);
        table.Shares.Should().NotContain(s => s.Economy == EconomyCode.World);
    }

    [Fact]
    public void Producers_that_are_not_named_are_kept_under_no_name() =>
        Bundle.Production.TablesOf(ItemId.Parse("tin.extraction")).SelectMany(t => t.Shares)
            .Should().Contain(s => s.Economy == EconomyCode.Unspecified);
}
