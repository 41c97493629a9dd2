using GeoMonitor.Core.Supply.Criticality;
using GeoMonitor.Monitoring.Reproductions;

namespace GeoMonitor.Monitoring.Tests.Reproductions;

public sealed class ReproductionSuiteTests(BundledRun bundled)
{
    private static readonly ReproductionSuite Suite = new();

    private IReadOnlyList<Reproduction> Results => Suite.ResultsOf(bundled.View, TestContext.Current.CancellationToken);

    [Fact]
    public void Every_result_has_an_identifier_of_its_own_and_names_its_source()
    {
        Results.Select(r => r.Id).Should().OnlyHaveUniqueItems();
        Results.Should().OnlyContain(r => r.Source.Length > 5 && r.Title.Length > 5);
    }

    [Fact]
    public void What_does_not_agree_or_was_not_computed_says_why() =>
        Results.Where(r => r.Passed != true).Should().OnlyContain(r => r.Note != null && r.Note.Length > 10);

    [Fact]
    public void Every_result_whose_inputs_were_all_published_comes_out() =>
        Results.Where(r => r.Required).Should().HaveCountGreaterThan(100).And.OnlyContain(r => r.Passed == true);

    [Fact]
    public void What_is_known_to_differ_is_not_required() =>
        Results.Where(r => r.Passed == false).Should().NotBeEmpty().And.OnlyContain(r => !r.Required);

    [Fact]
    public void What_was_not_computed_neither_agrees_nor_fails() =>
        Results.Should().OnlyContain(r => (r.Got == null) == (r.Passed == null));

    [Fact]
    public void All_78_supply_risks_of_2017_come_out_within_the_rounding_of_their_inputs() =>
        Of("eu-supply-risk-2017-").Should().HaveCount(78).And.OnlyContain(r => r.Passed == true);

    [Fact]
    public void No_tolerance_of_2017_is_wider_than_the_digits_explain() =>
        Of("eu-supply-risk-2017-").Should().OnlyContain(r => r.Tolerance <= 0.1 + (0.18 * Math.Max(1, r.Expected!.Value)));

    [Theory]
    [InlineData(2014, 20, 20, true)]
    [InlineData(2017, 27, 26, false)]
    [InlineData(2020, 30, 30, true)]
    [InlineData(2023, 34, 34, true)]
    public void The_adopted_lists_come_out_by_the_rule(int year, int listed, int computed, bool passed)
    {
        var list = Of($"eu-critical-list-{year}").Single();
        (list.Expected, list.Got, list.Passed).Should().Be((listed, computed, passed));
    }

    [Fact]
    public void Coking_coal_of_2017_is_reported_as_the_exception_that_it_was() =>
        Of("eu-critical-list-2017").Single().Note.Should().Contain("coking-coal").And.Contain("COM(2017) 490");

    [Fact]
    public void The_rule_alone_makes_32_of_70_critical() => Of("eu-critical-rule-2023").Single().Passed.Should().BeTrue();

    [Fact]
    public void Most_results_of_the_2023_study_come_out_although_its_substitution_indices_are_not_at_hand()
    {
        var risks = Of("eu-supply-risk-2023-").Where(r => r.Got is not null).ToList();
        var importance = Of("eu-economic-importance-2023-").Where(r => r.Got is not null).ToList();
        risks.Count.Should().BeGreaterThan(60);
        importance.Count.Should().BeGreaterThan(40);
        risks.Count(r => r.Passed == true).Should().BeGreaterThan(risks.Count / 2);
        importance.Count(r => r.Passed == true).Should().BeGreaterThan(importance.Count / 2);
    }

    [Fact]
    public void GeoPolRisk_of_the_authors_comes_out_from_their_figures() =>
        Results.Where(r => r.Id.StartsWith("geopolrisk-usa-2022-", StringComparison.Ordinal) && !r.Id.EndsWith("from-flows", StringComparison.Ordinal))
            .Should().HaveCount(6).And.OnlyContain(r => r.Passed == true);

    [Fact]
    public void Import_risk_from_bundled_flows_is_near_but_of_another_release()
    {
        var risk = Of("geopolrisk-usa-2022-graphite-import-risk-from-flows").Single();
        risk.Passed.Should().BeFalse();
        risk.Got.Should().BeApproximately(risk.Expected!.Value, 2e-3);
        risk.Note.Should().Contain("86586.111").And.Contain("86088.264");
    }

    [Fact]
    public void The_published_risks_of_2022_come_out_from_their_own_vintage_and_nearly_from_the_bundled_one()
    {
        Of("geopolrisk-risk-2022-").Should().HaveCount(6).And.OnlyContain(r => r.Passed == true && r.Required);
        Of("geopolrisk-stability-2022-").Should().HaveCount(6).And.OnlyContain(r => !r.Required && Math.Abs(r.Got!.Value - r.Expected!.Value) < 0.05);
    }

    [Fact]
    public void Figures_that_were_loaded_do_not_move_what_is_compared_with_a_study()
    {
        var loaded = bundled.View.Figures with { Criticality = CriticalityTables.Empty, Bundled = bundled.View.Figures };
        EuStudy2023.Of(loaded).Should().HaveCountGreaterThan(100).And.Equal(EuStudy2023.Of(bundled.View.Figures));
    }

    [Fact]
    public void What_needs_World_Mining_Data_says_so()
    {
        Of("production-hhi-").Should().HaveCount(13).And.OnlyContain(r => r.Got == null && r.Note!.Contains("World Mining Data"));
        Of("geopolrisk-china-2022-").Should().HaveCount(5).And.OnlyContain(r => r.Got == null && r.Note!.Contains("World Mining Data"));
    }

    [Fact]
    public void The_criteria_of_all_416_cells_agree()
    {
        Of("geodep-two-of-three-years-").Sum(r => r.Expected).Should().Be(416);
        Of("geodep-").Should().OnlyContain(r => r.Passed == true);
    }

    [Fact]
    public void Mann_Kendall_Theil_Sen_and_Pettitt_give_the_results_of_the_textbooks() =>
        Results.Where(r => r.Id.StartsWith("shampoo-", StringComparison.Ordinal) || r.Id.StartsWith("nile-", StringComparison.Ordinal))
            .Should().HaveCount(11).And.OnlyContain(r => r.Passed == true);

    [Fact]
    public void A_second_run_of_the_suite_gives_the_same_results() =>
        Suite.Rerun(bundled.View, TestContext.Current.CancellationToken).Should().Equal(Results);

    private IEnumerable<Reproduction> Of(string prefix) => Results.Where(r => r.Id.StartsWith(prefix, StringComparison.Ordinal));
}
