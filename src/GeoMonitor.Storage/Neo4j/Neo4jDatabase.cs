using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.QueryApi;
using GeoMonitor.Storage.Neo4j.Schema;

namespace GeoMonitor.Storage.Neo4j;

/// <summary>A database of a Neo4j server whose version and schema were checked.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class Neo4jDatabase : IDisposable
{
    private readonly ICypherConnection _connection;

    private Neo4jDatabase(ICypherConnection connection, CypherSession session, ServerInfo server, TimeProvider time)
    {
        _connection = connection;
        Session = session;
        Server = server;
        Time = time;
    }

    /// <summary>Statements and units of work.</summary>
    public CypherSession Session { get; }

    /// <summary>What the server said of itself.</summary>
    public ServerInfo Server { get; }

    internal TimeProvider Time { get; }

    /// <summary>Reaches the server, checks it, and brings the schema of the database up to date.</summary>
    /// <param name="options">How the server is reached.</param>
    /// <param name="time">The clock.</param>
    /// <param name="connect">Makes the connection; null for the Query API over HTTP.</param>
    /// <param name="retry">When to try again; null for the usual policy.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StoreUnavailableException">
    /// The server is away, too old or refuses the credentials, or the database is missing or of another version; the
    /// sentence says what to do.
    /// </exception>
    public static async Task<Neo4jDatabase> OpenAsync(
        Neo4jOptions options,
        TimeProvider time,
        RetryPolicy? retry = null,
        Func<Neo4jOptions, TimeProvider, ICypherConnection>? connect = null,
        CancellationToken cancellation = default)
    {
        retry ??= new RetryPolicy(time);
        var connection = connect?.Invoke(options, time) ?? new QueryApiConnection(options, time);
        try
        {
            var server = await retry.RunAsync(connection.ServerAsync, cancellation);
            server.Check();
            var session = new CypherSession(connection, retry);
            await new GraphMigrations(session, GraphMigration.All, time).ApplyAsync(cancellation);
            return new Neo4jDatabase(connection, session, server, time);
        }
        catch (Neo4jException e)
        {
            connection.Dispose();
            throw Neo4jOpenFailure.Explain(options, e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();
}
