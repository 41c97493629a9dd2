using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Trade;

/// <summary>
/// All flows of one series in one year: a struct of arrays sorted by product, importer and exporter, with the
/// offsets of every (product, importer) cell (compressed sparse rows).
/// </summary>
/// <remarks>
/// Immutable once built and safe for concurrent reading. Self-flows are not in it. Each (product, importer, exporter)
/// occurs once. Built by <see cref="TradeSnapshotBuilder"/>.
/// </remarks>
public sealed class TradeSnapshot
{
    private readonly int[] _offsets;
    private readonly ushort[] _exporters;
    private readonly long[] _valuesUsd;
    private readonly double[] _quantitiesT;

    internal TradeSnapshot(
        SeriesKey series,
        Year year,
        EconomyTable economies,
        ImmutableArray<Hs6> products,
        int[] offsets,
        ushort[] exporters,
        long[] valuesUsd,
        double[] quantitiesT)
    {
        Series = series;
        Year = year;
        Economies = economies;
        Products = products;
        _offsets = offsets;
        _exporters = exporters;
        _valuesUsd = valuesUsd;
        _quantitiesT = quantitiesT;
    }

    /// <summary>
    /// Takes columns that are in order already, as a store keeps them, without copying: the caller gives them away.
    /// </summary>
    /// <param name="series">The series of the flows.</param>
    /// <param name="year">Their year.</param>
    /// <param name="economies">The table whose indexes the flows use.</param>
    /// <param name="products">The products that have flows, ascending.</param>
    /// <param name="offsets">Where each (product, importer) cell begins, and the number of flows at the end.</param>
    /// <param name="exporters">Exporters, ascending within each cell.</param>
    /// <param name="valuesUsd">Values in whole US dollars.</param>
    /// <param name="quantitiesT">Quantities in tonnes; NaN where not known.</param>
    /// <exception cref="ArgumentException">The columns do not fit each other or are not in order.</exception>
    public static TradeSnapshot FromSorted(
        SeriesKey series,
        Year year,
        EconomyTable economies,
        ImmutableArray<Hs6> products,
        int[] offsets,
        ushort[] exporters,
        long[] valuesUsd,
        double[] quantitiesT)
    {
        if (offsets.Length != (products.Length * economies.Count) + 1
            || offsets[0] != 0
            || offsets[^1] != exporters.Length
            || valuesUsd.Length != exporters.Length
            || quantitiesT.Length != exporters.Length)
        {
            throw new ArgumentException("The columns of a snapshot do not fit its products and cells.", nameof(offsets));
        }

        for (var p = 1; p < products.Length; p++)
        {
            if (products[p - 1].CompareTo(products[p]) >= 0)
                throw new ArgumentException($"The products are not in order at {products[p]}.", nameof(products));
        }

        for (var cell = 1; cell < offsets.Length; cell++)
        {
            for (var r = offsets[cell - 1] + 1; r < offsets[cell]; r++)
            {
                if (exporters[r - 1] >= exporters[r])
                    throw new ArgumentException($"The exporters of a cell are not in order at row {r}.", nameof(exporters));
            }
        }

        return new TradeSnapshot(series, year, economies, products, offsets, exporters, valuesUsd, quantitiesT);
    }

    /// <summary>The series the flows belong to.</summary>
    public SeriesKey Series { get; }

    /// <summary>The year of the flows.</summary>
    public Year Year { get; }

    /// <summary>The table whose indexes the flows use.</summary>
    public EconomyTable Economies { get; }

    /// <summary>The products that have flows, in ascending order.</summary>
    public ImmutableArray<Hs6> Products { get; }

    /// <summary>The number of flows.</summary>
    public int FlowCount => _exporters.Length;

    /// <summary>Exporters of all flows, for loops over the whole year.</summary>
    public ReadOnlySpan<ushort> Exporters => _exporters;

    /// <summary>Values of all flows in whole US dollars.</summary>
    public ReadOnlySpan<long> ValuesUsd => _valuesUsd;

    /// <summary>Quantities of all flows in tonnes; NaN where not known.</summary>
    public ReadOnlySpan<double> QuantitiesT => _quantitiesT;

    /// <summary>
    /// Where the flows of each importer of a product begin: entry <c>i</c> to entry <c>i + 1</c> bounds importer
    /// <c>i</c>. One entry more than there are economies.
    /// </summary>
    public ReadOnlySpan<int> OffsetsOf(int productIndex) =>
        _offsets.AsSpan(productIndex * Economies.Count, Economies.Count + 1);

    /// <summary>The position of a product in <see cref="Products"/>; negative when it has no flows.</summary>
    public int IndexOf(Hs6 product) => Products.BinarySearch(product);

    /// <summary>The flows of one importer of one product; empty when there are none.</summary>
    public FlowSlice Imports(int productIndex, ushort importer)
    {
        var offsets = OffsetsOf(productIndex);
        var (start, end) = (offsets[importer], offsets[importer + 1]);
        return new FlowSlice(
            _exporters.AsSpan(start, end - start),
            _valuesUsd.AsSpan(start, end - start),
            _quantitiesT.AsSpan(start, end - start));
    }
}

/// <summary>The flows of one (product, importer) cell, by exporter index.</summary>
public readonly ref struct FlowSlice(
    ReadOnlySpan<ushort> exporters, ReadOnlySpan<long> valuesUsd, ReadOnlySpan<double> quantitiesT)
{
    /// <summary>Indexes of the exporters, ascending.</summary>
    public ReadOnlySpan<ushort> Exporters { get; } = exporters;

    /// <summary>Values in whole US dollars.</summary>
    public ReadOnlySpan<long> ValuesUsd { get; } = valuesUsd;

    /// <summary>Quantities in tonnes; NaN where not known.</summary>
    public ReadOnlySpan<double> QuantitiesT { get; } = quantitiesT;

    /// <summary>The number of flows.</summary>
    public int Count => Exporters.Length;
}
