using GeoMonitor.Core.Figures;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Loading.Audit;

/// <summary>What the archive has of the same source and kind of figures beside trade.</summary>
internal sealed class EarlierEdition(ITradeArchive archive, IFigureArchive loaded)
{
    /// <summary>
    /// The active dataset of it that was loaded last and has a figure of the same thing and year, with its figures; null when there is none.
    /// </summary>
    public FigureDataset? Of(FigureSet figures)
    {
        // estimates and ranks, or two tables of one office, are no editions of each other
        var keys = ComparableFigure.Of(figures).Select(f => (f.Key, f.Year)).ToHashSet();
        foreach (var dataset in archive.Datasets().Reverse())
        {
            if (dataset.Status == DatasetStatus.Active
                && dataset.Report.Figures is { } origin
                && string.Equals(origin.Source, figures.Origin.Source, StringComparison.Ordinal)
                && loaded.Figures(dataset.Id) is { } earlier
                && earlier.Kind == figures.Kind
                && ComparableFigure.Of(earlier).Any(f => keys.Contains((f.Key, f.Year))))
            {
                return new FigureDataset(dataset, earlier);
            }
        }

        return null;
    }
}
