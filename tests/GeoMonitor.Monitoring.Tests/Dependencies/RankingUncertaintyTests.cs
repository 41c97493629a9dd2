using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Monitoring.Dependencies;

namespace GeoMonitor.Monitoring.Tests.Dependencies;

public sealed class RankingUncertaintyTests(BundledRun bundled)
{
    [Theory]
    [InlineData("EU27", "reported")]
    [InlineData("NLD", "origin")]
    public void Every_item_with_a_score_has_an_interval_of_its_rank_and_every_other_a_reason(string economy, string view)
    {
        var run = bundled.View;
        var rows = DependencyRanking.Rows(run, RankingQuery.Of(run, economy, 2024, view));

        foreach (var row in rows)
        {
            if (row.Score.RankLow is not { } low || row.Score.RankHigh is not { } high)
            {
                row.Missing.Should().Contain(m => m.Field == "score.rankLow" || m.Field == "score", row.Item);
                continue;
            }

            low.Should().BeLessThanOrEqualTo(high, row.Item);
            low.Should().BeInRange(1, rows.Length);
            high.Should().BeInRange(1, rows.Length);
        }

        rows.Count(r => r.Score.RankLow is not null).Should().BeGreaterThan(70);
    }

    [Fact]
    public void A_filter_changes_no_interval()
    {
        var run = bundled.View;
        var query = RankingQuery.Of(run, "EU27", 2024, view: null);
        var all = DependencyRanking.Rows(run, query).ToDictionary(r => r.Item, r => r.Score);

        foreach (var row in DependencyRanking.Rows(run, query with { Tag = "crm" }))
            row.Score.Should().Be(all[row.Item]);
    }

    [Fact]
    public void The_explained_answer_gives_the_probability_of_its_flag_and_the_choices_it_hangs_on()
    {
        var run = bundled.View;
        var answer = DependencyExplainer.Explain(
            run, run.Products[ItemId.Parse("261000")], RankingQuery.Of(run, "EU27", 2024, view: null));

        answer.Uncertainty!.ProbabilityFlag.Should().BeInRange(0, 1);
        answer.Uncertainty.ImportHhi.Low.Should().BeLessThan(answer.Uncertainty.ImportHhi.High);
        answer.Uncertainty.RankLow.Should().Be(answer.Score.RankLow);
        answer.Robustness.Cutoffs.Select(c => c.Cdi1).Should().Equal(0.3, 0.4, 0.5);
        answer.Robustness.ByMethod!.Low.Should().BeLessThanOrEqualTo(answer.Robustness.ByMethod.High);
        answer.Robustness.Distance.ImportHhi.Should().BeApproximately(answer.Indicators.ImportHhi!.Value - 0.4, 1e-12);
        answer.Robustness.FirstYearFlagged.Should().BeLessThanOrEqualTo(answer.Robustness.LastYearFlagged!.Value);
    }

    [Fact]
    public void Trends_are_judged_together_and_rising_ones_are_flagged()
    {
        var run = bundled.View;
        var economy = run.Economies.Find(Core.Economies.EconomyCode.Eu27)!;
        var warnings = run.Products.Values.Select(p => run.WarningOf(p, economy, new Year(2024))).ToList();

        var tested = warnings.Count(w => w.Trend is not null);
        tested.Should().BeGreaterThan(50);
        warnings.Should().OnlyContain(w => w.Tests == tested);
        foreach (var (product, warning) in run.Products.Values.Zip(warnings))
        {
            run.Assess(product, economy, new Year(2024)).Flags.Contains("RISING_CONCENTRATION")
                .Should().Be(warning.Rises == true && run.Cell(product, run.Economies.Eu27Index, new Year(2024)) is not null, product.Item.Id.Value);
            if (warning.Rises == true)
                warning.Trend!.Test.S.Should().BePositive();
        }
    }

    [Fact]
    public void A_partial_year_has_no_trend_and_no_spike()
    {
        var run = bundled.View;
        var magnets = run.Products[ItemId.Parse("850511")];

        run.WarningOf(magnets, run.Economies.Find(Core.Economies.EconomyCode.Eu27)!, new Year(2023)).Trend.Should().BeNull();
        run.WarningOf(magnets, run.Economies.Find(Core.Economies.EconomyCode.Eu27)!, new Year(2023)).UnitValue.Should().BeNull();
    }
}
