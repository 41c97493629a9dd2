using DuckDB.NET.Data;

namespace GeoMonitor.Storage.DuckDb;

/// <summary>The one transaction that may write at a moment. Disposing without a commit undoes it.</summary>
internal sealed class WriteTransaction : IDisposable
{
    private readonly SemaphoreSlim _turn;
    private readonly DuckDBTransaction _transaction;
    private bool _committed;
    private bool _disposed;

    public WriteTransaction(DuckDBConnection connection, SemaphoreSlim turn)
    {
        Connection = connection;
        _turn = turn;
        try
        {
            _transaction = connection.BeginTransaction();
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public DuckDBConnection Connection { get; }

    public void Commit()
    {
        _transaction.Commit();
        _committed = true;
    }

    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        try
        {
            if (!_committed)
                _transaction.Rollback();
        }
        catch (DuckDBException)
        {
            // an engine that failed has rolled back by itself; the error that led here is the one to report
        }
        finally
        {
            Connection.Dispose();
            _turn.Release();
        }
    }
}
