using DuckDB.NET.Data;
using GeoMonitor.Core.Screening;
using GeoMonitor.Storage.DuckDb.Chunks;
using GeoMonitor.Storage.DuckDb.Trade;

namespace GeoMonitor.Storage.DuckDb.Runs;

/// <summary>Writes the indicators of a year, column by column, in their order: by product and economy.</summary>
internal sealed class ScreeningAppender(DuckDBConnection connection, EconomyNumbering numbering) : IRowAppender
{
    private readonly ChunkAppender _cells = new(connection, "run_cell");
    private readonly ChunkAppender _products = new(connection, "run_product");

    /// <summary>Writes the cells of some products, and the figures of these products.</summary>
    /// <param name="part">The number of the part.</param>
    /// <param name="screening">The indicators of a year.</param>
    /// <param name="products">Which of its products.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    public void Append(uint part, YearScreening screening, Range products, CancellationToken cancellation)
    {
        var (begin, count) = products.GetOffsetAndLength(screening.Products.Length);
        AppendProducts(part, screening, begin, begin + count);
        var product = begin;
        var end = screening.CellStarts[begin + count];
        for (var first = screening.CellStarts[begin]; first < end; first += ChunkAppender.Capacity)
        {
            cancellation.ThrowIfCancellationRequested();
            var rows = Math.Min(ChunkAppender.Capacity, end - first);
            _cells.Column<uint>(0)[..rows].Fill(part);
            var codes = _cells.Column<uint>(1);
            for (var i = 0; i < rows; i++)
            {
                while (first + i >= screening.CellStarts[product + 1])
                    product++;
                codes[i] = StoredCell.Of(
                    screening.Products[product].Packed, numbering.Stored[screening.Cells.Economies[first + i]]);
            }

            AppendColumns(screening.Cells, first, rows);
            _cells.Append(rows);
        }
    }

    public void Complete()
    {
        _cells.Complete();
        _products.Complete();
    }

    public void Dispose()
    {
        _cells.Dispose();
        _products.Dispose();
    }

    private void AppendColumns(CellColumns cells, int first, int rows)
    {
        cells.ImportsUsd.AsSpan(first, rows).CopyTo(_cells.Column<long>(2));
        cells.IntraEuImportsUsd.AsSpan(first, rows).CopyTo(_cells.Column<long>(3));
        cells.ExportsUsd.AsSpan(first, rows).CopyTo(_cells.Column<long>(4));
        cells.UnspecifiedUsd.AsSpan(first, rows).CopyTo(_cells.Column<long>(5));
        cells.Squares.AsSpan(first, rows).CopyTo(_cells.Column<double>(6));
        cells.ExtraEuNamedUsd.AsSpan(first, rows).CopyTo(_cells.Column<long>(7));
        cells.ExtraEuSquares.AsSpan(first, rows).CopyTo(_cells.Column<double>(8));
        Stored(9, cells.TopSuppliers.AsSpan(first, rows));
        cells.TopUsd.AsSpan(first, rows).CopyTo(_cells.Column<long>(10));
        cells.Suppliers.AsSpan(first, rows).CopyTo(_cells.Column<ushort>(11));
        _cells.FillNumbers(12, cells.SupplierRisk.AsSpan(first, rows));
        cells.ImputedUsd.AsSpan(first, rows).CopyTo(_cells.Column<long>(13));
    }

    private void Stored(int column, ReadOnlySpan<ushort> indexes)
    {
        var target = _cells.Column<ushort>(column);
        var stored = numbering.Stored;
        for (var i = 0; i < indexes.Length; i++)
            target[i] = stored[indexes[i]];
    }

    private void AppendProducts(uint part, YearScreening screening, int begin, int end)
    {
        var worlds = screening.Worlds;
        for (var first = begin; first < end; first += ChunkAppender.Capacity)
        {
            var rows = Math.Min(ChunkAppender.Capacity, end - first);
            _products.Column<uint>(0)[..rows].Fill(part);
            var products = _products.Column<uint>(1);
            var cells = _products.Column<long>(2);
            for (var i = 0; i < rows; i++)
            {
                products[i] = screening.Products[first + i].Packed;
                cells[i] = screening.CellStarts[first + i + 1] - screening.CellStarts[first + i];
            }

            worlds.ExportsUsd.AsSpan(first, rows).CopyTo(_products.Column<long>(3));
            _products.FillNumbers(4, worlds.ExportHhi.AsSpan(first, rows));
            _products.FillNumbers(5, worlds.ExportHhiEuAsOne.AsSpan(first, rows));
            _products.Append(rows);
        }
    }
}
