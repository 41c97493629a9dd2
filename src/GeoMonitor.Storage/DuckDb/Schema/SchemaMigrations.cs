using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;

namespace GeoMonitor.Storage.DuckDb;

/// <summary>One step of the schema, as it is compiled into the assembly.</summary>
internal sealed record SchemaMigration(int Version, string Name, string Script)
{
    /// <summary>SHA-256 of the script, in lower-case hexadecimal: a step that was applied must never change.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));
}

/// <summary>Brings the schema of a file up to the version this product writes, step by step, each in a transaction.</summary>
internal static class SchemaMigrations
{
    private const string CreateTable = """
        CREATE TABLE schema_migration (
            version INTEGER PRIMARY KEY,
            name VARCHAR NOT NULL,
            checksum VARCHAR NOT NULL,
            applied_at TIMESTAMP NOT NULL
        )
        """;

    public static ImmutableArray<SchemaMigration> All { get; } = ReadAll();

    /// <summary>Applies the steps that the file lacks.</summary>
    /// <exception cref="StoreUnavailableException">The file is newer, changed or not ours.</exception>
    public static void Apply(DuckDBConnection connection, string path, TimeProvider time)
    {
        var applied = Applied(connection, path);
        for (var i = 0; i < applied.Length; i++)
            Check(applied[i], i < All.Length ? All[i] : null, path);

        foreach (var migration in All.Skip(applied.Length))
        {
            using var transaction = connection.BeginTransaction();
            if (migration.Version == 1)
                connection.Execute(CreateTable);
            connection.Execute(migration.Script);
            connection.Execute(
                "INSERT INTO schema_migration VALUES ($1, $2, $3, $4)",
                migration.Version,
                migration.Name,
                migration.Checksum,
                time.GetUtcNow().Storable());
            transaction.Commit();
        }
    }

    private static ImmutableArray<(int Version, string Name, string Checksum)> Applied(
        DuckDBConnection connection, string path)
    {
        var tables = connection.Query(
            "SELECT table_name FROM duckdb_tables() WHERE NOT internal", static row => row.GetString(0));
        if (tables.IsEmpty)
            return [];
        if (!tables.Contains("schema_migration", StringComparer.Ordinal))
        {
            throw new StoreUnavailableException(
                "foreign-file",
                $"{path} is a DuckDB file of something else: it holds the table '{tables[0]}' and no history of our "
                + "schema. Move it away, or use another data directory.");
        }

        return connection.Query(
            "SELECT version, name, checksum FROM schema_migration ORDER BY version",
            static row => (row.GetInt32(0), row.GetString(1), row.GetString(2)));
    }

    private static void Check((int Version, string Name, string Checksum) applied, SchemaMigration? known, string path)
    {
        if (known is null)
        {
            throw new StoreUnavailableException(
                "newer-version",
                $"{path} has schema version {applied.Version} ('{applied.Name}'), written by a newer version of the "
                + $"product; this one knows {All.Length}. Update this one, or use another data directory.");
        }

        if (applied.Version != known.Version || !string.Equals(applied.Checksum, known.Checksum, StringComparison.Ordinal))
        {
            throw new StoreUnavailableException(
                "changed-schema",
                $"{path} was made with another schema step {applied.Version} ('{applied.Name}') than this version has "
                + $"('{known.Name}'). It comes from a different build: use that build, or another data directory.");
        }
    }

    // files are named 001_archive.sql: the number is the version, and no number may be missing
    private static ImmutableArray<SchemaMigration> ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return [.. names.Select((name, i) => Read(assembly, name, i + 1))];
    }

    private static SchemaMigration Read(Assembly assembly, string resource, int version)
    {
        if (int.Parse(resource.AsSpan(0, 3)) != version)
            throw new InvalidOperationException($"Schema step {version} is missing before {resource}.");
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return new SchemaMigration(
            version, System.IO.Path.GetFileNameWithoutExtension(resource)[4..], reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
