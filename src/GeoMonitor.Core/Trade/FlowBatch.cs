namespace GeoMonitor.Core.Trade;

/// <summary>
/// A block of normalised trade flows, column by column. Readers fill it, stores and snapshots empty it.
/// </summary>
/// <remarks>
/// Economies are indexes of one <see cref="Economies.EconomyTable"/>; index 0 is a partner without a name. Products
/// are <see cref="Items.Hs6.Packed"/>. A quantity that is not known is NaN inside the block and null everywhere else.
/// The block is reused by its reader after each hand-over: who wants to keep rows copies them. Not thread-safe.
/// </remarks>
public sealed class FlowBatch(int capacity = FlowBatch.DefaultCapacity)
{
    /// <summary>Rows in a block unless told otherwise.</summary>
    public const int DefaultCapacity = 65_536;

    // most files fill no block, so the memory comes with the rows
    private const int FirstRows = 1024;

    private ushort[] _years = new ushort[Math.Min(capacity, FirstRows)];
    private uint[] _products = new uint[Math.Min(capacity, FirstRows)];
    private ushort[] _exporters = new ushort[Math.Min(capacity, FirstRows)];
    private ushort[] _importers = new ushort[Math.Min(capacity, FirstRows)];
    private long[] _valuesUsd = new long[Math.Min(capacity, FirstRows)];
    private double[] _quantitiesT = new double[Math.Min(capacity, FirstRows)];

    /// <summary>Rows that fit into the block.</summary>
    public int Capacity => capacity;

    /// <summary>Rows in the block.</summary>
    public int Count { get; private set; }

    /// <summary>Whether no row fits any more.</summary>
    public bool IsFull => Count == capacity;

    /// <summary>Calendar years.</summary>
    public ReadOnlySpan<ushort> Years => _years.AsSpan(0, Count);

    /// <summary>Packed six-digit codes.</summary>
    public ReadOnlySpan<uint> Products => _products.AsSpan(0, Count);

    /// <summary>Indexes of the exporting economies.</summary>
    public ReadOnlySpan<ushort> Exporters => _exporters.AsSpan(0, Count);

    /// <summary>Indexes of the importing economies.</summary>
    public ReadOnlySpan<ushort> Importers => _importers.AsSpan(0, Count);

    /// <summary>Values in whole US dollars, zero or more.</summary>
    public ReadOnlySpan<long> ValuesUsd => _valuesUsd.AsSpan(0, Count);

    /// <summary>Quantities in tonnes; NaN where not known.</summary>
    public ReadOnlySpan<double> QuantitiesT => _quantitiesT.AsSpan(0, Count);

    /// <summary>Adds a row. The caller has checked the values; this is the innermost loop of every reader.</summary>
    public void Add(ushort year, uint product, ushort exporter, ushort importer, long valueUsd, double quantityT)
    {
        var n = Count;
        if (n == _years.Length)
            Grow();
        _years[n] = year;
        _products[n] = product;
        _exporters[n] = exporter;
        _importers[n] = importer;
        _valuesUsd[n] = valueUsd;
        _quantitiesT[n] = quantityT;
        Count = n + 1;
    }

    /// <summary>Empties the block.</summary>
    public void Clear() => Count = 0;

    private void Grow()
    {
        if (IsFull)
            throw new InvalidOperationException($"The block holds {capacity:N0} rows and is full: hand it over and clear it first.");
        var rows = Math.Min(capacity, 2 * _years.Length);
        Array.Resize(ref _years, rows);
        Array.Resize(ref _products, rows);
        Array.Resize(ref _exporters, rows);
        Array.Resize(ref _importers, rows);
        Array.Resize(ref _valuesUsd, rows);
        Array.Resize(ref _quantitiesT, rows);
    }
}

/// <summary>Takes the flows that a reader finds, block by block, in the order of the file.</summary>
public interface IFlowSink
{
    /// <summary>Says which series the flows belong to; called once, before the first block.</summary>
    void Begin(SeriesKey series)
    {
    }

    /// <summary>Takes a block; the sink copies what it keeps, because the reader fills the block again.</summary>
    void Accept(FlowBatch batch);

    /// <summary>
    /// A part of the input that stands alone has ended, such as the file of one year in an archive of many. A sink
    /// that gathers by year can let go of it. Also called at the end of the input.
    /// </summary>
    void EndOfPart()
    {
    }
}
