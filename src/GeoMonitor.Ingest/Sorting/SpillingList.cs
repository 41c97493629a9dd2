using System.Runtime.InteropServices;

namespace GeoMonitor.Ingest.Sorting;

/// <summary>
/// Items in the order in which they came, however many they are: what its memory does not hold waits in a temporary file.
/// They can be gone through as often as wanted.
/// </summary>
/// <typeparam name="T">What is kept; written to the file as it lies in memory.</typeparam>
/// <param name="mostInMemory">How many items are held before they are written out.</param>
internal sealed class SpillingList<T>(int mostInMemory = SpillingList<T>.MostInMemory) : IDisposable
    where T : unmanaged
{
    /// <summary>Items held in memory unless told otherwise.</summary>
    public const int MostInMemory = 1 << 16;

    private const int BlockItems = 1 << 11;

    private readonly GatheredRows<T> _last = new();
    private SpillFile? _file;
    private long _inFile;

    /// <summary>Items added.</summary>
    public long Count => _inFile + _last.Count;

    /// <summary>Bytes in the temporary file.</summary>
    public long BytesSpilled => _file?.Length ?? 0;

    /// <summary>Adds an item.</summary>
    /// <exception cref="IOException">The temporary file cannot be written.</exception>
    public void Add(in T item)
    {
        if (_last.Count == mostInMemory)
        {
            _file ??= new SpillFile();
            _file.Append<T>(_last.Span);
            _inFile += _last.Count;
            _last.Clear();
        }

        _last.Add(item);
    }

    /// <summary>All items in the order in which they came.</summary>
    /// <exception cref="IOException">The temporary file cannot be read.</exception>
    public IEnumerable<T> Items()
    {
        var block = new T[Math.Min(_inFile, BlockItems)];
        var offset = 0L;
        for (var left = _inFile; left > 0;)
        {
            var items = (int)Math.Min(left, block.Length);
            offset += _file!.Read(MemoryMarshal.AsBytes(block.AsSpan(0, items)), offset);
            left -= items;
            for (var i = 0; i < items; i++)
                yield return block[i];
        }

        for (var i = 0; i < _last.Count; i++)
            yield return _last.Span[i];
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _last.Release();
        _file?.Dispose();
    }
}
