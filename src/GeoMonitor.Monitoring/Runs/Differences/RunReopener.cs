using System.Collections.Immutable;
using System.Text;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Monitoring.Runs.Differences;

/// <summary>A stored run, open for questions again.</summary>
/// <param name="Record">The run as it is kept.</param>
/// <param name="View">The run as answers see it.</param>
/// <param name="SameFigures">
/// Whether the figures beside trade are those of the run. Of the bundled ones only a digest is kept: after they have changed,
/// today's stand in.
/// </param>
/// <param name="SameParameters">Whether the parameters are those of the run; an older layout cannot be read any more.</param>
public sealed record ReopenedRun(RunRecord Record, RunView View, bool SameFigures, bool SameParameters);

/// <summary>
/// Opens stored runs for answers: with the indicators they stored, the datasets they were made from, and the figures that
/// were active when they were made.
/// </summary>
public sealed class RunReopener(ITradeArchive archive, IRunStore store, IFigureArchive loaded, MonitorState state)
{
    /// <summary>Opens a run.</summary>
    /// <exception cref="MonitorProblemException">No run answers yet, so that there are no figures to lay others over.</exception>
    public ReopenedRun Open(RunRecord record)
    {
        var current = state.Require();
        if (string.Equals(current.Id, record.Id, StringComparison.Ordinal))
            return new ReopenedRun(record, current, SameFigures: true, SameParameters: true);
        var figures = FigureComposition.Compose(current.Figures, FiguresAt(record.FinishedAt));
        var parameters = ParametersOf(record);
        var view = new RunViewFactory(archive, store, loaded).Open(
            record, figures, parameters ?? current.Facts.Parameters, SeriesContents.Read(archive, record.Datasets));
        return new ReopenedRun(
            record,
            view,
            string.Equals(figures.Digest, record.FiguresDigest, StringComparison.Ordinal),
            parameters is not null);
    }

    private ImmutableArray<FigureDataset> FiguresAt(DateTimeOffset moment) =>
    [
        .. archive.Datasets()
            .Where(d => d.Report.Series is null && StatusAt(d.Id, moment) == DatasetStatus.Active)
            .Select(d => (Dataset: d, Figures: loaded.Figures(d.Id)))
            .Where(d => d.Figures is not null)
            .Select(d => new FigureDataset(d.Dataset, d.Figures!)),
    ];

    private DatasetStatus? StatusAt(DatasetId id, DateTimeOffset moment) =>
        archive.StatusHistory(id).LastOrDefault(c => c.At <= moment)?.Status;

    private static MethodParameters? ParametersOf(RunRecord record)
    {
        try
        {
            using var json = new MemoryStream(Encoding.UTF8.GetBytes(record.ParametersJson));
            return MethodParametersFile.Read(json);
        }
        catch (LoadRefusedException)
        {
            return null;
        }
    }
}
