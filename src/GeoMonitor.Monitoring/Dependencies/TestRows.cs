using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Indicators.Dependency;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Assessment;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>Every published test of a dependency, with value, threshold and the years that decided.</summary>
internal static class TestRows
{
    private const string NothingTraded = "NO_IMPORTS: nothing of value is traded, so the test has no value.";

    public static ImmutableArray<TestRow> Of(DependencyAssessment assessment, MethodParameters parameters, Year year)
    {
        var cdi = assessment.Cdi.Tests(parameters.Cdi);
        var geoDep = assessment.GeoDep.Tests(parameters.GeoDep);
        var variants = assessment.Variants;
        return
        [
            .. Yearly("ec-", cdi, year),
            Together("ec", cdi, year),
            OverYears("ec-2-of-3", assessment.CdiRule),
            .. Yearly("geodep-", geoDep, year),
            Together("geodep", geoDep, year),
            OverYears("geodep-2-of-3", assessment.GeoDepRule),
            Yearly(string.Empty, variants.CbsBand, year),
            Yearly(string.Empty, variants.Ecipe.Share, year),
            Together("ecipe", [variants.Ecipe.Share, variants.Ecipe.Hhi], year),
            Yearly(string.Empty, variants.Merics.Ratio, year),
            Yearly(string.Empty, variants.Merics.Partner, year),
            Together("merics", [variants.Merics.Ratio, variants.Merics.Partner], year),
        ];
    }

    /// <summary>Whether the world could not make up for the largest supplier (methodology 7 and 13.4).</summary>
    public static TestRow World(MitigationAnswer mitigation, MethodParameters parameters, Year year)
    {
        var value = mitigation.Diversion?.World;
        return new TestRow(
            "diversion-world",
            value,
            parameters.Levels.DiversionWorld,
            value is { } v ? v < parameters.Levels.DiversionWorld : null,
            mitigation.Diversion?.Years ?? [year.Value],
            value is null ? "NO_CAPACITY_FIGURES: see the reasons of mitigation.diversion." : null);
    }

    private static IEnumerable<TestRow> Yearly(string prefix, TestOutcome[] tests, Year year) =>
        tests.Select(t => Yearly(prefix, t, year));

    private static TestRow Yearly(string prefix, TestOutcome test, Year year) => new(
        prefix + test.Id,
        Finite(test.Value),
        test.Threshold,
        test.Passed,
        [year.Value],
        test.Passed is null ? NothingTraded : null);

    // the verdict of a method in one year: the value is how many of its tests pass; no value in one, no verdict
    private static TestRow Together(string id, TestOutcome[] tests, Year year)
    {
        var unknown = Array.Exists(tests, t => t.Passed is null);
        return new(
            id,
            unknown ? null : tests.Count(t => t.Passed == true),
            tests.Length,
            unknown ? null : Array.TrueForAll(tests, t => t.Passed == true),
            [year.Value],
            unknown ? NothingTraded : null);
    }

    // JSON has no infinity: no exports is 9999 here as it is in the published tables
    private static double? Finite(double? value) =>
        value is double.PositiveInfinity ? GeoDepCriteria.NoExportsRatio : value;

    private static TestRow OverYears(string id, YearRuleDecision rule) => new(
        id,
        rule.YearsMet.Count,
        Threshold: null,
        rule.Holds,
        [.. rule.DecidingYears.Select(y => y.Value)],
        rule.Holds is null
            ? rule.Reason == YearRuleReason.TwoYearsDisagree
                ? "UNDECIDED: only two of the three years are complete, and they differ."
                : "UNDECIDED: fewer than two of the three years are complete."
            : null);
}
