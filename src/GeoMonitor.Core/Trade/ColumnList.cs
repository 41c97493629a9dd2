using System.Runtime.CompilerServices;

namespace GeoMonitor.Core.Trade;

/// <summary>
/// A growing column in blocks of fixed size: unlike a list it never copies what it holds, so that loading a year
/// needs the memory of that year and not twice as much.
/// </summary>
internal sealed class ColumnList<T>(int expected)
    where T : unmanaged
{
    private const int BlockBits = 18;
    private const int BlockSize = 1 << BlockBits;
    private const int BlockMask = BlockSize - 1;

    private T[][] _blocks = new T[Math.Max(4, (expected >> BlockBits) + 1)][];

    public int Count { get; private set; }

    /// <summary>The number of blocks in use.</summary>
    public int BlockCount => (Count + BlockMask) >> BlockBits;

    /// <summary>The rows of a block; all columns of one builder break at the same rows.</summary>
    public ReadOnlySpan<T> this[int block] =>
        _blocks[block].AsSpan(0, Math.Min(BlockSize, Count - (block << BlockBits)));

    /// <summary>Rows from one on, as many as lie in the same block and at most a number.</summary>
    public ReadOnlySpan<T> RowsFrom(int first, int most)
    {
        var start = first & BlockMask;
        return _blocks[first >> BlockBits].AsSpan(start, Math.Min(most, BlockSize - start));
    }

    /// <summary>The first row of a block.</summary>
    public static int FirstRow(int block) => block << BlockBits;

    public void Add(T value)
    {
        BlockOf(Count)[Count & BlockMask] = value;
        Count++;
    }

    /// <summary>Puts every row where it belongs.</summary>
    /// <param name="slots">The place of each row.</param>
    /// <returns>A column with the rows in their places.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public T[] Scatter(int[] slots)
    {
        // every place is written, so clearing 90 MB first would be wasted
        var placed = GC.AllocateUninitializedArray<T>(Count);
        for (var block = 0; block < BlockCount; block++)
        {
            var rows = this[block];
            var places = slots.AsSpan(FirstRow(block), rows.Length);
            for (var r = 0; r < rows.Length; r++)
                placed[places[r]] = rows[r];
        }

        return placed;
    }

    public void AddRange(ReadOnlySpan<T> values)
    {
        while (values.Length > 0)
        {
            var start = Count & BlockMask;
            var taken = Math.Min(values.Length, BlockSize - start);
            values[..taken].CopyTo(BlockOf(Count).AsSpan(start));
            Count += taken;
            values = values[taken..];
        }
    }

    private T[] BlockOf(int index)
    {
        var block = index >> BlockBits;
        if (block == _blocks.Length)
            Array.Resize(ref _blocks, _blocks.Length * 2);
        return _blocks[block] ??= GC.AllocateUninitializedArray<T>(BlockSize);
    }
}
