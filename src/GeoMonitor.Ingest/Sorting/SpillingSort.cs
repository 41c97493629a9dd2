using System.Buffers;

namespace GeoMonitor.Ingest.Sorting;

/// <summary>
/// Brings items into the order of their keys, however many they are: what its memory does not hold waits in a temporary
/// file, sorted in runs that are merged at the end.
/// </summary>
/// <remarks>
/// Memory is that of <see cref="MostInMemory"/> items while they come, and of a few thousand for each run while they go.
/// Items with one key come out in the order in which they came.
/// </remarks>
/// <typeparam name="T">What is sorted; written to the file as it lies in memory.</typeparam>
/// <param name="mostInMemory">How many items are held before they are written out.</param>
internal sealed class SpillingSort<T>(int mostInMemory = SpillingSort<T>.MostInMemory) : IDisposable
    where T : unmanaged
{
    /// <summary>Items held in memory unless told otherwise.</summary>
    public const int MostInMemory = 1 << 18;

    private const int FewestInMemory = 1 << 10;

    private readonly List<RunPlace> _runs = [];
    private readonly KeyOrder _order = new();
    private ulong[] _keys = [];
    private T[] _items = [];
    private int _count;
    private int _room;
    private SpillFile? _file;

    /// <summary>Items added.</summary>
    public long Count { get; private set; }

    /// <summary>Bytes in the temporary file.</summary>
    public long BytesSpilled => _file?.Length ?? 0;

    /// <summary>Whether the item that was added last has this key and can still be changed.</summary>
    public bool LastHas(ulong key) => _count > 0 && _keys[_count - 1] == key;

    /// <summary>The item that was added last; only after <see cref="LastHas"/>.</summary>
    public ref T Last => ref _items[_count - 1];

    /// <summary>Adds an item.</summary>
    /// <exception cref="IOException">The temporary file cannot be written.</exception>
    public void Add(ulong key, in T item)
    {
        if (_count == _room)
            MakeRoom();
        _keys[_count] = key;
        _items[_count++] = item;
        Count++;
    }

    /// <summary>All items by key, valid until this is disposed of. Nothing can be added any more.</summary>
    /// <exception cref="IOException">The temporary file cannot be written or read.</exception>
    public SortedItems<T> InOrder()
    {
        if (_file is null)
        {
            var inOrder = ArrayPool<T>.Shared.Rent(_count);
            Gather(_order.Sort(_keys.AsSpan(0, _count)), inOrder);
            ArrayPool<T>.Shared.Return(_items);
            _items = inOrder;
            return new SortedItems<T>([new SortedRun<T>(_keys, _items, _count)]);
        }

        if (_count > 0)
            Spill();
        Release();
        return new SortedItems<T>(_runs.Select((place, number) => new SortedRun<T>(_file, place, number)));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Release();
        _file?.Dispose();
    }

    // the memory is lent: arrays of this size, made anew for every file, cost as much as sorting does
    private void Release()
    {
        ArrayPool<ulong>.Shared.Return(_keys);
        ArrayPool<T>.Shared.Return(_items);
        (_keys, _items) = ([], []);
        _order.Release();
    }

    private void MakeRoom()
    {
        if (_count >= mostInMemory)
        {
            Spill();
            return;
        }

        _room = Math.Min(Math.Max(_count * 2, FewestInMemory), mostInMemory);
        _keys = Larger(_keys);
        _items = Larger(_items);
    }

    private TItem[] Larger<TItem>(TItem[] items)
    {
        var larger = ArrayPool<TItem>.Shared.Rent(_room);
        items.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<TItem>.Shared.Return(items);
        return larger;
    }

    private void Spill()
    {
        _file ??= new SpillFile();
        _runs.Add(new RunPlace(_file.Length, _count));
        var keys = _keys.AsSpan(0, _count);
        var order = _order.Sort(keys);
        Span<T> block = new T[SortedRun<T>.BlockItems];
        for (var start = 0; start < keys.Length; start += block.Length)
        {
            var length = Math.Min(block.Length, keys.Length - start);
            Gather(order.Slice(start, length), block);
            _file.Append<ulong>(keys.Slice(start, length));
            _file.Append<T>(block[..length]);
        }

        _count = 0;
    }

    private void Gather(ReadOnlySpan<int> order, Span<T> inOrder)
    {
        for (var i = 0; i < order.Length; i++)
            inOrder[i] = _items[order[i]];
    }
}

/// <summary>Where a run lies in the temporary file.</summary>
/// <param name="Offset">Its first byte.</param>
/// <param name="Items">How many items it has.</param>
internal readonly record struct RunPlace(long Offset, int Items);
