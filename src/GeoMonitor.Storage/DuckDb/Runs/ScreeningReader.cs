using System.Collections.Immutable;
using DuckDB.NET.Data;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Screening;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.DuckDb.Chunks;

namespace GeoMonitor.Storage.DuckDb.Runs;

/// <summary>Reads the indicators of a year back into columns.</summary>
internal sealed class ScreeningReader(DuckDBConnection connection, EconomyNumbering numbering, CancellationToken cancellation)
{
    private const string OfProducts =
        "SELECT product, cells, exports_usd, export_hhi, export_hhi_eu_as_one FROM run_product WHERE part = $1::UINTEGER";

    private const string OfCells =
        """
        SELECT economy, imports_usd, extra_eu_imports_usd, intra_eu_imports_usd, exports_usd, unspecified_usd, import_hhi,
            import_hhi_low, import_hhi_high, extra_eu_hhi, top_supplier, top_share, suppliers, supplier_risk, imputed_risk_share
        FROM run_cell WHERE part = $1::UINTEGER
        """;

    public YearScreening Read(uint part, SeriesKey series, Year year, int products, int cells)
    {
        var worlds = new ProductColumns(products);
        var (codes, starts) = ReadProducts(part, worlds);
        var columns = ReadCells(part, cells);
        if (codes.Length != products || starts[^1] != cells)
            throw Damaged(series, year);
        for (var p = 0; p < products; p++)
        {
            for (var c = starts[p] + 1; c < starts[p + 1]; c++)
            {
                if (columns.Economies[c - 1] >= columns.Economies[c])
                    throw Damaged(series, year);
            }
        }

        return new YearScreening(series, year, numbering.Economies, codes, starts, columns, worlds);
    }

    private (ImmutableArray<Hs6> Codes, int[] Starts) ReadProducts(uint part, ProductColumns worlds)
    {
        var codes = ImmutableArray.CreateBuilder<Hs6>(worlds.Count);
        var starts = new int[worlds.Count + 1];
        using var rows = new ChunkReader(connection, OfProducts, cancellation, part);
        while (rows.Next())
        {
            var first = codes.Count;
            var products = rows.Column<uint>(0);
            var cells = rows.Column<long>(1);
            for (var r = 0; r < rows.Rows; r++)
            {
                codes.Add(Hs6.FromPacked(products[r]));
                starts[first + r + 1] = starts[first + r] + (int)cells[r];
            }

            rows.Column<long>(2).CopyTo(worlds.ExportsUsd.AsSpan(first));
            rows.CopyNumbers(3, worlds.ExportHhi.AsSpan(first));
            rows.CopyNumbers(4, worlds.ExportHhiEuAsOne.AsSpan(first));
        }

        return (codes.ToImmutable(), starts);
    }

    private CellColumns ReadCells(uint part, int count)
    {
        var cells = new CellColumns(count);
        var first = 0;
        using var rows = new ChunkReader(connection, OfCells, cancellation, part);
        while (rows.Next())
        {
            Indexes(rows.Column<ushort>(0), cells.Economies.AsSpan(first));
            rows.Column<long>(1).CopyTo(cells.ImportsUsd.AsSpan(first));
            rows.Column<long>(2).CopyTo(cells.ExtraEuImportsUsd.AsSpan(first));
            rows.Column<long>(3).CopyTo(cells.IntraEuImportsUsd.AsSpan(first));
            rows.Column<long>(4).CopyTo(cells.ExportsUsd.AsSpan(first));
            rows.Column<long>(5).CopyTo(cells.UnspecifiedUsd.AsSpan(first));
            rows.CopyNumbers(6, cells.ImportHhi.AsSpan(first));
            rows.CopyNumbers(7, cells.ImportHhiLow.AsSpan(first));
            rows.CopyNumbers(8, cells.ImportHhiHigh.AsSpan(first));
            rows.CopyNumbers(9, cells.ExtraEuHhi.AsSpan(first));
            Indexes(rows.Column<ushort>(10), cells.TopSuppliers.AsSpan(first));
            rows.CopyNumbers(11, cells.TopShares.AsSpan(first));
            rows.Column<ushort>(12).CopyTo(cells.Suppliers.AsSpan(first));
            rows.CopyNumbers(13, cells.SupplierRisk.AsSpan(first));
            rows.CopyNumbers(14, cells.ImputedRiskShare.AsSpan(first));
            first += rows.Rows;
        }

        return cells;
    }

    private void Indexes(ReadOnlySpan<ushort> stored, Span<ushort> indexes)
    {
        for (var r = 0; r < stored.Length; r++)
            indexes[r] = numbering.IndexOf(stored[r]);
    }

    private StoreUnavailableException Damaged(SeriesKey series, Year year) => new(
        "run-unreadable",
        $"The stored indicators of {series} in {year} are incomplete or of another version in {numbering.Path}: recompute.");
}
