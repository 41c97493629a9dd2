using GeoMonitor.Core.Indicators.Dependency;

namespace GeoMonitor.Core.Tests.Indicators.Dependency;

public sealed class TwoOfThreeYearsTests
{
    private static readonly Year Last = new(2024);

    [Theory]
    [InlineData("TTT", true, YearRuleReason.ThreeYears)]
    [InlineData("TTF", true, YearRuleReason.ThreeYears)]
    [InlineData("TFT", true, YearRuleReason.ThreeYears)]
    [InlineData("FTT", true, YearRuleReason.ThreeYears)]
    [InlineData("TFF", false, YearRuleReason.ThreeYears)]
    [InlineData("FFF", false, YearRuleReason.ThreeYears)]
    [InlineData("T-T", true, YearRuleReason.TwoYearsAgree)]
    [InlineData("FF-", false, YearRuleReason.TwoYearsAgree)]
    [InlineData("F-T", null, YearRuleReason.TwoYearsDisagree)]
    [InlineData("TF-", null, YearRuleReason.TwoYearsDisagree)]
    [InlineData("T--", null, YearRuleReason.TooFewYears)]
    [InlineData("--F", null, YearRuleReason.TooFewYears)]
    [InlineData("---", null, YearRuleReason.TooFewYears)]
    [InlineData("TtT", true, YearRuleReason.TwoYearsAgree)]
    [InlineData("FtT", null, YearRuleReason.TwoYearsDisagree)]
    [InlineData("fTt", null, YearRuleReason.TooFewYears)]
    [InlineData("T?T", true, YearRuleReason.TwoYearsAgree)]
    [InlineData("T?F", null, YearRuleReason.TwoYearsDisagree)]
    public void Complete_years_decide_and_partial_or_missing_ones_never_do(string years, bool? holds, YearRuleReason reason)
    {
        var decision = TwoOfThreeYears.Decide(Last, Outcomes(years));
        decision.Holds.Should().Be(holds);
        decision.Reason.Should().Be(reason);
        decision.DecidingYears.Should().HaveCount(years.Count(c => c is 'T' or 'F'));
        decision.YearsMet.Should().HaveCount(years.Count(c => c == 'T'));
    }

    [Fact]
    public void The_deciding_years_and_those_met_are_named_oldest_first()
    {
        var decision = TwoOfThreeYears.Decide(Last, Outcomes("TFT").Reverse());
        decision.DecidingYears.Should().Equal(new Year(2022), new Year(2023), new Year(2024));
        decision.YearsMet.Should().Equal(new Year(2022), new Year(2024));
    }

    [Fact]
    public void The_worked_example_fails_though_each_test_alone_holds_twice()
    {
        (double Import, double World, double Ratio)[] years = [(0.43, 0.41, 1.6), (0.38, 0.44, 1.2), (0.45, 0.39, 1.1)];
        var outcomes = years.Select((y, i) => new YearOutcome(
            new Year(2022 + i),
            YearCoverage.Complete,
            new GeoDepCriteria(y.Import, y.World, y.Ratio, default).AllHold(GeoDepThresholds.Published)));
        TwoOfThreeYears.Decide(Last, outcomes).Holds.Should().BeFalse();
    }

    [Fact]
    public void Years_outside_the_window_do_not_count()
    {
        var decision = TwoOfThreeYears.Decide(Last, [.. Outcomes("TT-"), new(new Year(2021), YearCoverage.Complete, false), new(new Year(2025), YearCoverage.Complete, false)]);
        decision.Holds.Should().BeTrue();
        decision.Reason.Should().Be(YearRuleReason.TwoYearsAgree);
    }

    [Fact]
    public void A_year_told_twice_is_refused()
    {
        var act = () => TwoOfThreeYears.Decide(Last, [.. Outcomes("TT-"), .. Outcomes("T--")]);
        act.Should().Throw<ArgumentException>().WithMessage("*2022*twice*");
    }

    [Fact]
    public void The_window_is_the_year_and_the_two_before() =>
        TwoOfThreeYears.WindowOf(new Year(2024)).Should().Equal(new Year(2022), new Year(2023), new Year(2024));

    [Fact]
    public void The_stored_criteria_of_the_bundled_series_give_the_stored_decisions()
    {
        // HS17 is complete in 2022 and 2024 only; the sample of HS92 begins in 2019, so its first windows are short
        var series = SampleTable.Read("samples/golden/bundle_criteria.csv").GroupBy(r => (r["revision"], r["hs6"], r["economy"]));
        var decided = 0;
        foreach (var rows in series)
        {
            var outcomes = rows.Select(row =>
            {
                var criteria = new GeoDepCriteria(
                    row.NumberOrNull("import_hhi"), row.NumberOrNull("world_export_hhi"), row.NumberOrNull("imports_over_exports"), default);
                var holds = criteria.AllHold(GeoDepThresholds.Published);
                holds.Should().Be(row["all_three"] is "1", $"{rows.Key} in {row["year"]}");
                return new YearOutcome(Year.Parse(row["year"]), YearCoverage.Complete, holds);
            }).ToArray();
            foreach (var row in rows.Where(r => r["revision"] is "HS17" || int.Parse(r["year"]) >= 2021))
            {
                bool? stored = row["dependent_2_of_3"] switch { "1" => true, "0" => false, _ => null };
                TwoOfThreeYears.Decide(Year.Parse(row["year"]), outcomes).Holds.Should().Be(stored, $"{rows.Key} in {row["year"]}");
                decided++;
            }
        }

        decided.Should().Be((64 * 4) + (16 * 2));
    }

    // capital = complete, small = partial, ? = complete but not computable, - = missing
    private static IEnumerable<YearOutcome> Outcomes(string years) => years
        .Select((c, i) => new YearOutcome(
            new Year(2022 + i),
            c == '-' ? YearCoverage.Missing : char.IsLower(c) ? YearCoverage.Partial : YearCoverage.Complete,
            char.ToUpperInvariant(c) switch { 'T' => true, 'F' => false, _ => null }));
}
