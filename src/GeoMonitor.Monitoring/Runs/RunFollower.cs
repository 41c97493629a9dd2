using System.Collections.Immutable;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Monitoring.Runs;

/// <summary>
/// Looks whether another program has made a run in the shared store, and lets this one answer from it: the whole of it
/// in one step, or not at all. The indicators come from the store, the flows that explain them from the archive of this
/// program, so a run is only taken over when all it was made from is here.
/// </summary>
/// <remarks>Not safe for concurrent looks; <see cref="Behind"/> may be read at any time.</remarks>
public sealed class RunFollower(
    ITradeArchive archive, IRunStore store, MonitorState state, MethodParameters parameters, IFigureArchive? loaded = null)
{
    private volatile string? _behind;

    /// <summary>Why the current run of the store is not the one that answers here; null when it is.</summary>
    public string? Behind => _behind;

    /// <summary>Looks once.</summary>
    /// <returns>The run that was taken over; null when there is no other, or it cannot be answered from here.</returns>
    public RunView? Look()
    {
        if (state.Current is not { } before || store.Current() is not { } record)
            return null;
        if (string.Equals(record.Id, before.Id, StringComparison.Ordinal))
        {
            _behind = null;
            return null;
        }

        var figures = FigureComposition.Compose(before.Figures, loaded);
        if (Lacks(record, figures) is { } lack)
        {
            _behind = $"{before.Id} goes on answering: run {record.Id} of another program {lack}.";
            return null;
        }

        var run = new RunViewFactory(archive, store, loaded).Open(
            record, figures, parameters, SeriesContents.Read(archive, record.Datasets));

        // a run that this program has made meanwhile is newer than what was read above
        if (!state.TryReplace(before, run))
            return null;
        _behind = null;
        return run;
    }

    private string? Lacks(RunRecord record, ReferenceFigures figures)
    {
        var here = archive.Datasets().Select(d => d.Id.Value).ToImmutableHashSet(StringComparer.Ordinal);
        var missing = record.Datasets.Where(d => !here.Contains(d)).ToList();
        if (missing.Count > 0)
            return $"uses {string.Join(", ", missing)}, which this archive does not have; load the same file here";
        if (!string.Equals(record.FiguresDigest, figures.Digest, StringComparison.Ordinal))
            return "uses other figures beside trade than are bundled and loaded here; load the same files here";
        return string.Equals(record.ParametersJson, MethodParametersFile.Write(parameters), StringComparison.Ordinal)
            ? null
            : $"has the parameters of method {record.MethodVersion}, and this program those of {parameters.Version}; use the same version";
    }
}
