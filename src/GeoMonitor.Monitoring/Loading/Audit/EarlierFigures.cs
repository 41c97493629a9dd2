using GeoMonitor.Core;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Loading.Audit;

/// <summary>
/// What the archive has of the same source and revision: the active dataset loaded last that has a year stands for it.
/// </summary>
/// <remarks>
/// Years are read one at a time and only when asked for, after the file's own years have left the memory. An extract is
/// held against no complete release, nor the other way round: their totals are not of the same trade.
/// </remarks>
internal sealed class EarlierFigures(ITradeArchive archive, SeriesKey series, bool isExtract, CancellationToken cancellation)
{
    private readonly Lazy<DatasetRecord[]> _datasets = new(() =>
    [
        .. archive.Datasets()
            .Where(d => d.Status == DatasetStatus.Active
                && d.Report.Series is { } other
                && other.Source == series.Source
                && other.Revision == series.Revision
                && other.IsConverted == series.IsConverted
                && archive.Coverage(d.Id).Any(c => !c.Complete) == isExtract)
            .Reverse(),
    ]);

    /// <summary>The same year of the dataset loaded last; null when there is none.</summary>
    public (DatasetRecord Dataset, YearProfile Profile)? SameYear(Year year) =>
        Read(_datasets.Value.FirstOrDefault(d => archive.Years(d.Id).Contains(year)), year);

    /// <summary>The last year before one; null when there is none within <paramref name="span"/> years.</summary>
    public EarlierYear? Before(Year year, int span)
    {
        var found = _datasets.Value
            .SelectMany(d => archive.Years(d.Id).Where(y => y < year && y.Value >= year.Value - span).Select(y => (Dataset: d, Year: y)))
            .OrderByDescending(f => f.Year)
            .FirstOrDefault();
        return Read(found.Dataset, found.Year) is { } read
            ? new EarlierYear(read.Profile, $"in {read.Dataset.Report.Series!.Release} of {read.Dataset.Report.FileName}")
            : null;
    }

    private (DatasetRecord Dataset, YearProfile Profile)? Read(DatasetRecord? dataset, Year year)
    {
        if (dataset is null)
            return null;
        var profile = ProfileOf(dataset, year);
        YearMemory.Release(profile.Flows);
        return (dataset, profile.Profile);
    }

    private (YearProfile Profile, int Flows) ProfileOf(DatasetRecord dataset, Year year)
    {
        var snapshot = archive.ReadYear([dataset.Id], year, cancellation);
        return (YearProfile.Of(snapshot), snapshot.FlowCount);
    }
}
