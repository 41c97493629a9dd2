using System.Collections.Immutable;
using DuckDB.NET.Data;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Storage.DuckDb.Trade;

/// <summary>The rows that tell what each dataset is.</summary>
internal static class DatasetTable
{
    private const string Select =
        "SELECT id, report, loaded_at, status, superseded_by, status_note FROM datasets ";

    public static uint NextNumber(DuckDBConnection connection) =>
        connection.Query("SELECT coalesce(max(nr), 0)::UINTEGER + 1 FROM dataset", static row => (uint)row.GetInt64(0))[0];

    public static ImmutableArray<DatasetRecord> All(DuckDBConnection connection) =>
        connection.Query(Select + "ORDER BY nr", Read);

    public static DatasetRecord? Find(DuckDBConnection connection, DatasetId id) =>
        connection.Query(Select + "WHERE id = $1", Read, id.Value).FirstOrDefault();

    public static DatasetRecord? FindBySha256(DuckDBConnection connection, string sha256) =>
        connection.Query(Select + "WHERE sha256 = $1 AND status <> 'withdrawn'", Read, sha256).FirstOrDefault();

    /// <summary>The dataset of the same file and series: one file may hold imports and exports, read one at a time.</summary>
    public static DatasetRecord? FindSame(DuckDBConnection connection, LoadReport report) => connection
        .Query(Select + "WHERE sha256 = $1 AND status <> 'withdrawn'", Read, report.Sha256)
        .FirstOrDefault(d => d.Report.Series == report.Series);

    /// <summary>The id itself, or with a number behind it when a withdrawn dataset has it.</summary>
    public static DatasetId FreeId(DuckDBConnection connection, DatasetId wanted)
    {
        var id = wanted;
        for (var times = 2; Find(connection, id) is not null; times++)
            id = wanted.Again(times);
        return id;
    }

    public static void Insert(
        DuckDBConnection connection, uint number, DatasetId id, LoadReport report, DateTimeOffset at) =>
        connection.Execute(
            "INSERT INTO dataset VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            number,
            id.Value,
            report.Format,
            report.FileName,
            report.Series?.Source ?? report.Figures?.Source,
            report.Series?.Revision.ToString(),
            report.Series?.Release ?? report.Figures?.Edition,
            report.Licence,
            report.Sha256,
            at,
            LoadReportJson.Write(report));

    /// <summary>The number and series of a dataset.</summary>
    /// <exception cref="KeyNotFoundException">There is no such dataset.</exception>
    public static (uint Number, SeriesKey? Series) Key(DuckDBConnection connection, DatasetId id)
    {
        var rows = connection.Query(
            "SELECT nr, source, revision, release FROM dataset WHERE id = $1",
            static row => (row.GetFieldValue<uint>(0), row.IsDBNull(2)
                ? null
                : new SeriesKey(row.GetString(1), HsRevision.Parse(row.GetString(2)), row.GetString(3))),
            id.Value);
        return rows.IsEmpty ? throw Unknown(id) : rows[0];
    }

    public static KeyNotFoundException Unknown(DatasetId id) => new($"The archive has no dataset '{id}'.");

    private static DatasetRecord Read(DuckDBDataReader row) =>
        new(
            DatasetId.Parse(row.GetString(0)),
            LoadReportJson.Read(row.GetString(1)),
            row.Moment(2),
            StatusTable.Parse(row.GetString(3)),
            row.Text(4) is { } by ? DatasetId.Parse(by) : null,
            row.Text(5));
}
