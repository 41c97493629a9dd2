using System.Collections.Immutable;
using DuckDB.NET.Data;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.InputOutput;
using GeoMonitor.Storage.DuckDb.Chunks;

namespace GeoMonitor.Storage.DuckDb.InputOutput;

/// <summary>Reads input-output tables back.</summary>
internal static class TableReader
{
    /// <summary>The years of a dataset, oldest first.</summary>
    public static ImmutableArray<Year> YearsOf(DuckDBConnection connection, uint dataset) => connection.Query(
        "SELECT DISTINCT year FROM io_label WHERE dataset = $1 ORDER BY year", static row => new Year(row.GetFieldValue<ushort>(0)), dataset);

    public static ImmutableArray<TableEconomy> EconomiesOf(DuckDBConnection connection, uint dataset, Year year) =>
        [.. Labels(connection, dataset, year, "economy").Select(l => new TableEconomy(l.Code, l.Meaning is { } code ? EconomyCode.Parse(code) : null))];

    public static ImmutableArray<TableIndustry> IndustriesOf(DuckDBConnection connection, uint dataset, Year year) =>
        [.. Labels(connection, dataset, year, "industry").Select(l => new TableIndustry(l.Code, l.Meaning))];

    public static InputOutputTable Read(DuckDBConnection connection, uint dataset, Year year, CancellationToken cancellation)
    {
        var economies = EconomiesOf(connection, dataset, year);
        var industries = IndustriesOf(connection, dataset, year);
        ImmutableArray<string> categories = [.. Labels(connection, dataset, year, "category").Select(l => l.Code)];
        var sectors = economies.Length * industries.Length;
        return new InputOutputTable(
            year,
            economies,
            industries,
            categories,
            Cells(connection, "to_industry", "io_delivery", (dataset, year), (sectors, industries.Length, economies.Length * industries.Length, industries.Length), cancellation),
            Cells(connection, "category", "io_final_demand", (dataset, year), (sectors, industries.Length, economies.Length * categories.Length, categories.Length), cancellation),
            Published(connection, dataset, year, sectors, industries.Length));
    }

    private static double[] Cells(
        DuckDBConnection connection,
        string column,
        string table,
        (uint Dataset, Year Year) key,
        (int Rows, int RowsEach, int Columns, int ColumnsEach) size,
        CancellationToken cancellation)
    {
        var cells = new double[size.Rows * size.Columns];
        using var chunks = new ChunkReader(
            connection,
            $"SELECT from_economy, from_industry, to_economy, {column}, value FROM {table} WHERE dataset = $1 AND year = $2",
            cancellation,
            key.Dataset,
            key.Year.Value);
        while (chunks.Next())
        {
            var fromEconomy = chunks.Column<ushort>(0);
            var fromIndustry = chunks.Column<ushort>(1);
            var toEconomy = chunks.Column<ushort>(2);
            var to = chunks.Column<ushort>(3);
            var values = chunks.Column<double>(4);
            for (var r = 0; r < chunks.Rows; r++)
            {
                var row = (fromEconomy[r] * size.RowsEach) + fromIndustry[r];
                cells[(row * size.Columns) + (toEconomy[r] * size.ColumnsEach) + to[r]] = values[r];
            }
        }

        return cells;
    }

    private static double[] Published(DuckDBConnection connection, uint dataset, Year year, int sectors, int industries)
    {
        var rows = connection.Query(
            "SELECT economy, industry, value FROM io_output WHERE dataset = $1 AND year = $2",
            row => (Sector: (row.GetFieldValue<ushort>(0) * industries) + row.GetFieldValue<ushort>(1), Value: row.GetDouble(2)),
            dataset,
            (ushort)year.Value);
        if (rows.IsEmpty)
            return [];
        var published = Enumerable.Repeat(double.NaN, sectors).ToArray();
        foreach (var (sector, value) in rows)
            published[sector] = value;
        return published;
    }

    private static ImmutableArray<(string Code, string? Meaning)> Labels(DuckDBConnection connection, uint dataset, Year year, string kind) => connection.Query(
        "SELECT code, meaning FROM io_label WHERE dataset = $1 AND year = $2 AND kind = $3 ORDER BY nr",
        static row => (row.GetString(0), row.Text(1)),
        dataset,
        (ushort)year.Value,
        kind);
}
