using System.Collections.Immutable;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs.Differences;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Monitoring.Runs.Alerts;

/// <summary>
/// The levels that were raised and cleared from each run to the next, each run at its own latest complete year: what an
/// analyst who asks the default question every week would have seen change.
/// </summary>
public sealed class RunAlerts(IRunStore store, RunReopener reopener, ITradeArchive archive, MonitorState state)
{
    private const string DefaultEconomy = "NLD";

    /// <summary>The alerts, newest run first, within a run by how far the level moved.</summary>
    /// <param name="since">Only of runs stored at or after this moment; null for all.</param>
    /// <param name="economy">Whose dependences; NLD when null.</param>
    /// <param name="cancellation">Stops between two items.</param>
    /// <exception cref="MonitorProblemException">There is no such economy.</exception>
    public ImmutableArray<DependencyAlert> Since(DateTimeOffset? since, string? economy, CancellationToken cancellation = default)
    {
        var asked = EconomyLookup.Find(state.Require().Economies, economy ?? DefaultEconomy);
        var runs = store.Runs();
        var alerts = ImmutableArray.CreateBuilder<DependencyAlert>();
        ReopenedRun? later = null;
        for (var r = 0; r + 1 < runs.Length && (since is null || runs[r].FinishedAt >= since); r++)
        {
            // one digest, one set of answers: most runs of a quiet month change nothing
            if (string.Equals(runs[r].Digest, runs[r + 1].Digest, StringComparison.Ordinal))
            {
                later = null;
                continue;
            }

            var after = later ?? reopener.Open(runs[r]);
            var before = later = reopener.Open(runs[r + 1]);
            if (before.View.LatestCompleteYear is not { } then || after.View.LatestCompleteYear is not { } now)
                continue;
            var difference = RunDifference.Between(before, after, asked, then, now, archive, cancellation);
            alerts.AddRange(difference.Items.Select(d => DependencyAlert.Of(runs[r].FinishedAt, difference, d)).OfType<DependencyAlert>());
        }

        return alerts.ToImmutable();
    }
}
