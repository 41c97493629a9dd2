using DuckDB.NET.Data;

namespace GeoMonitor.Storage.DuckDb.Figures;

/// <summary>Values that may be unknown, to and from the tables of figures.</summary>
internal static class FigureValues
{
    public static double? Number(this DuckDBDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetDouble(column);

    public static DateOnly? Day(this DuckDBDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    public static Core.Share? Share(this DuckDBDataReader row, int column) =>
        row.Number(column) is { } share ? new Core.Share(share) : null;

    /// <summary>Appends rows, each with the number of its dataset and its place before it.</summary>
    public static void AppendRows<T>(
        this DuckDBConnection connection, string table, uint dataset, IReadOnlyList<T> rows, Action<IDuckDBAppenderRow, T> fill)
    {
        using var appender = connection.CreateAppender(table);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = appender.CreateRow().AppendValue(dataset).AppendValue((uint)i);
            fill(row, rows[i]);
            row.EndRow();
        }
    }
}
