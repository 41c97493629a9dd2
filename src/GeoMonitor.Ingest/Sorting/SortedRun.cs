using System.Runtime.InteropServices;

namespace GeoMonitor.Ingest.Sorting;

/// <summary>Goes through one sorted run, in memory or block by block from the temporary file.</summary>
internal sealed class SortedRun<T>
    where T : unmanaged
{
    /// <summary>Items in a block of the file: first their keys, then the items themselves.</summary>
    public const int BlockItems = 1 << 11;

    private readonly ulong[] _keys;
    private readonly T[] _items;
    private readonly SpillFile? _file;
    private readonly int _number;
    private long _offset;
    private int _left;
    private int _at = -1;
    private int _end;

    /// <summary>A run in memory.</summary>
    public SortedRun(ulong[] keys, T[] items, int count) => (_keys, _items, _end) = (keys, items, count);

    /// <summary>A run in the file.</summary>
    public SortedRun(SpillFile file, RunPlace place, int number)
    {
        (_file, _offset, _left, _number) = (file, place.Offset, place.Items, number);
        (_keys, _items) = (new ulong[BlockItems], new T[BlockItems]);
    }

    /// <summary>The key of the item it stands at.</summary>
    public ulong Key => _keys[_at];

    /// <summary>The item it stands at.</summary>
    public ref readonly T Item => ref _items[_at];

    /// <summary>Whether its item comes before that of another run: by key, where these are equal by the number of the run.</summary>
    public bool IsBefore(SortedRun<T> other) => Key < other.Key || (Key == other.Key && _number < other._number);

    /// <summary>Goes on; false behind the last item.</summary>
    public bool MoveNext()
    {
        _at++;
        return _at < _end || ReadBlock();
    }

    private bool ReadBlock()
    {
        if (_left == 0)
            return false;
        _end = Math.Min(BlockItems, _left);
        _left -= _end;
        _offset += _file!.Read(MemoryMarshal.AsBytes(_keys.AsSpan(0, _end)), _offset);
        _offset += _file.Read(MemoryMarshal.AsBytes(_items.AsSpan(0, _end)), _offset);
        _at = 0;
        return true;
    }
}
