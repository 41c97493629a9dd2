using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Dependencies;

namespace GeoMonitor.Monitoring.Tests.Dependencies;

public sealed class ViewsSideBySideTests(BundledRun bundled)
{
    [Theory]
    [InlineData("NLD", "810411", "ORIGIN_FROM_PRODUCTION")]
    [InlineData("NLD", "850511", "ORIGIN_FROM_FLOWS")]
    public void The_view_of_origins_says_what_it_rests_on_and_which_suppliers_are_hubs(string code, string item, string flag)
    {
        var run = bundled.View;
        var query = RankingQuery.Of(run, code, 2024, "origin");
        var answer = DependencyExplainer.Explain(run, run.Products[ItemId.Parse(item)], query);

        answer.Flags.Should().Contain(flag).And.NotContain("SUPPLIER_INSIDE_EU");
        answer.Views.Origin!.Note.Should().Contain("hub");
        answer.Views.Origin.ImportHhi.Should().Be(answer.Indicators.ImportHhi);
        answer.Suppliers.Sum(s => s.Share ?? 0).Should().BeApproximately(1, 1e-9);
    }

    [Fact]
    public void Germany_passes_magnets_on_so_China_weighs_more_by_origin()
    {
        var run = bundled.View;
        var (views, _) = ViewsSideBySide.Of(
            run, run.Products[ItemId.Parse("850511")], EconomyLookup.Find(run.Economies, "NLD"), new Year(2024));

        views.Origin!.Hubs.Should().Contain(h => h.Economy == "DEU");
        views.Origin.TopSupplier!.Economy.Should().Be("CHN");
        views.Origin.TopSupplier.Share.Should().BeGreaterThan(views.Reported!.TopSupplier!.Share);
    }

    [Fact]
    public void Exports_of_who_makes_nothing_are_no_capacity_by_origin()
    {
        var run = bundled.View;
        var (views, _) = ViewsSideBySide.Of(
            run, run.Products[ItemId.Parse("810411")], EconomyLookup.Find(run.Economies, "NLD"), new Year(2024));

        views.Reported!.ImportExportRatio.Should().BeLessThan(1);
        views.Origin!.ImportExportRatio.Should().BeGreaterThan(1);
    }

    [Fact]
    public void Every_view_that_is_null_has_its_reason()
    {
        var run = bundled.View;
        foreach (var code in (string[])["NLD", "EU27", "TUV"])
        {
            foreach (var product in run.Products.Values)
            {
                var (views, missing) = ViewsSideBySide.Of(run, product, EconomyLookup.Find(run.Economies, code), new Year(2024));
                var reasons = missing.Select(m => m.Field).ToList();
                if (views.Reported is null)
                    reasons.Should().Contain("views.reported");
                if (views.Domestic is null)
                    reasons.Should().Contain("views.domestic");
                if (views.Origin is null)
                    reasons.Should().Contain("views.origin");
            }
        }
    }

    [Fact]
    public void The_ranking_by_origin_has_levels_and_the_same_items()
    {
        var run = bundled.View;
        var rows = DependencyRanking.Rows(run, RankingQuery.Of(run, "NLD", 2024, "origin"));

        rows.Should().HaveCount(87).And.OnlyContain(r => r.View == "origin");
        rows.Should().Contain(r => r.Level == "risky-strategic");
        rows.Where(r => r.Grade is not null).Should().OnlyContain(
            r => r.Flags.Contains("ORIGIN_FROM_PRODUCTION") || r.Flags.Contains("ORIGIN_FROM_FLOWS"));
    }
}
