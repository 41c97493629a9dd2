using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Catalogue;

/// <summary>What the active datasets of one series hold: years, products, and which years are complete for which.</summary>
/// <param name="Series">The series.</param>
/// <param name="Datasets">The active datasets of it.</param>
/// <param name="Years">Every year with figures, ascending.</param>
/// <param name="Products">Every product, with its years.</param>
public sealed record SeriesContents(
    SeriesKey Series,
    ImmutableArray<DatasetId> Datasets,
    ImmutableArray<Year> Years,
    ImmutableSortedDictionary<Hs6, ImmutableSortedDictionary<Year, CoverageEntry>> Products)
{
    /// <summary>Reads what the archive has, one entry per series.</summary>
    public static ImmutableArray<SeriesContents> Read(ITradeArchive archive) =>
        Read(archive, d => d.Status == DatasetStatus.Active);

    /// <summary>Reads what the datasets of an earlier run hold, whatever became of them since.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="datasets">Identifiers of the datasets.</param>
    public static ImmutableArray<SeriesContents> Read(ITradeArchive archive, IReadOnlyCollection<string> datasets) =>
        Read(archive, d => datasets.Contains(d.Id.Value, StringComparer.Ordinal));

    private static ImmutableArray<SeriesContents> Read(ITradeArchive archive, Func<DatasetRecord, bool> isUsed) =>
    [
        .. archive.Datasets()
            .Where(d => d.Report.Series is not null && isUsed(d))
            .GroupBy(d => d.Report.Series!)
            .OrderBy(g => g.Key.ToString(), StringComparer.Ordinal)
            .Select(g => Of(g.Key, [.. g.Select(d => d.Id)], archive)),
    ];

    private static SeriesContents Of(SeriesKey series, ImmutableArray<DatasetId> datasets, ITradeArchive archive)
    {
        var products = new SortedDictionary<Hs6, ImmutableSortedDictionary<Year, CoverageEntry>.Builder>();
        var years = new SortedSet<Year>();
        foreach (var dataset in datasets)
        {
            var stated = archive.Coverage(dataset);
            var byYear = stated.Where(c => c.Product is null).ToDictionary(c => c.Year);
            var byProduct = stated.Where(c => c.Product is not null).ToLookup(c => c.Product!.Value);
            var datasetYears = archive.Years(dataset);
            years.UnionWith(datasetYears);
            foreach (var product in archive.Products(dataset))
            {
                if (!products.TryGetValue(product, out var into))
                    products.Add(product, into = ImmutableSortedDictionary.CreateBuilder<Year, CoverageEntry>());
                var own = byProduct[product].ToDictionary(c => c.Year);
                foreach (var year in datasetYears)
                {
                    var entry = own.GetValueOrDefault(year) ?? byYear.GetValueOrDefault(year);
                    Add(into, year, entry ?? new CoverageEntry(year, null, Complete: true, Provisional: false));
                }
            }
        }

        return new SeriesContents(
            series, datasets, [.. years], products.ToImmutableSortedDictionary(p => p.Key, p => p.Value.ToImmutable()));
    }

    // two datasets of one series may each hold a part of a year: together they are no more complete than the better one
    private static void Add(ImmutableSortedDictionary<Year, CoverageEntry>.Builder years, Year year, CoverageEntry coverage)
    {
        if (!years.TryGetValue(year, out var known) || (!known.Complete && coverage.Complete))
            years[year] = coverage;
    }
}
