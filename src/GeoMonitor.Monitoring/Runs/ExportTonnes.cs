using System.Collections.Concurrent;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;
using GeoMonitor.Monitoring.Catalogue;

namespace GeoMonitor.Monitoring.Runs;

/// <summary>
/// Tonnes that every economy exports of an item in a year. They are the same whoever asks, so they are added up once and
/// kept while the run is current: two kilobytes an item and year.
/// </summary>
internal sealed class ExportTonnes(int economies, Func<ProductSeries, Year, TradeSnapshot> flows)
{
    private const int MostYears = 20_000;

    private readonly ConcurrentDictionary<(ItemId, Year), Lazy<double[]?>> _years = new();

    /// <summary>By index of the economy; null when too much of the value has no quantity.</summary>
    public double[]? Of(ProductSeries product, Year year)
    {
        if (_years.Count > MostYears)
            _years.Clear();
        return _years.GetOrAdd((product.Item.Id, year), _ => new(() => AddUp(flows(product, year), product.Code))).Value;
    }

    private double[]? AddUp(TradeSnapshot snapshot, Hs6 code)
    {
        var index = snapshot.IndexOf(code);
        if (index < 0)
            return null;
        var (exports, all) = (new double[economies], new WeighedFlows());
        for (ushort importer = 0; importer < economies; importer++)
        {
            var cell = snapshot.Imports(index, importer);
            for (var r = 0; r < cell.Count; r++)
            {
                if (all.Add(cell.ValuesUsd[r], cell.QuantitiesT[r]))
                    exports[cell.Exporters[r]] += cell.QuantitiesT[r];
            }
        }

        return all.IsKnown ? exports : null;
    }
}
