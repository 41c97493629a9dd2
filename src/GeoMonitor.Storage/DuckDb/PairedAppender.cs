using System.Runtime.ExceptionServices;
using DuckDB.NET.Data;

namespace GeoMonitor.Storage.DuckDb;

/// <summary>Writes rows into a table of its connection.</summary>
internal interface IRowAppender : IDisposable
{
    /// <summary>Writes what is still buffered; an error of any row comes out here at the latest.</summary>
    void Complete();
}

/// <summary>
/// Appends large parts by two halves at a time: one through the transaction that holds the turn to write, the other
/// through a second one, which is only opened when it is needed.
/// </summary>
/// <remarks>
/// What is written aside is committed first and so comes first in the table: it takes the first half, which keeps the
/// rows of a part in order.
/// </remarks>
/// <param name="own">Writes through the transaction that holds the turn.</param>
/// <param name="make">Makes a second one of its kind on another connection.</param>
/// <param name="database">The file.</param>
/// <param name="what">What the rows belong to.</param>
internal sealed class PairedAppender<T>(T own, Func<DuckDBConnection, T> make, ArchiveDatabase database, Unfinished what) : IDisposable
    where T : class, IRowAppender
{
    private SideTransaction? _side;
    private T? _aside;

    /// <summary>Appends a part that is too small to be shared: a second transaction costs some milliseconds.</summary>
    public void AppendWhole(Action<T, Range> append) => append(own, Range.All);

    /// <summary>Appends a part by two halves.</summary>
    /// <param name="half">How many of its products make the first one.</param>
    /// <param name="append">Appends a range of the products.</param>
    /// <exception cref="OperationCanceledException">Either half was cancelled.</exception>
    public void AppendHalves(int half, Action<T, Range> append)
    {
        _side ??= new SideTransaction(database, what);
        var aside = _aside ??= make(_side.Connection);
        Both(() => append(aside, ..half), () => append(own, half..));
    }

    /// <summary>Writes what is still buffered, and commits what was written aside.</summary>
    public void Complete()
    {
        if (_side is null || _aside is null)
            own.Complete();
        else
            Both(CommitAside, own.Complete);
    }

    /// <summary>The transaction that holds the turn is committed too.</summary>
    public void Finish() => _side?.Finish();

    public void Dispose()
    {
        _aside?.Dispose();
        _side?.Dispose();
        own.Dispose();
    }

    private void CommitAside()
    {
        _aside!.Complete();
        _side!.Commit();
    }

    private static void Both(Action aside, Action own)
    {
        try
        {
            Parallel.Invoke(aside, own);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
