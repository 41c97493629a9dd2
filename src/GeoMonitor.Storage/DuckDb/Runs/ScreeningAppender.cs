using DuckDB.NET.Data;
using GeoMonitor.Core.Screening;
using GeoMonitor.Storage.DuckDb.Chunks;

namespace GeoMonitor.Storage.DuckDb.Runs;

/// <summary>Writes the indicators of a year, column by column, in their order: by product and economy.</summary>
internal sealed class ScreeningAppender(DuckDBConnection connection, EconomyNumbering numbering) : IDisposable
{
    private readonly ChunkAppender _cells = new(connection, "run_cell");
    private readonly ChunkAppender _products = new(connection, "run_product");

    public void Append(uint part, YearScreening screening, CancellationToken cancellation)
    {
        AppendProducts(part, screening);
        var product = 0;
        for (var first = 0; first < screening.Cells.Count; first += ChunkAppender.Capacity)
        {
            cancellation.ThrowIfCancellationRequested();
            var rows = Math.Min(ChunkAppender.Capacity, screening.Cells.Count - first);
            _cells.Column<uint>(0)[..rows].Fill(part);
            var products = _cells.Column<uint>(1);
            for (var i = 0; i < rows; i++)
            {
                while (first + i >= screening.CellStarts[product + 1])
                    product++;
                products[i] = screening.Products[product].Packed;
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
        Stored(2, cells.Economies.AsSpan(first, rows));
        cells.ImportsUsd.AsSpan(first, rows).CopyTo(_cells.Column<long>(3));
        cells.ExtraEuImportsUsd.AsSpan(first, rows).CopyTo(_cells.Column<long>(4));
        cells.IntraEuImportsUsd.AsSpan(first, rows).CopyTo(_cells.Column<long>(5));
        cells.ExportsUsd.AsSpan(first, rows).CopyTo(_cells.Column<long>(6));
        cells.UnspecifiedUsd.AsSpan(first, rows).CopyTo(_cells.Column<long>(7));
        _cells.FillNumbers(8, cells.ImportHhi.AsSpan(first, rows));
        _cells.FillNumbers(9, cells.ImportHhiLow.AsSpan(first, rows));
        _cells.FillNumbers(10, cells.ImportHhiHigh.AsSpan(first, rows));
        _cells.FillNumbers(11, cells.ExtraEuHhi.AsSpan(first, rows));
        Stored(12, cells.TopSuppliers.AsSpan(first, rows));
        _cells.FillNumbers(13, cells.TopShares.AsSpan(first, rows));
        cells.Suppliers.AsSpan(first, rows).CopyTo(_cells.Column<ushort>(14));
        _cells.FillNumbers(15, cells.SupplierRisk.AsSpan(first, rows));
        _cells.FillNumbers(16, cells.ImputedRiskShare.AsSpan(first, rows));
    }

    private void Stored(int column, ReadOnlySpan<ushort> indexes)
    {
        var target = _cells.Column<ushort>(column);
        var stored = numbering.Stored;
        for (var i = 0; i < indexes.Length; i++)
            target[i] = stored[indexes[i]];
    }

    private void AppendProducts(uint part, YearScreening screening)
    {
        var worlds = screening.Worlds;
        for (var first = 0; first < worlds.Count; first += ChunkAppender.Capacity)
        {
            var rows = Math.Min(ChunkAppender.Capacity, worlds.Count - first);
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
