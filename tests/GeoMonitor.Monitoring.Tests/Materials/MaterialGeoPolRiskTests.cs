using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Items;
using GeoMonitor.Monitoring.Materials;

namespace GeoMonitor.Monitoring.Tests.Materials;

public sealed class MaterialGeoPolRiskTests(BundledRun bundled)
{
    [Fact]
    public void Imports_of_graphite_into_the_USA_are_those_of_both_its_codes_together()
    {
        // counted from the bundled file by hand; the authors' test case rests on an earlier release
        var imports = Imports("natural-graphite.extraction", "USA");
        imports.TotalTonnes.Should().BeApproximately(86088.264, 1e-3);
        imports.UnitValue.Should().BeApproximately(2.220838, 1e-6);
        imports.Products.Select(p => p.Id.Value).Should().BeEquivalentTo("250410", "250490");
    }

    [Fact]
    public void Imports_of_the_Union_leave_out_what_its_members_sell_each_other()
    {
        var union = Imports("natural-graphite.extraction", "EU27");
        var members = bundled.View.Economies.Eu27Members.Sum(m => Imports("natural-graphite.extraction", m.Code.Value).TotalTonnes);
        union.TotalTonnes.Should().BePositive().And.BeLessThan(members);
        bundled.View.Economies.Eu27Members.Should().OnlyContain(m => union.Tonnes[bundled.View.Economies.IndexOf(m.Code)] == 0);
    }

    [Fact]
    public void Ore_imports_against_production_in_metal_content_are_refused()
    {
        // the USA mines nickel, counted in metal content; its imports are tonnes of ore
        var nickel = Of("nickel", "USA", 2024, MaterialStage.Extraction);
        nickel.Score!.Score.Should().BeNull();
        nickel.Reason.Should().Be("BASIS_MISMATCH");
        nickel.Explanation.Should().Contain("gross weight").And.Contain("metal content");
    }

    [Fact]
    public void Without_production_at_home_there_is_nothing_to_mix_up()
    {
        var manganese = Of("manganese", "NLD", 2024);
        manganese.Domestic.Should().Be(default(Tonnes));
        manganese.Score!.ImportRisk.Should().BeInRange(0.2, 0.9);
        manganese.Score.Score.Should().BeApproximately(manganese.ProductionHhi!.Value * manganese.Score.ImportRisk!.Value, 1e-12);
    }

    [Fact]
    public void A_year_without_trade_figures_says_so()
    {
        // the digits of gallium are in the series of HS17 only, which begins in 2017
        var gallium = Of("gallium", "NLD", 2012);
        gallium.Score.Should().BeNull();
        gallium.Reason.Should().Be("NO_TRADE_FIGURES");
        gallium.ProductionHhi.Should().BePositive();
    }

    private MaterialGeoPolRisk Of(string material, string economy, int year, params MaterialStage[] stages) => MaterialGeoPolRisk.Of(
        bundled.View, bundled.Figures.Criticality.Materials[material], stages.Length > 0 ? stages : Stages.All,
        bundled.View.Economies.Find(EconomyCode.Parse(economy))!, new Year(year), TestContext.Current.CancellationToken);

    private MaterialImports Imports(string item, string economy) => MaterialImports.Of(
        bundled.View, bundled.Figures.Items.Find(ItemId.Parse(item))!,
        bundled.View.Economies.Find(EconomyCode.Parse(economy))!, new Year(2022), TestContext.Current.CancellationToken);
}
