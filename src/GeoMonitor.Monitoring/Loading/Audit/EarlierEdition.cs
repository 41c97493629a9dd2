using GeoMonitor.Core.Figures;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Loading.Audit;

/// <summary>What the archive has of the same source and kind of figures beside trade.</summary>
internal sealed class EarlierEdition(ITradeArchive archive, IFigureArchive loaded)
{
    /// <summary>The active dataset of it that was loaded last, with its figures; null when there is none.</summary>
    public FigureDataset? Of(FigureSet figures)
    {
        // nearly always one, and its figures are read only when it is of the source
        foreach (var dataset in archive.Datasets().Reverse())
        {
            if (dataset.Status == DatasetStatus.Active
                && dataset.Report.Figures is { } origin
                && string.Equals(origin.Source, figures.Origin.Source, StringComparison.Ordinal)
                && loaded.Figures(dataset.Id) is { } earlier
                && IsComparable(earlier, figures))
            {
                return new FigureDataset(dataset, earlier);
            }
        }

        return null;
    }

    // the supply of the world and that of the Union are two series
    private static bool IsComparable(FigureSet earlier, FigureSet figures) =>
        earlier.Kind == figures.Kind
        && (earlier as ProductionFigures)?.SuppliedTo == (figures as ProductionFigures)?.SuppliedTo;
}
