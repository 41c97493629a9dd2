using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Monitoring.Runs.Differences;

/// <summary>Answers what moved between two runs.</summary>
public sealed class RunDifferences(IRunStore store, RunReopener reopener, ITradeArchive archive)
{
    private const string DefaultEconomy = "NLD";

    /// <summary>What moved between two runs for an economy in a year.</summary>
    /// <param name="run">The run.</param>
    /// <param name="against">The run to compare with; null for the one before it.</param>
    /// <param name="economy">Whose dependences; NLD when null.</param>
    /// <param name="year">The year; the latest complete one of the run when null.</param>
    /// <param name="cancellation">Stops between two items.</param>
    /// <exception cref="MonitorProblemException">A name does not exist, or there is no earlier run.</exception>
    public RunDifference Between(
        string run, string? against, string? economy, int? year, CancellationToken cancellation = default)
    {
        var runs = store.Runs();
        var asked = Find(runs, run, "run");
        var other = against is null ? Earlier(runs, asked) : Find(runs, against, "against");
        var (before, after) = (reopener.Open(other), reopener.Open(asked));
        var ofYear = YearIn(after, before, year);
        return RunDifference.Between(
            before, after, EconomyLookup.Find(after.View.Economies, economy ?? DefaultEconomy), ofYear, ofYear, archive, cancellation);
    }

    // a year that only the earlier run has is a fair question: what it says is gone
    private static Year YearIn(ReopenedRun after, ReopenedRun before, int? year) =>
        before.View.Years.Select(y => (Year?)y).FirstOrDefault(y => y?.Value == year) ?? YearLookup.Find(after.View, year);

    private static RunRecord Find(ImmutableArray<RunRecord> runs, string id, string field) =>
        runs.FirstOrDefault(r => string.Equals(r.Id, id.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw MonitorProblemException.Unknown(field, id, runs.Select(r => new Candidate(r.Id, [])), "GET /api/v1/runs lists all.");

    private static RunRecord Earlier(ImmutableArray<RunRecord> runs, RunRecord run)
    {
        var place = runs.IndexOf(run);
        return place + 1 < runs.Length ? runs[place + 1] : throw new MonitorProblemException(
            ProblemKind.NotFound, "no-earlier-run", $"'{run.Id}' is the first run; name another with against=.", "against");
    }
}
