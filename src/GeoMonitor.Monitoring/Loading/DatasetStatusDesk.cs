using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Loading;

/// <summary>
/// Changes whether new runs use a dataset. Nothing is deleted: every change is added to a history, and earlier runs can
/// be repeated.
/// </summary>
public sealed class DatasetStatusDesk(ITradeArchive archive, MonitorState state)
{
    private static readonly string[] Statuses = [.. Enum.GetNames<DatasetStatus>().Select(n => n.ToLowerInvariant())];

    /// <summary>Changes the status of a dataset.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="status"><c>withdrawn</c>, <c>superseded</c>, or <c>active</c> to take either back.</param>
    /// <param name="supersededBy">The active dataset that takes its place; needed for <c>superseded</c>, and only then.</param>
    /// <param name="note">Why; null to write nothing.</param>
    /// <exception cref="MonitorProblemException">
    /// A dataset or status does not exist, or the dataset is not in a state from which that status can follow.
    /// </exception>
    public DatasetRecord Change(string dataset, string status, string? supersededBy, string? note)
    {
        var old = DatasetLookup.Find(archive, dataset);
        if (!Enum.TryParse<DatasetStatus>(status, ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted))
            throw MonitorProblemException.NotOneOf("status", status, Statuses);
        if (wanted == DatasetStatus.Superseded != supersededBy is not null)
        {
            throw new MonitorProblemException(
                ProblemKind.Invalid,
                "invalid-supersededBy",
                $"supersededBy names the dataset that takes the place of '{old.Id}': give it with the status superseded, and only then.",
                "supersededBy");
        }

        try
        {
            var changed = wanted switch
            {
                DatasetStatus.Superseded => archive.Supersede(
                    old.Id, DatasetLookup.Find(archive, supersededBy!, "supersededBy").Id, note),
                DatasetStatus.Withdrawn => archive.Withdraw(old.Id, note),
                _ => archive.Reinstate(old.Id, note),
            };
            state.ArchiveChanged(archive.Revision());
            return changed;
        }
        catch (InvalidOperationException e)
        {
            throw new MonitorProblemException(ProblemKind.Conflict, "status-conflict", e.Message, "status");
        }
    }
}
