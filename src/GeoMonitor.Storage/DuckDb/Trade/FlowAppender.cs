using DuckDB.NET.Data;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.DuckDb.Chunks;

namespace GeoMonitor.Storage.DuckDb.Trade;

/// <summary>Writes snapshots into the table of flows, in their order: by product, importer, exporter.</summary>
internal sealed class FlowAppender(DuckDBConnection connection, EconomyNumbering numbering) : IRowAppender
{
    private readonly ChunkAppender _flows = new(connection, "flow");

    /// <summary>Writes the flows of some products.</summary>
    /// <param name="part">The number they go under.</param>
    /// <param name="snapshot">The flows of a year.</param>
    /// <param name="products">Which of its products.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    public void Append(uint part, TradeSnapshot snapshot, Range products, CancellationToken cancellation)
    {
        var (first, count) = products.GetOffsetAndLength(snapshot.Products.Length);
        if (count == 0)
            return;
        var cells = new CellCursor(snapshot, numbering, first);
        var stored = numbering.Stored;
        var end = snapshot.OffsetsOf(first + count - 1)[^1];
        for (var row = snapshot.OffsetsOf(first)[0]; row < end; row += ChunkAppender.Capacity)
        {
            cancellation.ThrowIfCancellationRequested();
            var rows = Math.Min(ChunkAppender.Capacity, end - row);
            _flows.Column<uint>(0)[..rows].Fill(part);
            cells.Fill(_flows.Column<uint>(1)[..rows]);
            var exporters = _flows.Column<ushort>(2);
            var indexes = snapshot.Exporters.Slice(row, rows);
            for (var i = 0; i < indexes.Length; i++)
                exporters[i] = stored[indexes[i]];
            snapshot.ValuesUsd.Slice(row, rows).CopyTo(_flows.Column<long>(3));
            _flows.FillNumbers(4, snapshot.QuantitiesT.Slice(row, rows));
            _flows.Append(rows);
        }
    }

    public void Complete()
    {
        _flows.Complete();
    }

    public void Dispose()
    {
        _flows.Dispose();
    }

    /// <summary>Spells out the cell of every row, which the snapshot holds as offsets only.</summary>
    private sealed class CellCursor(TradeSnapshot snapshot, EconomyNumbering numbering, int firstProduct)
    {
        private readonly int _economies = snapshot.Economies.Count;
        private int _product = firstProduct;
        private int _importer;
        private int _row = snapshot.OffsetsOf(firstProduct)[0];

        public void Fill(Span<uint> cells)
        {
            var filled = 0;
            while (filled < cells.Length)
            {
                var end = snapshot.OffsetsOf(_product)[_importer + 1];
                var taken = Math.Min(end - _row, cells.Length - filled);
                cells.Slice(filled, taken).Fill(
                    StoredCell.Of(snapshot.Products[_product].Packed, numbering.Stored[_importer]));
                filled += taken;
                _row += taken;
                if (_row == end)
                    Advance();
            }
        }

        private void Advance()
        {
            if (++_importer < _economies)
                return;
            _importer = 0;
            _product++;
        }
    }
}
