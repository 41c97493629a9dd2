using DuckDB.NET.Data;
using GeoMonitor.Core.InputOutput;
using GeoMonitor.Storage.DuckDb.Chunks;

namespace GeoMonitor.Storage.DuckDb.InputOutput;

/// <summary>Writes an input-output table: its labels, and its cells that are not zero.</summary>
internal static class TableWriter
{
    public static void Insert(DuckDBConnection connection, uint dataset, InputOutputTable table)
    {
        var year = (ushort)table.Year.Value;
        Labels(connection, dataset, year, "economy", table.Economies.Select(e => (e.Label, e.Economy?.Value)));
        Labels(connection, dataset, year, "industry", table.Industries.Select(i => (i.Code, i.Name)));
        Labels(connection, dataset, year, "category", table.Categories.Select(c => (c, (string?)null)));
        Cells(connection, "io_delivery", dataset, table, table.Deliveries, table.Industries.Length);
        Cells(connection, "io_final_demand", dataset, table, table.Demand, table.Categories.Length);
        Published(connection, dataset, table);
    }

    private static void Labels(DuckDBConnection connection, uint dataset, ushort year, string kind, IEnumerable<(string Code, string? Meaning)> labels)
    {
        using var appender = connection.CreateAppender("io_label");
        foreach (var (nr, (code, meaning)) in labels.Index())
            appender.CreateRow().AppendValue(dataset).AppendValue(year).AppendValue(kind).AppendValue((ushort)nr).AppendValue(code).AppendValue(meaning).EndRow();
    }

    // a column is an industry, or a category of final demand, of an economy
    private static void Cells(
        DuckDBConnection connection, string name, uint dataset, InputOutputTable table, ReadOnlySpan<double> cells, int columnsEach)
    {
        using var chunks = new ChunkAppender(connection, name);
        var (rows, industries) = (0, table.Industries.Length);
        var columns = table.Economies.Length * columnsEach;
        for (var c = 0; c < cells.Length; c++)
        {
            if (cells[c] == 0)
                continue;
            var (from, to) = (c / columns, c % columns);
            chunks.Column<uint>(0)[rows] = dataset;
            chunks.Column<ushort>(1)[rows] = (ushort)table.Year.Value;
            chunks.Column<ushort>(2)[rows] = (ushort)(from / industries);
            chunks.Column<ushort>(3)[rows] = (ushort)(from % industries);
            chunks.Column<ushort>(4)[rows] = (ushort)(to / columnsEach);
            chunks.Column<ushort>(5)[rows] = (ushort)(to % columnsEach);
            chunks.Column<double>(6)[rows] = cells[c];
            if (++rows < ChunkAppender.Capacity)
                continue;
            chunks.Append(rows);
            rows = 0;
        }

        if (rows > 0)
            chunks.Append(rows);
        chunks.Complete();
    }

    private static void Published(DuckDBConnection connection, uint dataset, InputOutputTable table)
    {
        using var appender = connection.CreateAppender("io_output");
        for (var s = 0; s < table.Published.Length; s++)
        {
            if (double.IsNaN(table.Published[s]))
                continue;
            appender.CreateRow().AppendValue(dataset).AppendValue((ushort)table.Year.Value)
                .AppendValue((ushort)(s / table.Industries.Length)).AppendValue((ushort)(s % table.Industries.Length)).AppendValue(table.Published[s]).EndRow();
        }
    }
}
