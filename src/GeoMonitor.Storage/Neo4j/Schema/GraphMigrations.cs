using System.Collections.Immutable;
using GeoMonitor.Storage.Neo4j.Cypher;

namespace GeoMonitor.Storage.Neo4j.Schema;

/// <summary>
/// Brings the schema of a database up to the version this product writes. Starters that come at the same time queue:
/// each writes to one lock node, and the write of the second waits until the first is done.
/// </summary>
/// <param name="session">The database.</param>
/// <param name="steps">The steps to apply.</param>
/// <param name="time">The clock by which the lock is kept.</param>
internal sealed class GraphMigrations(CypherSession session, ImmutableArray<GraphMigration> steps, TimeProvider time)
{
    // a quarter of the idle time after which the server ends a transaction
    private static readonly TimeSpan KeepLock = TimeSpan.FromSeconds(15);

    // what the lock itself needs; cannot wait for it
    private static readonly ImmutableArray<CypherStatement> Foundation =
    [
        new("CREATE CONSTRAINT lock_name IF NOT EXISTS FOR (l:Lock) REQUIRE l.name IS UNIQUE"),
        new("CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (m:SchemaMigration) REQUIRE m.version IS UNIQUE"),
    ];

    private static readonly CypherStatement TakeLock = new(
        "MERGE (l:Lock {name: 'schema'}) SET l.takenAt = datetime() RETURN l.name AS name");

    private static readonly CypherStatement ReadApplied = new(
        "MATCH (m:SchemaMigration) RETURN m.version AS version, m.name AS name, m.checksum AS checksum ORDER BY version");

    private static readonly CypherStatement AwaitIndexes = new("CALL db.awaitIndexes(300)");

    private static readonly CypherStatement Note = new(
        """
        MERGE (m:SchemaMigration {version: $version})
        ON CREATE SET m.name = $name, m.checksum = $checksum, m.appliedAt = datetime()
        """);

    /// <summary>Applies the steps that the database lacks.</summary>
    /// <exception cref="StoreUnavailableException">The schema is of a newer version, or a step that was applied has changed.</exception>
    public async Task ApplyAsync(CancellationToken cancellation = default)
    {
        foreach (var statement in Foundation)
            await session.WriteAsync(statement, cancellation);
        await session.TransactAsync(
            async (transaction, c) =>
            {
                await transaction.RunAsync(TakeLock, c);
                await Holding(transaction, ApplyMissing(c), c);
                return true;
            },
            cancellation);
    }

    private async Task ApplyMissing(CancellationToken cancellation)
    {
        var applied = (await session.ReadAsync(ReadApplied, cancellation)).Rows;
        for (var i = 0; i < applied.Length; i++)
            Check(applied[i], i < steps.Length ? steps[i] : null);

        foreach (var step in steps.Skip(applied.Length))
        {
            // one schema statement a request, never together with data
            foreach (var text in step.Statements)
                await session.WriteAsync(new CypherStatement(text), cancellation);
            await session.WriteAsync(AwaitIndexes, cancellation);
            await session.WriteAsync(
                Note.With("version", step.Version).With("name", step.Name).With("checksum", step.Checksum), cancellation);
        }
    }

    private async Task Holding(ICypherTransaction locked, Task work, CancellationToken cancellation)
    {
        while (!work.IsCompleted)
        {
            using var renewal = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await Task.WhenAny(work, Task.Delay(KeepLock, time, renewal.Token));
            await renewal.CancelAsync();
            if (!work.IsCompleted)
                await locked.RenewAsync(cancellation);
        }

        await work;
    }

    private static void Check(CypherRow applied, GraphMigration? known)
    {
        var (version, name) = (applied.Integer("version"), applied.Text("name"));
        if (known is null)
        {
            throw new StoreUnavailableException(
                "newer-version",
                $"The Neo4j database has schema version {version} ('{name}'), written by a newer version of the product. "
                + "Update this one, or use another database.");
        }

        if (version != known.Version || applied.Text("checksum") != known.Checksum)
        {
            throw new StoreUnavailableException(
                "changed-schema",
                $"The Neo4j database was made with another schema step {version} ('{name}') than this version has "
                + $"('{known.Name}'). It comes from a different build: use that build, or another database.");
        }
    }
}
