using System.Buffers;
using System.Numerics;

namespace GeoMonitor.Ingest.Sorting;

/// <summary>
/// Finds the order of keys by a few bits after the other, from the last ones (radix sort): a few times faster than comparing keys, and keys
/// that are equal stay as they came. Its memory is kept for the next time, and is lent.
/// </summary>
internal sealed class KeyOrder
{
    private const int KeyBits = 64;
    private const int FewBits = 8;
    private const int ManyBits = 11;

    // counting the values of more bits at once pays where there are many more keys than values
    private const int ManyKeys = 1 << 15;

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
        var varying = Varying(keys);
        var bits = keys.Length < ManyKeys ? FewBits : ManyBits;
        for (var shift = 0; shift < KeyBits && varying >> shift != 0; shift += bits)
        {
            // most bits of packed keys are the same in all of them
            shift += BitOperations.TrailingZeroCount(varying >> shift);
            Distribute(isInOther ? other : keys, isInOther ? keys : other, shift, (1UL << bits) - 1);
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

    // the bits in which keys differ
    private static ulong Varying(ReadOnlySpan<ulong> keys)
    {
        var varying = 0UL;
        foreach (var key in keys)
            varying |= key ^ keys[0];
        return varying;
    }

    private void Distribute(ReadOnlySpan<ulong> from, Span<ulong> to, int shift, ulong mask)
    {
        Span<int> counts = stackalloc int[(int)mask + 1];
        counts.Clear();
        foreach (var key in from)
            counts[(int)((key >> shift) & mask)]++;
        var start = 0;
        for (var value = 0; value < counts.Length; value++)
            (counts[value], start) = (start, start + counts[value]);
        for (var i = 0; i < from.Length; i++)
        {
            var place = counts[(int)((from[i] >> shift) & mask)]++;
            to[place] = from[i];
            _otherOrder[place] = _order[i];
        }

        (_order, _otherOrder) = (_otherOrder, _order);
    }
}
