using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GeoMonitor.Core;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Core.Screening;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Loading;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Monitoring.Runs;

/// <summary>
/// Makes a run: screens every year of every series of the active datasets and stores the result as the new current
/// run, in one step. A run that fails or is stopped leaves the previous one untouched.
/// </summary>
/// <param name="archive">The flows.</param>
/// <param name="store">Where runs are kept.</param>
/// <param name="time">The clock.</param>
/// <param name="loaded">Figures beside trade that were loaded; null for none but those that are handed over.</param>
public sealed class Recomputation(ITradeArchive archive, IRunStore store, TimeProvider time, IFigureArchive? loaded = null)
{
    /// <summary>Makes and stores a run.</summary>
    /// <param name="figures">The figures beside trade; the active ones among the loaded are laid over them.</param>
    /// <param name="parameters">Weights and thresholds.</param>
    /// <param name="progress">Told the part done, 0..1, after every year; null for none.</param>
    /// <param name="cancellation">Stops between products and blocks.</param>
    /// <exception cref="OperationCanceledException">The run was stopped; the previous one is still current.</exception>
    public RunView Make(
        ReferenceFigures figures, MethodParameters parameters, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var started = time.GetUtcNow();

        // the turn first: what another writer is about to add belongs to this run
        using var writer = store.Begin(cancellation);
        var series = SeriesContents.Read(archive);
        var datasets = series.SelectMany(s => s.Datasets).Select(d => d.Value).Order(StringComparer.Ordinal).ToImmutableArray();
        figures = FigureComposition.Compose(figures, loaded);
        var json = MethodParametersFile.Write(parameters);
        using var digest = new RunDigest(datasets, json, figures.Digest);
        var (total, done) = (series.Sum(s => s.Years.Length), 0);
        foreach (var contents in series)
        {
            foreach (var year in contents.Years)
            {
                YearMemory.Release(Score(contents, year, figures, writer, digest, cancellation));
                progress?.Report((double)++done / total);
            }
        }

        var record = writer.Commit(new RunDraft(started, parameters.Version, json, figures.Digest, digest.Finish(), datasets));
        return new RunViewFactory(archive, store, loaded).Open(record, figures, parameters, series);
    }

    // a method of its own, so that nothing on the stack holds the year when its memory is given back
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Score(
        SeriesContents contents, Year year, ReferenceFigures figures, IRunWriter writer, RunDigest digest, CancellationToken cancellation)
    {
        var snapshot = archive.ReadYear(contents.Datasets, year, cancellation);
        var screening = TradeScreening.Screen(snapshot, figures.Governance.RisksIn(year), cancellation);
        writer.Append(screening, cancellation);
        digest.Add(screening);
        return snapshot.FlowCount;
    }
}
