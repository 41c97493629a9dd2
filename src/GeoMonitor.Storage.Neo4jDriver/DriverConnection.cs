using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GeoMonitor.Storage.Neo4j;
using GeoMonitor.Storage.Neo4j.Cypher;
using Neo4j.Driver;

namespace GeoMonitor.Storage.Neo4jDriver;

/// <summary>A Neo4j server over Bolt by the official driver, for one server or a cluster.</summary>
/// <remarks>Uses only what versions 5 and 6 of the driver have in common. Repeating is the business of the layer above.</remarks>
public sealed class DriverConnection : ICypherConnection
{
    private static readonly CypherStatement Components = new(
        "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version, edition");

    private readonly IDriver _driver;
    private readonly string _database;

    /// <summary>Prepares the connection; nothing is sent yet.</summary>
    /// <param name="options">How the server is reached; the scheme of the address chooses encryption and routing.</param>
    public DriverConnection(Neo4jOptions options)
    {
        _database = options.Database;
        _driver = GraphDatabase.Driver(
            options.Uri,
            options.User is null ? AuthTokens.None : AuthTokens.Basic(options.User, options.Password ?? ""),
            config => config.WithConnectionTimeout(options.ConnectTimeout));
    }

    /// <inheritdoc />
    public async Task<ServerInfo> ServerAsync(CancellationToken cancellation = default)
    {
        await Errors.Translated(_driver.VerifyConnectivityAsync, cancellation);
        var row = (await RunAsync(Components, CypherAccess.Read, cancellation)).OnlyRow();
        return new ServerInfo(row.Text("version"), row.Text("edition"));
    }

    /// <inheritdoc />
    public async Task<CypherResult> RunAsync(CypherStatement statement, CypherAccess access, CancellationToken cancellation = default)
    {
        await using var session = Open(access);
        return await Errors.Translated(() => ReadAllAsync(session, statement), cancellation);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<CypherRow> StreamAsync(
        CypherStatement statement, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        // closing the session discards what was not read
        await using var session = Open(CypherAccess.Read);
        var cursor = await Errors.Translated(() => session.RunAsync(statement.Text, DriverValues.Parameters(statement)), cancellation);
        ImmutableArray<string> fields = [.. await Errors.Translated(cursor.KeysAsync, cancellation)];
        while (await Errors.Translated(cursor.FetchAsync, cancellation))
            yield return RowOf(fields, cursor.Current);
    }

    /// <inheritdoc />
    public async Task<ICypherTransaction> BeginAsync(CancellationToken cancellation = default)
    {
        // a session that could not begin holds no connection
        var session = Open(CypherAccess.Write);
        return new DriverTransaction(session, await Errors.Translated(session.BeginTransactionAsync, cancellation));
    }

    /// <inheritdoc />
    public void Dispose() => _driver.Dispose();

    internal static async Task<CypherResult> ReadAllAsync(IAsyncQueryRunner runner, CypherStatement statement)
    {
        var cursor = await runner.RunAsync(statement.Text, DriverValues.Parameters(statement));
        ImmutableArray<string> fields = [.. await cursor.KeysAsync()];
        var rows = ImmutableArray.CreateBuilder<CypherRow>();
        while (await cursor.FetchAsync())
            rows.Add(RowOf(fields, cursor.Current));
        var c = (await cursor.ConsumeAsync()).Counters;
        var counted = new CypherCounters(c.NodesCreated, c.NodesDeleted, c.RelationshipsCreated, c.RelationshipsDeleted, c.PropertiesSet);
        return new CypherResult(fields, rows.ToImmutable(), CypherSummary.Empty with { Counters = counted });
    }

    private static CypherRow RowOf(ImmutableArray<string> fields, IRecord record) =>
        new(fields, [.. fields.Select(f => DriverValues.Read(record[f]))]);

    private IAsyncSession Open(CypherAccess access) => _driver.AsyncSession(session => session
        .WithDatabase(_database)
        .WithDefaultAccessMode(access == CypherAccess.Read ? AccessMode.Read : AccessMode.Write));
}
