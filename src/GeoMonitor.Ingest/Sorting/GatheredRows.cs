using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace GeoMonitor.Ingest.Sorting;

/// <summary>
/// What is gathered from a file row by row. Its memory is lent and goes back with <see cref="Take"/>: growing lists of a
/// few ten thousand rows are large objects, and collecting those takes longer than reading them.
/// </summary>
/// <typeparam name="T">What is gathered.</typeparam>
internal sealed class GatheredRows<T>
{
    private const int FirstRows = 256;

    private T[] _rows = ArrayPool<T>.Shared.Rent(FirstRows);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Those that are there, valid until the next is added.</summary>
    public Span<T> Span => _rows.AsSpan(0, Count);

    /// <summary>Adds one.</summary>
    public void Add(T row)
    {
        if (Count == _rows.Length)
            Grow(Count + 1);
        _rows[Count++] = row;
    }

    /// <summary>Adds several.</summary>
    public void Add(ReadOnlySpan<T> rows)
    {
        if (Count + rows.Length > _rows.Length)
            Grow(Count + rows.Length);
        rows.CopyTo(_rows.AsSpan(Count));
        Count += rows.Length;
    }

    /// <summary>Adds all that others hold, whose gathering is over.</summary>
    public void TakeOver(GatheredRows<T> others)
    {
        Add(others.Span);
        others.Release();
    }

    /// <summary>Forgets them and keeps the memory.</summary>
    public void Clear()
    {
        Forget(_rows, Count);
        Count = 0;
    }

    /// <summary>All of them in their order; the gathering is over.</summary>
    public ImmutableArray<T> Take()
    {
        var all = ImmutableArray.Create<T>(Span);
        Release();
        return all;
    }

    /// <summary>Gives the memory back; what was gathered is gone.</summary>
    public void Release()
    {
        Return(_rows, Count);
        (_rows, Count) = ([], 0);
    }

    private void Grow(int least)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(FirstRows, Math.Max(least, 2 * Count)));
        Span.CopyTo(larger);
        Return(_rows, Count);
        _rows = larger;
    }

    private static void Return(T[] rows, int used)
    {
        Forget(rows, used);
        ArrayPool<T>.Shared.Return(rows);
    }

    // lent memory must keep nothing alive
    private static void Forget(T[] rows, int used)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            Array.Clear(rows, 0, used);
    }
}
