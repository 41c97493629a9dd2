using System.Runtime.ExceptionServices;

namespace GeoMonitor.Ingest.Rows;

/// <summary>
/// Takes what several threads bring out of order in the order of its numbers, by whichever of them finds the next one
/// there and nobody else busy taking.
/// </summary>
/// <remarks>
/// Nobody ever sleeps until another wakes it: a thread that would run too far ahead looks again and again whether it
/// can take the next one itself, so a part that is there is always taken by someone.
/// </remarks>
/// <param name="take">Called with one part at a time, the parts in the order of their numbers from zero.</param>
/// <param name="limit">How many parts may wait for an earlier one.</param>
internal sealed class TakenInTurn<T>(Action<T> take, int limit)
{
    private readonly Dictionary<long, T> _waiting = [];
    private readonly Lock _taking = new();
    private ExceptionDispatchInfo? _failure;
    private long _next;

    /// <summary>Whether taking a part has failed: nothing is taken any more.</summary>
    public bool HasFailed => Volatile.Read(ref _failure) is not null;

    /// <summary>Brings a part, and takes what is next in turn.</summary>
    public void Bring(long number, T part)
    {
        lock (_waiting)
            _waiting.Add(number, part);
        TakeIfFree();
        var spin = default(SpinWait);
        while (Waiting() > limit && !HasFailed)
        {
            spin.SpinOnce();
            TakeIfFree();
        }
    }

    /// <summary>Takes the rest, when all have been brought; throws what went wrong while taking.</summary>
    public void Finish()
    {
        TakeIfFree();
        _failure?.Throw();
    }

    private int Waiting()
    {
        lock (_waiting)
            return _waiting.Count;
    }

    private void TakeIfFree()
    {
        if (!_taking.TryEnter())
            return;
        try
        {
            while (!HasFailed && TryNext(out var part))
                take(part);
        }
        catch (Exception e)
        {
            Volatile.Write(ref _failure, ExceptionDispatchInfo.Capture(e));
        }
        finally
        {
            _taking.Exit();
        }
    }

    private bool TryNext(out T part)
    {
        lock (_waiting)
        {
            if (!_waiting.Remove(_next, out part!))
                return false;
            _next++;
            return true;
        }
    }
}
