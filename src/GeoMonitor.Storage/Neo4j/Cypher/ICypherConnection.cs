namespace GeoMonitor.Storage.Neo4j.Cypher;

/// <summary>The little that every way to a Neo4j server can do: HTTP here, Bolt through the official driver.</summary>
/// <remarks>Safe for concurrent use. Every call throws <see cref="Neo4jException"/> when the server refuses or is not there.</remarks>
public interface ICypherConnection : IDisposable
{
    /// <summary>What the server says of itself.</summary>
    Task<ServerInfo> ServerAsync(CancellationToken cancellation = default);

    /// <summary>Runs a statement in a transaction of its own, and reads all of its rows.</summary>
    Task<CypherResult> RunAsync(CypherStatement statement, CypherAccess access, CancellationToken cancellation = default);

    /// <summary>
    /// Reads the rows of a statement as they arrive. They hold only when the enumeration comes to its end without an
    /// error: the server may report one after the rows.
    /// </summary>
    IAsyncEnumerable<CypherRow> StreamAsync(CypherStatement statement, CancellationToken cancellation = default);

    /// <summary>Begins a transaction. It must be disposed: left alone it keeps its locks until it expires.</summary>
    Task<ICypherTransaction> BeginAsync(CancellationToken cancellation = default);
}

/// <summary>A transaction of several statements. Disposing without a commit undoes it.</summary>
/// <remarks>Not thread-safe.</remarks>
public interface ICypherTransaction : IAsyncDisposable
{
    /// <summary>Runs a statement. An error ends the transaction.</summary>
    Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellation = default);

    /// <summary>Puts off the moment at which the server ends an idle transaction.</summary>
    Task RenewAsync(CancellationToken cancellation = default);

    /// <summary>Commits. When the connection is lost in here, the outcome is not known.</summary>
    Task CommitAsync(CancellationToken cancellation = default);
}
