using System.Collections.Immutable;
using DuckDB.NET.Data;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Screening;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.DuckDb.Chunks;
using GeoMonitor.Storage.DuckDb.Trade;

namespace GeoMonitor.Storage.DuckDb.Runs;

/// <summary>Reads the indicators of a year back into columns.</summary>
internal sealed class ScreeningReader(DuckDBConnection connection, EconomyNumbering numbering, CancellationToken cancellation)
{
    private const string OfProducts =
        "SELECT product, cells, exports_usd, export_hhi, export_hhi_eu_as_one FROM run_product WHERE part = $1::UINTEGER";

    private const string OfCells =
        """
        SELECT cell, imports_usd, intra_eu_imports_usd, exports_usd, unspecified_usd, squares, extra_eu_named_usd,
            extra_eu_squares, top_supplier, top_usd, suppliers, supplier_risk, imputed_usd
        FROM run_cell WHERE part = $1::UINTEGER
        """;

    public YearScreening Read(uint part, SeriesKey series, Year year, int products, int cells)
    {
        var worlds = new ProductColumns(products);
        var (codes, starts) = ReadProducts(part, worlds);
        if (codes.Length != products || starts[^1] != cells || ReadCells(part, codes, starts) is not { } columns)
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

    // null when the cells are not those of the products, in their order
    private CellColumns? ReadCells(uint part, ImmutableArray<Hs6> codes, int[] starts)
    {
        var cells = new CellColumns(starts[^1]);
        var (first, product) = (0, 0);
        using var rows = new ChunkReader(connection, OfCells, cancellation, part);
        while (rows.Next())
        {
            if (first + rows.Rows > cells.Count || !Follow(rows.Column<uint>(0), first, codes, starts, cells, ref product))
                return null;
            rows.Column<long>(1).CopyTo(cells.ImportsUsd.AsSpan(first));
            rows.Column<long>(2).CopyTo(cells.IntraEuImportsUsd.AsSpan(first));
            rows.Column<long>(3).CopyTo(cells.ExportsUsd.AsSpan(first));
            rows.Column<long>(4).CopyTo(cells.UnspecifiedUsd.AsSpan(first));
            rows.Column<double>(5).CopyTo(cells.Squares.AsSpan(first));
            rows.Column<long>(6).CopyTo(cells.ExtraEuNamedUsd.AsSpan(first));
            rows.Column<double>(7).CopyTo(cells.ExtraEuSquares.AsSpan(first));
            Indexes(rows.Column<ushort>(8), cells.TopSuppliers.AsSpan(first));
            rows.Column<long>(9).CopyTo(cells.TopUsd.AsSpan(first));
            rows.Column<ushort>(10).CopyTo(cells.Suppliers.AsSpan(first));
            rows.CopyNumbers(11, cells.SupplierRisk.AsSpan(first));
            rows.Column<long>(12).CopyTo(cells.ImputedUsd.AsSpan(first));
            for (var r = 0; r < rows.Rows; r++)
                cells.Derive(first + r);
            first += rows.Rows;
        }

        return first == cells.Count ? cells : null;
    }

    private bool Follow(
        ReadOnlySpan<uint> stored, int first, ImmutableArray<Hs6> codes, int[] starts, CellColumns cells, ref int product)
    {
        for (var r = 0; r < stored.Length; r++)
        {
            while (first + r >= starts[product + 1])
                product++;
            if (StoredCell.ProductOf(stored[r]) != codes[product].Packed)
                return false;
            cells.Economies[first + r] = numbering.IndexOf(StoredCell.ImporterOf(stored[r]));
        }

        return true;
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
