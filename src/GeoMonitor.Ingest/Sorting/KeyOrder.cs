using System.Buffers;

namespace GeoMonitor.Ingest.Sorting;

/// <summary>
/// Finds the order of keys byte by byte, from the last one (radix sort): a few times faster than comparing keys, and keys
/// that are equal stay as they came. Its memory is kept for the next time, and is lent.
/// </summary>
internal sealed class KeyOrder
{
    private const int KeyBytes = sizeof(ulong);
    private const int ByteBits = 8;
    private const int Values = 1 << ByteBits;

    private int[] _counts = [];
    private ulong[] _keys = [];
    private int[] _order = [];
    private int[] _otherOrder = [];

    /// <summary>Sorts keys in place.</summary>
    /// <returns>For each place, where its key stood before; valid until the next call.</returns>
    public ReadOnlySpan<int> Sort(Span<ulong> keys)
    {
        if (_order.Length < keys.Length)
            Rent(keys.Length);
        var other = _keys.AsSpan(0, keys.Length);
        var isInOther = false;
        for (var i = 0; i < keys.Length; i++)
            _order[i] = i;
        if (IsSorted(keys))
            return _order.AsSpan(0, keys.Length);
        Count(keys);
        for (var at = 0; at < KeyBytes; at++)
        {
            var counts = _counts.AsSpan(at * Values, Values);
            // most bytes of packed keys are the same in all of them
            if (counts.Contains(keys.Length))
                continue;
            Distribute(isInOther ? other : keys, isInOther ? keys : other, counts, at * ByteBits);
            isInOther = !isInOther;
        }

        if (isInOther)
            other.CopyTo(keys);
        return _order.AsSpan(0, keys.Length);
    }

    /// <summary>Gives the memory back; the next sorting takes new.</summary>
    public void Release()
    {
        ArrayPool<ulong>.Shared.Return(_keys);
        ArrayPool<int>.Shared.Return(_order);
        ArrayPool<int>.Shared.Return(_otherOrder);
        (_keys, _order, _otherOrder) = ([], [], []);
    }

    // what a table is sorted by is mostly what it is written by
    private static bool IsSorted(ReadOnlySpan<ulong> keys)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] < keys[i - 1])
                return false;
        }

        return true;
    }

    private void Rent(int length)
    {
        Release();
        (_keys, _order, _otherOrder) = (ArrayPool<ulong>.Shared.Rent(length), ArrayPool<int>.Shared.Rent(length), ArrayPool<int>.Shared.Rent(length));
    }

    private void Count(ReadOnlySpan<ulong> keys)
    {
        if (_counts.Length == 0)
            _counts = new int[KeyBytes * Values];
        else
            Array.Clear(_counts);
        foreach (var key in keys)
        {
            for (var at = 0; at < KeyBytes; at++)
                _counts[(at * Values) + (byte)(key >> (at * ByteBits))]++;
        }
    }

    private void Distribute(ReadOnlySpan<ulong> from, Span<ulong> to, Span<int> counts, int shift)
    {
        var start = 0;
        for (var value = 0; value < Values; value++)
            (counts[value], start) = (start, start + counts[value]);
        for (var i = 0; i < from.Length; i++)
        {
            var place = counts[(byte)(from[i] >> shift)]++;
            to[place] = from[i];
            _otherOrder[place] = _order[i];
        }

        (_order, _otherOrder) = (_otherOrder, _order);
    }
}
