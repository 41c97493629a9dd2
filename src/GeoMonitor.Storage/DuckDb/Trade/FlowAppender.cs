using DuckDB.NET.Data;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.DuckDb.Chunks;

namespace GeoMonitor.Storage.DuckDb.Trade;

/// <summary>Writes snapshots of one dataset into the table of flows, in their order: by product, importer, exporter.</summary>
internal sealed class FlowAppender(DuckDBConnection connection, uint dataset, EconomyNumbering numbering) : IDisposable
{
    private readonly ChunkAppender _flows = new(connection, "flow");
    private readonly ChunkAppender _contents = new(connection, "content");

    public void Append(TradeSnapshot snapshot, CancellationToken cancellation)
    {
        AppendContents(snapshot);
        var cells = new CellCursor(snapshot, numbering);
        var stored = numbering.Stored;
        for (var row = 0; row < snapshot.FlowCount; row += ChunkAppender.Capacity)
        {
            cancellation.ThrowIfCancellationRequested();
            var rows = Math.Min(ChunkAppender.Capacity, snapshot.FlowCount - row);
            _flows.Column<uint>(0)[..rows].Fill(dataset);
            _flows.Column<ushort>(1)[..rows].Fill((ushort)snapshot.Year.Value);
            cells.Fill(_flows.Column<uint>(2)[..rows], _flows.Column<ushort>(3)[..rows]);
            var exporters = _flows.Column<ushort>(4);
            var indexes = snapshot.Exporters.Slice(row, rows);
            for (var i = 0; i < indexes.Length; i++)
                exporters[i] = stored[indexes[i]];
            snapshot.ValuesUsd.Slice(row, rows).CopyTo(_flows.Column<long>(5));
            _flows.FillNumbers(6, snapshot.QuantitiesT.Slice(row, rows));
            _flows.Append(rows);
        }
    }

    public void Complete()
    {
        _flows.Complete();
        _contents.Complete();
    }

    public void Dispose()
    {
        _flows.Dispose();
        _contents.Dispose();
    }

    private void AppendContents(TradeSnapshot snapshot)
    {
        for (var first = 0; first < snapshot.Products.Length; first += ChunkAppender.Capacity)
        {
            var rows = Math.Min(ChunkAppender.Capacity, snapshot.Products.Length - first);
            _contents.Column<uint>(0)[..rows].Fill(dataset);
            _contents.Column<ushort>(1)[..rows].Fill((ushort)snapshot.Year.Value);
            var products = _contents.Column<uint>(2);
            var flows = _contents.Column<long>(3);
            var values = _contents.Column<long>(4);
            for (var i = 0; i < rows; i++)
            {
                var offsets = snapshot.OffsetsOf(first + i);
                products[i] = snapshot.Products[first + i].Packed;
                flows[i] = offsets[^1] - offsets[0];
                values[i] = Sum(snapshot.ValuesUsd[offsets[0]..offsets[^1]]);
            }

            _contents.Append(rows);
        }
    }

    private static long Sum(ReadOnlySpan<long> values)
    {
        var sum = 0L;
        foreach (var value in values)
            sum = checked(sum + value);
        return sum;
    }

    /// <summary>Spells out the product and importer of every row, which the snapshot holds as offsets only.</summary>
    private sealed class CellCursor(TradeSnapshot snapshot, EconomyNumbering numbering)
    {
        private readonly int _economies = snapshot.Economies.Count;
        private int _product;
        private int _importer;
        private int _row;

        public void Fill(Span<uint> products, Span<ushort> importers)
        {
            var filled = 0;
            while (filled < products.Length)
            {
                var end = snapshot.OffsetsOf(_product)[_importer + 1];
                var taken = Math.Min(end - _row, products.Length - filled);
                products.Slice(filled, taken).Fill(snapshot.Products[_product].Packed);
                importers.Slice(filled, taken).Fill(numbering.Stored[_importer]);
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
