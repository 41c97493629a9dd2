using System.Collections.Concurrent;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Screening;
using GeoMonitor.Core.Trade;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Catalogue;

namespace GeoMonitor.Monitoring.Runs;

/// <summary>An item in a year by origin, with what the origins rest on.</summary>
internal sealed record OriginYear(OriginScreening Screening, OriginBasis Basis);

/// <summary>
/// Items by origin, kept by item and year for as long as the run is current: a ranking asks for three years of every
/// item. The longest unused go when there are too many.
/// </summary>
internal sealed class OriginCache(
    ReferenceFigures figures, double cap, Func<Year, SupplierRisks> risks, Func<ProductSeries, Year, TradeSnapshot> flows)
{
    // a few hundred cells and flows by origin each: about a hundred kilobytes
    private const int MostYears = 2000;

    private readonly ConcurrentDictionary<(ItemId, Year), Lazy<OriginYear?>> _years = new();
    private readonly ConcurrentQueue<(ItemId, Year)> _order = new();

    /// <summary>Null when the year has no flows of the item.</summary>
    public OriginYear? Get(ProductSeries product, Year year)
    {
        var key = (product.Item.Id, year);
        if (_years.TryGetValue(key, out var known))
            return known.Value;
        var entry = _years.GetOrAdd(key, _ => new(() => Screen(product, year)));
        _order.Enqueue(key);
        while (_years.Count > MostYears && _order.TryDequeue(out var oldest))
            _years.TryRemove(oldest, out _);
        return entry.Value;
    }

    private OriginYear? Screen(ProductSeries product, Year year)
    {
        var snapshot = flows(product, year);
        if (snapshot.IndexOf(product.Code) < 0)
            return null;

        // the flows of a shared code are of all its materials, so whoever makes one of them may be an origin
        var item = product.Mixed.IsEmpty ? product.Item : product.Item with { Materials = product.Mixed };
        var profile = ItemProfile.Of(item, figures.Materials, figures.Production);
        var hubs = HubShares.Of(item, profile, figures.Economies);
        return new OriginYear(
            OriginScreening.Of(snapshot, product.Code, risks(year), hubs.Part, cap), hubs.Basis);
    }
}
