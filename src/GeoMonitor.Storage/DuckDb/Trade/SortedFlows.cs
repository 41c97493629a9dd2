using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.DuckDb.Chunks;

namespace GeoMonitor.Storage.DuckDb.Trade;

/// <summary>
/// Collects rows of one dataset that come in the order of a snapshot, straight into the columns of that snapshot.
/// </summary>
/// <remarks>
/// Rows were written in that order, so this is the way nearly every year is read. They come in another one when the
/// numbers of the file and the indexes of the process do not run alike; then the rows must be sorted again.
/// </remarks>
internal sealed class SortedFlows(EconomyNumbering numbering, YearContents contents)
{
    private readonly int _economies = numbering.Economies.Count;
    private readonly int[] _offsets = new int[(contents.Products.Length * numbering.Economies.Count) + 1];
    private readonly ushort[] _exporters = GC.AllocateUninitializedArray<ushort>(contents.FlowCount);
    private readonly long[] _valuesUsd = GC.AllocateUninitializedArray<long>(contents.FlowCount);
    private readonly double[] _quantitiesT = GC.AllocateUninitializedArray<double>(contents.FlowCount);
    private readonly ImmutableArray<Hs6> _products = contents.Products;
    private int _product;
    private int _cell = -1;
    private int _row;

    /// <summary>Takes the rows of a chunk; false when they are not in order.</summary>
    public bool TryTake(ChunkReader flows)
    {
        if (_row + flows.Rows > _exporters.Length)
            return false;
        var cells = flows.Column<uint>(0);
        var exporters = flows.Column<ushort>(1);
        for (var r = 0; r < cells.Length; r++)
        {
            while (_products[_product].Packed != StoredCell.ProductOf(cells[r]))
            {
                if (++_product == _products.Length)
                    return false;
            }

            var cell = (_product * _economies) + numbering.IndexOf(StoredCell.ImporterOf(cells[r]));
            var exporter = numbering.IndexOf(exporters[r]);
            if (cell < _cell || (cell == _cell && exporter <= _exporters[_row + r - 1]))
                return false;
            _cell = cell;
            _offsets[cell + 1]++;
            _exporters[_row + r] = exporter;
        }

        flows.Column<long>(2).CopyTo(_valuesUsd.AsSpan(_row));
        flows.CopyNumbers(3, _quantitiesT.AsSpan(_row, flows.Rows));
        _row += flows.Rows;
        return true;
    }

    /// <summary>The snapshot; null when rows are missing that the contents of the dataset promise.</summary>
    public TradeSnapshot? Build(SeriesKey series, Year year)
    {
        if (_row != _exporters.Length)
            return null;
        for (var c = 1; c < _offsets.Length; c++)
            _offsets[c] += _offsets[c - 1];
        return TradeSnapshot.FromSorted(
            series, year, numbering.Economies, _products, _offsets, _exporters, _valuesUsd, _quantitiesT);
    }
}
