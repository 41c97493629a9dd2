using System.Collections.Immutable;
using DuckDB.NET.Data;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Storage.DuckDb.Trade;

/// <summary>The rejected rows of each dataset, in the order of its file.</summary>
internal static class RejectedTable
{
    public static void Insert(DuckDBConnection connection, uint dataset, ImmutableArray<RejectedRow> rows)
    {
        if (rows.IsEmpty)
            return;
        using var appender = connection.CreateAppender("rejected_row");
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            appender.CreateRow()
                .AppendValue(dataset)
                .AppendValue((uint)i)
                .AppendValue(row.File)
                .AppendValue(row.Line)
                .AppendValue(row.Field)
                .AppendValue(row.Reason)
                .AppendValue(row.Text)
                .EndRow();
        }

        appender.Close();
    }

    public static ImmutableArray<RejectedRow> Of(DuckDBConnection connection, uint dataset) => connection.Query(
        "SELECT line, field, reason, text, file FROM rejected_row WHERE dataset = $1 ORDER BY seq",
        static row => new RejectedRow(row.GetInt64(0), row.Text(1), row.GetString(2), row.GetString(3), row.Text(4)),
        dataset);

    public static long CountOf(DuckDBConnection connection, uint dataset) =>
        connection.Query("SELECT count(*) FROM rejected_row WHERE dataset = $1", static row => row.GetInt64(0), dataset)[0];
}
