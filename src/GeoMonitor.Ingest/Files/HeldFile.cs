using System.Buffers;

namespace GeoMonitor.Ingest.Files;

/// <summary>
/// A file for the time of its load. A load opens its file three times (to see what it is, to read it, to hash it), which takes longer
/// than reading a small file: that is read once and held in memory, which is lent.
/// </summary>
internal sealed class HeldFile : IDisposable
{
    private const int MostBytes = 1 << 16;

    private byte[] _lent = [];

    private HeldFile(FileSource source) => Source = source;

    /// <summary>The file; not to be opened when this is disposed of.</summary>
    public FileSource Source { get; private set; }

    /// <summary>Holds a file if it is small.</summary>
    public static HeldFile Of(FileSource source)
    {
        var held = new HeldFile(source);
        if (source.IsInMemory || source.Length > MostBytes)
            return held;
        using var stream = source.Open();
        held._lent = ArrayPool<byte>.Shared.Rent((int)source.Length);
        var read = stream.ReadAtLeast(held._lent.AsSpan(0, (int)source.Length), (int)source.Length, throwOnEndOfStream: false);
        held.Source = source.In(held._lent, read);
        return held;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_lent);
        _lent = [];
    }
}
