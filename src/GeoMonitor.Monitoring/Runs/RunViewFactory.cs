using System.Collections.Immutable;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Monitoring.Runs;

/// <summary>Opens a stored run for answers.</summary>
public sealed class RunViewFactory(ITradeArchive archive, IRunStore store)
{
    /// <summary>
    /// The current run, when it was made from what is active now; null when there is none, or when datasets, figures
    /// or parameters have changed since, so that a new one must be made.
    /// </summary>
    public RunView? OpenCurrent(ReferenceFigures figures, MethodParameters parameters)
    {
        if (store.Current() is not { } record)
            return null;
        var series = SeriesContents.Read(archive);
        var active = series.SelectMany(s => s.Datasets).Select(d => d.Value).Order(StringComparer.Ordinal);
        var same = record.Datasets.SequenceEqual(active, StringComparer.Ordinal)
            && string.Equals(record.FiguresDigest, figures.Digest, StringComparison.Ordinal)
            && string.Equals(record.ParametersJson, MethodParametersFile.Write(parameters), StringComparison.Ordinal);
        return same ? Open(record, figures, parameters, series) : null;
    }

    internal RunView Open(
        RunRecord record, ReferenceFigures figures, MethodParameters parameters, ImmutableArray<SeriesContents> series) => new(
        new RunFacts(
            record.Id,
            record.FinishedAt,
            parameters,
            [.. series.SelectMany(s => s.Datasets)],
            record.Digest),
        figures,
        series,
        new ScreeningCache((key, year) => store.ReadYear(record.Id, key, year)),
        archive);
}
