using DuckDB.NET.Data;

namespace GeoMonitor.Storage.DuckDb;

/// <summary>
/// A second transaction that appends rows beside the one that holds the turn to write. The engine appends on one
/// thread a connection, and appending is the dearest part of storing a full year.
/// </summary>
/// <remarks>
/// It is committed first; its rows are seen through the dataset or run that the other transaction commits after it.
/// Disposing without <see cref="Finish"/> undoes it, also after <see cref="Commit"/>, and so does the next opening of
/// the file after a crash (<see cref="Unfinished"/>).
/// </remarks>
internal sealed class SideTransaction : IDisposable
{
    private readonly DuckDBTransaction _transaction;
    private bool _committed;
    private bool _finished;

    public SideTransaction(ArchiveDatabase database, Unfinished what)
    {
        Connection = database.Connect();
        try
        {
            what.Announce(Connection);
            _transaction = Connection.BeginTransaction();
        }
        catch
        {
            Connection.Dispose();
            throw;
        }
    }

    public DuckDBConnection Connection { get; }

    public void Commit()
    {
        _transaction.Commit();
        _committed = true;
    }

    /// <summary>The other transaction is committed too.</summary>
    public void Finish()
    {
        Unfinished.Clean(Connection);
        _finished = true;
    }

    public void Dispose()
    {
        if (!_committed)
            _transaction.Rollback();
        _transaction.Dispose();
        if (!_finished)
            Unfinished.Clean(Connection);
        Connection.Dispose();
    }
}
