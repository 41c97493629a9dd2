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

    public T this[int index] => _blocks[index >> BlockBits][index & BlockMask];

    public void Add(T value)
    {
        Block(Count)[Count & BlockMask] = value;
        Count++;
    }

    public void AddRange(ReadOnlySpan<T> values)
    {
        while (values.Length > 0)
        {
            var start = Count & BlockMask;
            var taken = Math.Min(values.Length, BlockSize - start);
            values[..taken].CopyTo(Block(Count).AsSpan(start));
            Count += taken;
            values = values[taken..];
        }
    }

    private T[] Block(int index)
    {
        var block = index >> BlockBits;
        if (block == _blocks.Length)
            Array.Resize(ref _blocks, _blocks.Length * 2);
        return _blocks[block] ??= new T[BlockSize];
    }
}
