using System.Collections.Concurrent;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Trade;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Runs;

/// <summary>
/// The flows behind answers. A year of a small series, such as the bundled raw materials, is read once and kept: an
/// answer over many items and years would otherwise ask the archive a thousand times. Of a large series each product is
/// read when asked for.
/// </summary>
internal sealed class FlowCache(ITradeArchive archive, IReadOnlyDictionary<SeriesKey, SeriesContents> series)
{
    /// <summary>The most products for which whole years are kept: about ten megabytes a year at the most.</summary>
    public const int MostProducts = 250;

    private readonly ConcurrentDictionary<(SeriesKey, Year), Lazy<TradeSnapshot>> _years = new();
    private readonly ConcurrentDictionary<(string Item, Year), Lazy<TradeSnapshot>> _merged = new();

    /// <summary>Whether the flows of the whole series are kept.</summary>
    public bool Keeps(SeriesKey key) => series[key].Products.Count <= MostProducts;

    /// <summary>A snapshot in which <see cref="ProductSeries.Code"/> has the flows of the item.</summary>
    public TradeSnapshot Read(ProductSeries product, Year year, CancellationToken cancellation)
    {
        if (product.Codes.Length > 1)
            return _merged.GetOrAdd((product.Item.Id.Value, year), _ => new(() => Merge(product, year))).Value;
        return Keeps(product.Series)
            ? Year(product.Series, year)
            : archive.ReadProduct(series[product.Series].Datasets, year, product.Code, cancellation);
    }

    private TradeSnapshot Year(SeriesKey key, Year year) => _years.GetOrAdd(
        (key, year), _ => new(() => archive.ReadYear(series[key].Datasets, year, CancellationToken.None))).Value;

    // the flows of several codes of one series, added up under the first of them
    private TradeSnapshot Merge(ProductSeries product, Year year)
    {
        var parts = product.Codes
            .Select(c => (Flows: Read(product with { Code = c, Codes = [c] }, year, CancellationToken.None), Code: c))
            .Select(p => (p.Flows, Index: p.Flows.IndexOf(p.Code)))
            .Where(p => p.Index >= 0)
            .ToList();
        var economies = EconomyTable.Default;
        var offsets = new int[economies.Count + 1];
        var (exporters, values, quantities) = (new List<ushort>(), new List<long>(), new List<double>());
        for (ushort importer = 0; importer < economies.Count; importer++)
        {
            var sums = new SortedDictionary<ushort, (long Usd, double Tonnes)>();
            foreach (var (flows, index) in parts)
                Add(flows.Imports(index, importer), sums);
            exporters.AddRange(sums.Keys);
            values.AddRange(sums.Values.Select(s => s.Usd));
            quantities.AddRange(sums.Values.Select(s => s.Tonnes));
            offsets[importer + 1] = exporters.Count;
        }

        return TradeSnapshot.FromSorted(
            product.Series, year, economies, [product.Code], offsets, [.. exporters], [.. values], [.. quantities]);
    }

    // NaN absorbs: a quantity with an unknown part is unknown
    private static void Add(FlowSlice cell, SortedDictionary<ushort, (long Usd, double Tonnes)> sums)
    {
        for (var r = 0; r < cell.Count; r++)
        {
            var sum = sums.GetValueOrDefault(cell.Exporters[r]);
            sums[cell.Exporters[r]] = (sum.Usd + cell.ValuesUsd[r], sum.Tonnes + cell.QuantitiesT[r]);
        }
    }
}
