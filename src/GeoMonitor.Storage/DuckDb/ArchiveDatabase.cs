using DuckDB.NET.Data;
using GeoMonitor.Core.Economies;

namespace GeoMonitor.Storage.DuckDb;

/// <summary>The DuckDB file of a data directory, opened for the life of this object.</summary>
/// <remarks>
/// One process holds the file at a time. Inside the process every query has a connection of its own, because a
/// connection must not be shared between threads; one connection stays open so that the file is not closed and
/// reopened between queries. Writers take turns. Safe for concurrent use.
/// </remarks>
public sealed class ArchiveDatabase : IDisposable
{
    private readonly string _connectionString;
    private readonly DuckDBConnection _anchor;
    private readonly SemaphoreSlim _writer = new(1, 1);

    private ArchiveDatabase(ArchiveOptions options, string connectionString, DuckDBConnection anchor, TimeProvider time)
    {
        Path = options.Path;
        Time = time;
        _connectionString = connectionString;
        _anchor = anchor;
        SchemaMigrations.Apply(anchor, Path, time);
        Unfinished.Clean(anchor);
        Numbering = EconomyNumbering.Open(anchor, EconomyTable.Default, Path);
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    internal TimeProvider Time { get; }

    internal EconomyNumbering Numbering { get; }

    /// <summary>Opens the file, makes it when there is none, and brings an older one up to date.</summary>
    /// <exception cref="StoreUnavailableException">
    /// Another process holds the file, it was written by a newer version, it is not ours, or it cannot be read.
    /// </exception>
    public static ArchiveDatabase Open(ArchiveOptions options, TimeProvider time)
    {
        var connectionString = ConnectionString(options);
        var anchor = new DuckDBConnection(connectionString);
        try
        {
            Directory.CreateDirectory(options.DataDirectory);
            anchor.Open();
            return new ArchiveDatabase(options, connectionString, anchor, time);
        }
        catch (Exception e) when (e is DuckDBException or IOException or UnauthorizedAccessException)
        {
            anchor.Dispose();
            throw OpenFailure.Explain(options.Path, e);
        }
        catch (StoreUnavailableException)
        {
            anchor.Dispose();
            throw;
        }
    }

    /// <summary>Releases the file, as soon as queries on their way are done.</summary>
    public void Dispose()
    {
        _anchor.Dispose();
        _writer.Dispose();
    }

    /// <summary>A connection for one query or one transaction; the caller disposes it.</summary>
    internal DuckDBConnection Connect()
    {
        ObjectDisposedException.ThrowIf(_anchor.State != System.Data.ConnectionState.Open, this);
        var connection = new DuckDBConnection(_connectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Waits for its turn and begins a transaction; disposing without a commit undoes it.</summary>
    internal WriteTransaction BeginWrite(CancellationToken cancellation = default)
    {
        _writer.Wait(cancellation);
        try
        {
            return new WriteTransaction(Connect(), _writer);
        }
        catch
        {
            _writer.Release();
            throw;
        }
    }

    private static string ConnectionString(ArchiveOptions options)
    {
        var builder = new DuckDBConnectionStringBuilder
        {
            DataSource = options.Path,
            MemoryLimit = options.MemoryLimit,
            Threads = options.Threads,

            // nothing is fetched from the network behind the operator's back
            AutoinstallKnownExtensions = false,
            AutoloadKnownExtensions = false,
        };
        return builder.ConnectionString;
    }
}
