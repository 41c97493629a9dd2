using System.Collections.Immutable;
using DuckDB.NET.Data;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Storage.DuckDb.Trade;

/// <summary>What datasets claim to hold.</summary>
internal static class CoverageTable
{
    public static void Insert(DuckDBConnection connection, uint dataset, ImmutableArray<CoverageEntry> entries)
    {
        using var appender = connection.CreateAppender("coverage");
        foreach (var entry in entries)
        {
            var row = appender.CreateRow().AppendValue(dataset).AppendValue((ushort)entry.Year.Value);
            row = entry.Product is { } product ? row.AppendValue(product.Packed) : row.AppendNullValue();
            row.AppendValue(entry.Complete).AppendValue(entry.Provisional).AppendValue(entry.Note).EndRow();
        }
    }

    public static ImmutableArray<CoverageEntry> Of(DuckDBConnection connection, uint dataset) =>
        connection.Query(
            """
            SELECT year, product, complete, provisional, note FROM coverage
            WHERE dataset = $1 ORDER BY year, product NULLS FIRST
            """,
            static row => new CoverageEntry(
                new Year(row.GetFieldValue<ushort>(0)),
                row.IsDBNull(1) ? null : Hs6.FromPacked(row.GetFieldValue<uint>(1)),
                row.GetBoolean(2),
                row.GetBoolean(3),
                row.Text(4)),
            dataset);
}
