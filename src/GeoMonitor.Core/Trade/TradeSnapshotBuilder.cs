using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Trade;

/// <summary>
/// Collects the flows of one series and one year and sorts them into a <see cref="TradeSnapshot"/>.
/// </summary>
/// <remarks>
/// Rows may come in any order. Sorting is a counting sort over (product, importer) cells, which costs two passes and
/// keeps rows of a cell in the order they came; official files list one exporter after another, and taking these
/// stretches in ascending order leaves nothing to sort inside a cell. Not thread-safe; use once.
/// </remarks>
public sealed class TradeSnapshotBuilder(SeriesKey series, Year year, EconomyTable economies, int expectedRows = 0)
{
    private ColumnList<uint> _products = new(expectedRows);
    private ColumnList<ushort> _exporters = new(expectedRows);
    private ColumnList<ushort> _importers = new(expectedRows);
    private ColumnList<long> _valuesUsd = new(expectedRows);
    private ColumnList<double> _quantitiesT = new(expectedRows);

    /// <summary>Rows taken so far.</summary>
    public int Count => _products.Count;

    /// <summary>Repeated keys found while building; both are zero until <see cref="Build"/> has run.</summary>
    public DuplicateCount Duplicates { get; private set; }

    /// <summary>Takes one flow.</summary>
    /// <exception cref="ArgumentException">Exporter and importer are the same economy.</exception>
    public void Add(Hs6 product, ushort exporter, ushort importer, Money value, Tonnes? quantity)
    {
        if (exporter == importer && exporter != EconomyTable.UnspecifiedIndex)
            throw new ArgumentException("A flow of an economy with itself is no trade.", nameof(importer));
        AddRow(product.Packed, exporter, importer, value.Usd, quantity?.Value ?? double.NaN);
    }

    /// <summary>Takes rows of a block that are of this builder's year.</summary>
    public void AddRange(FlowBatch batch, int start, int count)
    {
        _products.AddRange(batch.Products.Slice(start, count));
        _exporters.AddRange(batch.Exporters.Slice(start, count));
        _importers.AddRange(batch.Importers.Slice(start, count));
        _valuesUsd.AddRange(batch.ValuesUsd.Slice(start, count));
        _quantitiesT.AddRange(batch.QuantitiesT.Slice(start, count));
    }

    /// <summary>Takes one row in the units of a <see cref="FlowBatch"/>.</summary>
    public void AddRow(uint product, ushort exporter, ushort importer, long valueUsd, double quantityT)
    {
        _products.Add(product);
        _exporters.Add(exporter);
        _importers.Add(importer);
        _valuesUsd.Add(valueUsd);
        _quantitiesT.Add(quantityT);
    }

    /// <summary>Sorts what was taken; the builder is empty afterwards.</summary>
    public TradeSnapshot Build()
    {
        var placement = CellPlacement.Of(_products, _importers, _exporters, economies.Count);
        var (products, offsets, slots) = (placement.Products, placement.Offsets, placement.Slots);
        _products = new ColumnList<uint>(0);
        _importers = new ColumnList<ushort>(0);

        // scattered writes miss the cache; two columns at once hide half of that
        var (exporters, values, quantities) = (Array.Empty<ushort>(), Array.Empty<long>(), Array.Empty<double>());
        Parallel.Invoke(
            () =>
            {
                exporters = Drain(ref _exporters, slots);
                values = Drain(ref _valuesUsd, slots);
            },
            () => quantities = Drain(ref _quantitiesT, slots));
        var cells = new CellOrder(offsets, exporters, values, quantities);
        Duplicates = cells.Normalise();
        return new TradeSnapshot(
            series, year, economies, products, offsets, cells.Exporters, cells.ValuesUsd, cells.QuantitiesT);
    }

    // a year of world trade is a quarter of a gigabyte unsorted: give each column back as soon as it is sorted
    private static T[] Drain<T>(ref ColumnList<T> column, int[] slots)
        where T : unmanaged
    {
        var sorted = column.Scatter(slots);
        column = new ColumnList<T>(0);
        return sorted;
    }
}

/// <summary>How often a key (product, importer, exporter) was repeated.</summary>
/// <param name="IdenticalDropped">Repeated rows that were equal in value and quantity: copies, dropped.</param>
/// <param name="Summed">Repeated rows that differed: parts of one flow, added to it.</param>
public readonly record struct DuplicateCount(int IdenticalDropped, int Summed);
