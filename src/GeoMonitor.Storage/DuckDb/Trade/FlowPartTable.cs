using System.Collections.Immutable;
using DuckDB.NET.Data;
using GeoMonitor.Core;

namespace GeoMonitor.Storage.DuckDb.Trade;

/// <summary>The numbers under which the flows of a dataset in a year lie.</summary>
internal static class FlowPartTable
{
    public static uint NextNumber(DuckDBConnection connection) =>
        connection.Query("SELECT coalesce(max(part), 0)::BIGINT + 1 FROM flow_part", static row => (uint)row.GetInt64(0))[0];

    public static void Insert(DuckDBConnection connection, uint part, uint dataset, Year year) =>
        connection.Execute("INSERT INTO flow_part VALUES ($1, $2, $3)", part, dataset, (ushort)year.Value);

    /// <summary>The parts of a dataset, with their years.</summary>
    public static ImmutableArray<(Year Year, uint Part)> Of(DuckDBConnection connection, uint dataset) =>
        connection.Query(
            "SELECT year, part FROM flow_part WHERE dataset = $1",
            static row => (new Year(row.GetFieldValue<ushort>(0)), row.GetFieldValue<uint>(1)),
            dataset);
}
