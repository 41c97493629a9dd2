using System.Collections.Immutable;
using DuckDB.NET.Data;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;

namespace GeoMonitor.Storage.DuckDb.Figures;

/// <summary>Measures that hold exports back.</summary>
internal static class RestrictionTable
{
    private const char Separator = '|';

    public static void Insert(DuckDBConnection connection, uint dataset, ImmutableArray<ExportRestriction> rows) =>
        connection.AppendRows("export_restriction", dataset, rows, static (row, r) => row
            .AppendValue(r.Economy.Value)
            .AppendValue(r.Materials)
            .AppendValue(string.Join(Separator, r.MaterialIds))
            .AppendValue(r.Type)
            .AppendValue(r.Measure)
            .AppendValue(r.Announced)
            .AppendValue(r.Effective)
            .AppendValue(r.Ended)
            .AppendValue(r.Target?.Value)
            .AppendValue(r.Status)
            .AppendValue(r.Confidence)
            .AppendValue(r.Note)
            .AppendValue(r.Citation));

    public static ImmutableArray<ExportRestriction> Of(DuckDBConnection connection, uint dataset) =>
        connection.Query(
            """
            SELECT economy, materials, material_ids, type, measure, announced, effective, ended, target, status,
                confidence, note, citation
            FROM export_restriction WHERE dataset = $1 ORDER BY nr
            """,
            static row => new ExportRestriction(
                EconomyCode.Parse(row.GetString(0)),
                row.GetString(1),
                [.. row.GetString(2).Split(Separator, StringSplitOptions.RemoveEmptyEntries)],
                row.GetString(3),
                row.Text(4),
                row.Day(5),
                row.Day(6),
                row.Day(7),
                row.Text(8) is { } target ? EconomyCode.Parse(target) : null,
                row.Text(9),
                row.GetString(10),
                row.Text(11),
                row.Text(12)),
            dataset);
}
