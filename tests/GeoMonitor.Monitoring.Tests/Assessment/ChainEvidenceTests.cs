using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.SupplyChains.Chokepoints;

namespace GeoMonitor.Monitoring.Tests.Assessment;

/// <summary>What the supply chain says towards a level (methodology 13.4): a dependence that sits upstream of the imports.</summary>
public sealed class ChainEvidenceTests(BundledRun bundled)
{
    private static readonly Year Latest = new(2024);

    [Fact]
    public void Gallium_is_a_dependence_of_the_Union_although_its_code_is_imported_from_many_places()
    {
        var gallium = Assess("EU27", "gallium.processing", Latest).Decision!;

        gallium.Level.Should().Be(DependencyLevel.Dependent);
        var reason = gallium.Reasons.Single(r => r.Id == "propagated-dependence");
        (reason.Threshold, reason.Value > 0.98).Should().Be((0.65, true));
    }

    [Fact]
    public void What_only_the_chain_shows_carries_no_heavier_term_than_dependent() =>
        Assess("EU27", "gallium.processing", Latest).Decision!.Reasons.Select(r => r.Id).Should().NotContain(["public-list", "single-point-of-failure"]);

    [Fact]
    public void Magnets_bought_half_elsewhere_hang_on_China_through_their_rare_earths()
    {
        var magnets = Explain("NLD", "850511", Latest);

        magnets.Chain!.Economy.Should().Be("CHN");
        magnets.Chain.DirectShare.Should().BeInRange(0.5, 0.6);
        magnets.Chain.StrategicNodeIndex.Should().BeGreaterThan(0.95);
        magnets.Chain.Path.Should().HaveCount(2);
        magnets.Reasons.Should().Contain("single-point-of-failure");
        magnets.Tests.Single(t => t.Id == "single-point-of-failure").Passed.Should().BeTrue();
        magnets.Text.En.Should().Contain("If China stopped and nobody adapted, 99 % of the supply would be lost, most of it through dysprosium (processing)");
        magnets.Text.Nl.Should().Contain("Als China stopte en niemand zich aanpaste, zou 99 % van de aanvoer wegvallen, het meeste via dysprosium (verwerking)");
    }

    [Fact]
    public void A_share_of_the_imports_alone_is_left_to_the_official_tests()
    {
        var ore = bundled.View.SupplyChain.DependenceOf(bundled.View.Products[ItemId.Parse("251110")].Item, Economy("NLD"))!;

        ore.GoesBeyondTrade.Should().BeFalse();
        Assess("NLD", "251110", Latest).Decision!.Reasons.Select(r => r.Id).Should().NotContain("propagated-dependence");
    }

    [Fact]
    public void The_chain_of_today_says_nothing_of_a_year_past()
    {
        var then = Explain("NLD", "850511", new Year(2022));

        then.Chain.Should().BeNull();
        then.Reasons.Should().NotContain(["single-point-of-failure", "propagated-dependence"]);
        then.Missing.Single(m => m.Field == "chain").Reason.Should().StartWith("NOT_IN_CHAIN");
        then.Tests.Single(t => t.Id == "propagated-dependence").Passed.Should().BeNull();
    }

    [Fact]
    public void A_member_of_the_Union_is_nobody_to_depend_on_for_another()
    {
        var items = bundled.View.Materials.Values.Concat(bundled.View.Products.Values).Select(p => p.Item);

        items.Select(i => bundled.View.SupplyChain.DependenceOf(i, Economy("NLD"))).OfType<ChainDependence>()
            .Should().HaveCountGreaterThan(50)
            .And.NotContain(d => bundled.View.Economies.Find(d.On)!.InEu27)
            .And.OnlyContain(d => d.Index > 0 && d.Index <= 1);
    }

    [Fact]
    public void What_somebody_remembers_raises_nothing()
    {
        var unverified = bundled.View.Materials.Values.Concat(bundled.View.Products.Values)
            .Where(p => bundled.View.SupplyChain.DependenceOf(p.Item, Economy("NLD")) is { IsVerified: false, Index: >= 0.65 })
            .ToList();

        unverified.Should().NotBeEmpty();
        unverified.SelectMany(p => Assess("NLD", p.Item.Id.Value, Latest).Decision?.Reasons ?? []).Select(r => r.Id)
            .Should().NotContain(["propagated-dependence", "single-point-of-failure"]);
    }

    [Fact]
    public void A_level_that_is_not_given_says_so_in_words()
    {
        var explained = Explain("EU27", "germanium.processing", new Year(2022));

        explained.Level.Should().BeNull();
        explained.Text.En.Should().Contain("No level is given, which is not the same as no risk");
        explained.Text.Nl.Should().Contain("Er wordt geen niveau gegeven, wat iets anders is dan geen risico");
    }

    [Fact]
    public void Export_measures_stand_in_the_text_of_both_languages()
    {
        var gallium = Explain("EU27", "gallium.processing", Latest);

        gallium.Text.En.Should().Contain("Export measures of suppliers: China, export licences since 2023-08-01.");
        gallium.Text.Nl.Should().Contain("Exportmaatregelen van leveranciers: China, vergunningplicht voor de uitvoer sinds 2023-08-01.");
    }

    private Economy Economy(string code) => bundled.View.Economies.Find(EconomyCode.Parse(code))!;

    private ProductSeries Series(string item) => bundled.View.Products.TryGetValue(ItemId.Parse(item), out var product)
        ? product
        : bundled.View.Materials[ItemId.Parse(item)];

    private DependencyAssessment Assess(string economy, string item, Year year) => bundled.View.Assess(Series(item), Economy(economy), year);

    private DependencyExplained Explain(string economy, string item, Year year) => DependencyExplainer.Explain(
        bundled.View, Series(item), new RankingQuery { Economy = Economy(economy), Year = year, View = View.Reported }, TestContext.Current.CancellationToken);
}
