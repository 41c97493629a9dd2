using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Dependencies;

namespace GeoMonitor.Monitoring.Tests.Assessment;

/// <summary>What beside the tests of the Commission moves a level: capacity elsewhere and export measures.</summary>
public sealed class LevelEvidenceTests(BundledRun bundled)
{
    [Fact]
    public void A_supplier_whom_the_world_cannot_replace_makes_a_strategic_dependence_a_risky_one()
    {
        var lithium = Assess("NLD", "283691", 2024);
        lithium.Decision!.Level.Should().Be(DependencyLevel.RiskyStrategic);
        lithium.Decision.Reasons.Select(r => r.Id).Should().Contain("diversion-world").And.NotContain("supplier-risk");
        lithium.Decision.Reasons.Single(r => r.Id == "diversion-world").Value.Should().BeInRange(0, 0.5);
    }

    [Fact]
    public void Two_complete_years_do_not_show_what_others_can_deliver_and_leave_the_test_open()
    {
        Assess("NLD", "810411", 2024).Decision!.Undecided.Should().Contain("diversion-world");
        var explained = Explain("NLD", "810411", 2024);
        explained.Mitigation.Diversion!.World.Should().BeNull();
        explained.Missing.Single(m => m.Field == "mitigation.diversion.world").Reason.Should().StartWith("FEW_YEARS");
    }

    [Fact]
    public void The_harder_of_concentration_and_missing_capacity_counts_in_the_score()
    {
        var world = Explain("NLD", "283691", 2024).Mitigation.Diversion!.World!.Value;
        var rigidity = Assess("NLD", "283691", 2024).Score!.Factors.Single(f => f.Id == "rigidity").Value;
        rigidity.Should().BeGreaterThanOrEqualTo(1 - world);
    }

    [Fact]
    public void A_licence_for_graphite_raises_the_level_of_the_year_in_which_it_began_and_not_of_the_next()
    {
        Assess("EU27", "250410", 2023).Decision!.Reasons.Select(r => r.Id).Should().Contain("recent-shock");
        Assess("EU27", "250410", 2024).Decision!.Reasons.Select(r => r.Id).Should().NotContain("recent-shock");
        var measure = Explain("EU27", "250410", 2023).Warning.Measures.Single(m => m.RaisesLevel);
        (measure.Economy, measure.Effective, measure.Type).Should().Be(("CHN", new DateOnly(2023, 12, 1), "licensing"));
        measure.Share.Should().BeGreaterThan(0.25);
    }

    [Fact]
    public void A_measure_that_still_holds_stays_in_sight_after_it_raises_nothing() =>
        Explain("EU27", "250410", 2024).Warning.Measures.Should().Contain(m => m.Economy == "CHN" && !m.RaisesLevel);

    [Fact]
    public void A_measure_aimed_at_another_economy_is_none_of_this_one() =>
        Explain("EU27", "250410", 2024).Warning.Measures.Should().OnlyContain(m => m.Target == null);

    [Theory]
    [InlineData("seen", true)]
    [InlineData("memory", false)]
    public void A_measure_without_a_source_raises_nothing(string confidence, bool counts) =>
        (new SupplierMeasure(Measure(confidence, new DateOnly(2024, 5, 1)), 0.9).Shock is not null).Should().Be(counts);

    [Fact]
    public void A_measure_without_a_day_raises_nothing() => new SupplierMeasure(Measure("seen", null), 0.9).Shock.Should().BeNull();

    private static ExportRestriction Measure(string confidence, DateOnly? effective) => new(
        EconomyCode.Parse("CHN"), "gallium", ["gallium"], "licensing", null, null, effective, null, null, null, confidence, null, null);

    private DependencyAssessment Assess(string economy, string item, int year) =>
        bundled.View.Assess(Product(item), bundled.View.Economies.Find(EconomyCode.Parse(economy))!, new Year(year));

    private DependencyExplained Explain(string economy, string item, int year) => DependencyExplainer.Explain(
        bundled.View,
        Product(item),
        new RankingQuery
        {
            Economy = bundled.View.Economies.Find(EconomyCode.Parse(economy))!,
            Year = new Year(year),
            View = View.Reported,
        },
        TestContext.Current.CancellationToken);

    private ProductSeries Product(string item) => bundled.View.Products[ItemId.Parse(item)];
}
