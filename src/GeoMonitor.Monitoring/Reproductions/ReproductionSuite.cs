using System.Collections.Immutable;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Reproductions;

/// <summary>
/// Computes published results again. The inputs are the bundled figures, and figures that were loaded where a result
/// needs them; nothing is adjusted to make a result agree, and what does not agree is listed with the reason.
/// </summary>
public sealed class ReproductionSuite
{
    // results of which every input was published; the others lack inputs, or are exceptions that the law made
    private static readonly string[] Required =
    [
        "eu-supply-risk-2017-", "eu-critical-rule-2023", "eu-critical-list-2014", "eu-critical-list-2020", "eu-critical-list-2023",
        "geopolrisk-usa-2022-", "geopolrisk-risk-2022-", "geopolrisk-production-hhi-", "geodep-", "shampoo-", "nile-",
    ];

    // an earlier release of the flows than anybody can fetch
    private const string OtherRelease = "-from-flows";

    private volatile Outcome? _latest;

    /// <summary>The results for a run, from the last time they were computed for it.</summary>
    public ImmutableArray<Reproduction> ResultsOf(RunView run, CancellationToken cancellation = default) =>
        _latest is { } latest && string.Equals(latest.Run, run.Id, StringComparison.Ordinal) ? latest.Results : Rerun(run, cancellation);

    /// <summary>Computes all results again.</summary>
    public ImmutableArray<Reproduction> Rerun(RunView run, CancellationToken cancellation = default)
    {
        ImmutableArray<Reproduction> results =
        [
            .. SupplyRisk2017.Of(run),
            .. CriticalLists.Of(run),
            .. EuStudy2023.Of(run.Figures),
            .. PublishedGeoPolRisk.Of(run, cancellation),
            .. ImportCriteria.Of(run),
            .. ClassicTrends.All(),
            .. PublishedCounts.All(),
        ];
        results = [.. results.Select(r => IsRequired(r.Id) ? r with { Required = true } : r)];
        _latest = new Outcome(run.Id, results);
        return results;
    }

    private static bool IsRequired(string id) =>
        !id.EndsWith(OtherRelease, StringComparison.Ordinal) && Required.Any(r => id.StartsWith(r, StringComparison.Ordinal));

    private sealed record Outcome(string Run, ImmutableArray<Reproduction> Results);
}
