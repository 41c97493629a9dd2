using System.Collections.Immutable;
using System.Globalization;
using DuckDB.NET.Data;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Storage.DuckDb.Runs;

/// <summary>The rows that tell what each run is.</summary>
internal static class RunTable
{
    public static uint NextNumber(DuckDBConnection connection) => Next(connection, "SELECT coalesce(max(nr), 0)::BIGINT FROM run");

    public static uint NextPart(DuckDBConnection connection) => Next(connection, "SELECT coalesce(max(part), 0)::BIGINT FROM run_part");

    /// <summary>The moment and the beginning of the digest; with a number behind it when that exists already.</summary>
    public static string FreeId(DuckDBConnection connection, DateTimeOffset at, string digest)
    {
        var wanted = $"{at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}-{digest[..8]}";
        var id = wanted;
        for (var times = 2; !connection.Query("SELECT 1 FROM run WHERE id = $1", static _ => 1, id).IsEmpty; times++)
            id = $"{wanted}-{times}";
        return id;
    }

    public static void InsertPart(DuckDBConnection connection, uint number, uint run, RunPart part) => connection.Execute(
        "INSERT INTO run_part VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        number,
        run,
        part.Series.Source,
        part.Series.Revision.ToString(),
        part.Series.Release,
        (ushort)part.Year.Value,
        part.Products,
        part.Cells);

    public static void Insert(DuckDBConnection connection, uint number, RunRecord run)
    {
        connection.Execute(
            "INSERT INTO run VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            number,
            run.Id,
            run.StartedAt,
            run.FinishedAt,
            run.MethodVersion,
            run.ParametersJson,
            run.FiguresDigest,
            run.Digest);
        foreach (var dataset in run.Datasets)
            connection.Execute("INSERT INTO run_dataset VALUES ($1, $2)", number, dataset);
        var seq = Next(connection, "SELECT coalesce(max(seq), 0)::BIGINT FROM current_run");
        connection.Execute("INSERT INTO current_run VALUES ($1, $2, $3)", seq, number, run.FinishedAt);
    }

    public static ImmutableArray<RunRecord> All(DuckDBConnection connection)
    {
        var datasets = connection
            .Query("SELECT run, dataset FROM run_dataset", static row => (Run: row.GetFieldValue<uint>(0), Id: row.GetString(1)))
            .ToLookup(d => d.Run, d => d.Id);
        var parts = connection
            .Query(
                "SELECT run, source, revision, release, year, products, cells FROM run_part ORDER BY part",
                static row => (Run: row.GetFieldValue<uint>(0), Part: new RunPart(
                    SeriesOf(row, 1), new Year(row.GetFieldValue<ushort>(4)), row.GetInt64(5), row.GetInt64(6))))
            .ToLookup(p => p.Run, p => p.Part);
        return connection.Query(
            """
            SELECT nr, id, started_at, finished_at, method_version, parameters, figures_digest, digest, is_current
            FROM runs ORDER BY nr DESC
            """,
            row => new RunRecord(
                row.GetString(1),
                row.Moment(2),
                row.Moment(3),
                row.GetString(4),
                row.GetString(5),
                row.GetString(6),
                row.GetString(7),
                [.. datasets[row.GetFieldValue<uint>(0)].Order(StringComparer.Ordinal)],
                [.. parts[row.GetFieldValue<uint>(0)]],
                row.GetBoolean(8)));
    }

    /// <summary>Takes away all runs but the newest, with everything they hold; gives how many.</summary>
    public static int Prune(DuckDBConnection connection, int keep)
    {
        const string Old = "(SELECT nr FROM run ORDER BY nr DESC OFFSET $1)";
        const string OldParts = $"(SELECT part FROM run_part WHERE run IN {Old})";
        connection.Execute($"DELETE FROM run_cell WHERE part IN {OldParts}", keep);
        connection.Execute($"DELETE FROM run_product WHERE part IN {OldParts}", keep);
        connection.Execute($"DELETE FROM run_part WHERE run IN {Old}", keep);
        connection.Execute($"DELETE FROM run_dataset WHERE run IN {Old}", keep);
        connection.Execute($"DELETE FROM current_run WHERE run IN {Old}", keep);
        return connection.Execute($"DELETE FROM run WHERE nr IN {Old}", keep);
    }

    /// <summary>Number and size of a part; null when the run does not hold it.</summary>
    public static (uint Number, int Products, int Cells)? FindPart(
        DuckDBConnection connection, string run, SeriesKey series, Year year)
    {
        var rows = connection.Query(
            """
            SELECT p.part, p.products, p.cells FROM run_part p JOIN run r ON r.nr = p.run
            WHERE r.id = $1 AND p.source = $2 AND p.revision = $3 AND p.release = $4 AND p.year = $5
            """,
            static row => (row.GetFieldValue<uint>(0), (int)row.GetInt64(1), (int)row.GetInt64(2)),
            run,
            series.Source,
            series.Revision.ToString(),
            series.Release,
            (ushort)year.Value);
        return rows.IsEmpty ? null : rows[0];
    }

    private static SeriesKey SeriesOf(DuckDBDataReader row, int first) =>
        new(row.GetString(first), HsRevision.Parse(row.GetString(first + 1)), row.GetString(first + 2));

    private static uint Next(DuckDBConnection connection, string max) =>
        (uint)connection.Query(max, static row => row.GetInt64(0))[0] + 1;
}
