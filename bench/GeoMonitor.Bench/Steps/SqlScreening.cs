using DuckDB.NET.Data;
using GeoMonitor.Bench.Measuring;
using GeoMonitor.Core.Economies;
using GeoMonitor.Storage.DuckDb;

namespace GeoMonitor.Bench.Steps;

/// <summary>The same screening in SQL on the same file, with all memory and threads the machine has.</summary>
internal static class SqlScreening
{
    /// <summary>Times the queries and keeps the sums that must agree.</summary>
    public static void Measure(StepResult result, string folder, int year, int times)
    {
        using var connection = new DuckDBConnection($"DataSource={new ArchiveOptions(folder).Path};access_mode=READ_ONLY");
        connection.Open();
        var sql = Text(connection, year);
        result.TimeBest("sqlSeconds", times, () => Execute(connection, sql));
        foreach (var (name, query) in Sums)
            result.Numbers[$"sql {name}"] = Convert.ToDouble(Scalar(connection, query));
    }

    private static readonly (string Name, string Query)[] Sums =
    [
        ("imports", "SELECT sum(imports)::DOUBLE FROM cell"),
        ("exports of importers", "SELECT sum(exports)::DOUBLE FROM cell"),
        ("HHI", "SELECT sum(hhi) FROM cell"),
        ("top share", "SELECT sum(top_share) FROM cell"),
        ("suppliers", "SELECT sum(suppliers)::DOUBLE FROM cell"),
        ("EU27 imports", "SELECT sum(imports)::DOUBLE FROM union_cell"),
        ("EU27 exports", "SELECT sum(union_exports)::DOUBLE FROM world_union"),
        ("EU27 HHI", "SELECT sum(hhi) FROM union_cell"),
        ("EU27 top share", "SELECT sum(top_share) FROM union_cell"),
        ("EU27 suppliers", "SELECT sum(suppliers)::DOUBLE FROM union_cell"),
        ("world export HHI", "SELECT sum(hhi) FROM world"),
        ("world export HHI, EU27 as one", "SELECT sum(hhi) FROM world_union"),
    ];

    private static string Text(DuckDBConnection connection, int year)
    {
        using var stream = typeof(SqlScreening).Assembly.GetManifestResourceStream("screening.sql")!;
        using var reader = new StreamReader(stream);
        var economies = EconomyTable.Default;
        var members = string.Join(
            ',', economies.All.Where(e => economies.Eu27Mask[economies.IndexOf(e.Code)]).Select(e => $"'{e.Code}'"));
        var numbers = Scalar(connection, $"SELECT string_agg(idx::VARCHAR, ',') FROM economy WHERE code IN ({members})");
        return reader.ReadToEnd()
            .Replace("{members}", members, StringComparison.Ordinal)
            .Replace("{member_numbers}", (string)numbers, StringComparison.Ordinal)
            .Replace("{year}", year.ToString(), StringComparison.Ordinal);
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static object Scalar(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }
}
