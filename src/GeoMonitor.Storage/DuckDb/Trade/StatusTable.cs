using System.Collections.Immutable;
using DuckDB.NET.Data;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Storage.DuckDb.Trade;

/// <summary>The history of what became of each dataset. Rows are only added.</summary>
internal static class StatusTable
{
    public static void Insert(DuckDBConnection connection, DatasetStatusChange change) =>
        connection.Execute(
            """
            INSERT INTO dataset_status
            SELECT (SELECT coalesce(max(seq), 0) + 1 FROM dataset_status), nr, $2,
                (SELECT nr FROM dataset WHERE id = $3), $4, $5
            FROM dataset WHERE id = $1
            """,
            change.Dataset.Value,
            Text(change.Status),
            change.SupersededBy?.Value,
            change.At,
            change.Note);

    /// <summary>Changes of all datasets, their loads included.</summary>
    public static long Count(DuckDBConnection connection) =>
        connection.Query("SELECT count(*) FROM dataset_status", static row => row.GetInt64(0))[0];

    public static ImmutableArray<DatasetStatusChange> Of(DuckDBConnection connection, DatasetId id) =>
        connection.Query(
            """
            SELECT s.changed_at, s.status, n.id, s.note
            FROM dataset_status s JOIN dataset d ON d.nr = s.dataset LEFT JOIN dataset n ON n.nr = s.superseded_by
            WHERE d.id = $1 ORDER BY s.seq
            """,
            row => new DatasetStatusChange(
                id,
                row.Moment(0),
                Parse(row.GetString(1)),
                row.Text(2) is { } by ? DatasetId.Parse(by) : null,
                row.Text(3)),
            id.Value);

    public static void Supersede(
        DuckDBConnection connection, DatasetId id, DatasetId by, DateTimeOffset at, string? note)
    {
        var old = DatasetTable.Find(connection, id) ?? throw DatasetTable.Unknown(id);
        var newer = DatasetTable.Find(connection, by) ?? throw DatasetTable.Unknown(by);
        if (id == by)
            throw new InvalidOperationException($"The dataset '{id}' cannot supersede itself.");
        if (old.Status != DatasetStatus.Active)
            throw new InvalidOperationException($"The dataset '{id}' is {Text(old.Status)}; only an active one is superseded.");
        if (newer.Status != DatasetStatus.Active)
            throw new InvalidOperationException($"The dataset '{by}' is {Text(newer.Status)} and cannot supersede another.");
        Insert(connection, new DatasetStatusChange(id, at, DatasetStatus.Superseded, by, note));
    }

    public static void Withdraw(DuckDBConnection connection, DatasetId id, DateTimeOffset at, string? note)
    {
        var dataset = DatasetTable.Find(connection, id) ?? throw DatasetTable.Unknown(id);
        if (dataset.Status == DatasetStatus.Withdrawn)
            throw new InvalidOperationException($"The dataset '{id}' is withdrawn already.");
        Insert(connection, new DatasetStatusChange(id, at, DatasetStatus.Withdrawn, null, note));
    }

    public static void Reinstate(DuckDBConnection connection, DatasetId id, DateTimeOffset at, string? note)
    {
        var dataset = DatasetTable.Find(connection, id) ?? throw DatasetTable.Unknown(id);
        if (dataset.Status == DatasetStatus.Active)
            throw new InvalidOperationException($"The dataset '{id}' is active.");
        var other = DatasetTable.FindSame(connection, dataset.Report);
        if (other is not null && other.Id != id)
            throw new InvalidOperationException($"The file of '{id}' was loaded again as '{other.Id}'. Withdraw that first.");
        Insert(connection, new DatasetStatusChange(id, at, DatasetStatus.Active, null, note));
    }

    public static DatasetStatus Parse(string text) =>
        text switch
        {
            "active" => DatasetStatus.Active,
            "superseded" => DatasetStatus.Superseded,
            "withdrawn" => DatasetStatus.Withdrawn,
            _ => throw new FormatException($"'{text}' is no status of a dataset."),
        };

    private static string Text(DatasetStatus status) => status.ToString().ToLowerInvariant();
}
