using System.Collections.Immutable;
using DuckDB.NET.Data;
using GeoMonitor.Core.Figures;

namespace GeoMonitor.Storage.DuckDb.Figures;

/// <summary>Codes of a nomenclature and what they are called.</summary>
internal static class CodeNameTable
{
    public static void Insert(DuckDBConnection connection, uint dataset, ImmutableArray<CodeName> rows) =>
        connection.AppendRows("code_name", dataset, rows, static (row, c) => row.AppendValue(c.Code).AppendValue(c.Name));

    public static ImmutableArray<CodeName> Of(DuckDBConnection connection, uint dataset) =>
        connection.Query(
            "SELECT code, name FROM code_name WHERE dataset = $1 ORDER BY nr",
            static row => new CodeName(row.GetString(0), row.GetString(1)),
            dataset);
}
