using System.Collections.Immutable;
using DuckDB.NET.Data;

namespace GeoMonitor.Storage.DuckDb;

/// <summary>Statements with values by position (<c>$1</c>, <c>$2</c>), for the small tables.</summary>
internal static class Sql
{
    public static int Execute(this DuckDBConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    public static ImmutableArray<T> Query<T>(
        this DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = ImmutableArray.CreateBuilder<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows.ToImmutable();
    }

    /// <summary>The text of a column, or null.</summary>
    public static string? Text(this DuckDBDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>A moment that was stored as UTC.</summary>
    public static DateTimeOffset Moment(this DuckDBDataReader reader, int column) =>
        new(DateTime.SpecifyKind(reader.GetDateTime(column), DateTimeKind.Utc));

    /// <summary>
    /// The moment as it can be stored: UTC, to the microsecond, so that what a write returns equals what is read later.
    /// </summary>
    public static DateTimeOffset Storable(this DateTimeOffset moment)
    {
        var utc = moment.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private static object Storable(object? value) =>
        value switch
        {
            null => DBNull.Value,
            DateTimeOffset moment => moment.UtcDateTime,
            _ => value,
        };

    private static DuckDBCommand Command(DuckDBConnection connection, string sql, ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values)
            command.Parameters.Add(new DuckDBParameter(Storable(value)));
        return command;
    }
}
