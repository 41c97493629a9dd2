using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Indicators.Dependency;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Assessment;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>Every published test of a dependency, with value, threshold and the years that decided.</summary>
internal static class TestRows
{
    public static ImmutableArray<TestRow> Of(DependencyAssessment assessment, MethodParameters parameters, Year year) =>
    [
        .. Yearly("ec-", assessment.Cdi.Tests(parameters.Cdi), year),
        OverYears("ec-2-of-3", assessment.CdiRule),
        .. Yearly("geodep-", assessment.GeoDep.Tests(parameters.GeoDep), year),
        OverYears("geodep-2-of-3", assessment.GeoDepRule),
    ];

    private static IEnumerable<TestRow> Yearly(string prefix, TestOutcome[] tests, Year year) => tests.Select(t => new TestRow(
        prefix + t.Id,
        Finite(t.Value),
        t.Threshold,
        t.Passed,
        [year.Value],
        t.Passed is null ? "NO_IMPORTS: nothing of value is traded, so the test has no value." : null));

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
