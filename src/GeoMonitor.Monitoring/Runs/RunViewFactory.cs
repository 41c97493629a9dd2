using System.Collections.Immutable;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Monitoring.Runs;

/// <summary>Opens a stored run for answers.</summary>
/// <param name="archive">The flows.</param>
/// <param name="store">Where runs are kept.</param>
/// <param name="loaded">Figures beside trade that were loaded; null for none but those that are handed over.</param>
public sealed class RunViewFactory(ITradeArchive archive, IRunStore store, IFigureArchive? loaded = null)
{
    /// <summary>
    /// The current run, when it was made from what is active now; null when there is none, or when datasets, figures
    /// or parameters have changed since, so that a new one must be made.
    /// </summary>
    /// <param name="figures">The figures beside trade; the active ones among the loaded are laid over them.</param>
    /// <param name="parameters">Weights and thresholds.</param>
    public RunView? OpenCurrent(ReferenceFigures figures, MethodParameters parameters)
    {
        if (store.Current() is not { } record)
            return null;
        figures = FigureComposition.Compose(figures, loaded);
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
