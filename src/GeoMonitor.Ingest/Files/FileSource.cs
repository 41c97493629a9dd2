using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Files;

/// <summary>
/// A file to read, known by name. It is opened more than once (to see what it is, then to read it), so what comes
/// over the network is first kept in a file.
/// </summary>
public sealed class FileSource
{
    private readonly Func<Stream> _open;
    private readonly Func<bool> _isUnchanged;

    private FileSource(string name, long length, Func<Stream> open, Func<bool> isUnchanged)
    {
        Name = name;
        Length = length;
        _open = open;
        _isUnchanged = isUnchanged;
    }

    /// <summary>The name of the file without its folder: it often carries revision, year and release.</summary>
    public string Name { get; }

    /// <summary>The size in bytes.</summary>
    public long Length { get; }

    /// <summary>Whether it is in memory, so that it costs nothing to open it.</summary>
    internal bool IsInMemory { get; private init; }

    /// <summary>A file on disk.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">The name it came with, when the path is only where it was put; null for that of the path.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static FileSource FromFile(string path, string? name = null)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new FileNotFoundException("There is no file to load at this path.", path);
        var (length, written) = (file.Length, file.LastWriteTimeUtc);
        return new FileSource(name ?? file.Name, length, () => OpenSequential(file.FullName), () =>
        {
            file.Refresh();
            return file.Exists && file.Length == length && file.LastWriteTimeUtc == written;
        });
    }

    /// <summary>A file that is already in memory.</summary>
    public static FileSource FromBytes(string name, byte[] bytes) =>
        new(name, bytes.Length, () => new MemoryStream(bytes, writable: false), static () => true) { IsInMemory = true };

    /// <summary>The same file, of which the bytes have been read; whether it changed since is still asked of the file itself.</summary>
    internal FileSource In(byte[] bytes, int length) =>
        new(Name, Length, () => new MemoryStream(bytes, 0, length, writable: false), _isUnchanged) { IsInMemory = true };

    /// <summary>Opens the file at its beginning; the stream can seek.</summary>
    public Stream Open() => _open();

    /// <summary>Refuses a file that is not what it was when it was found: what was read may be of both.</summary>
    /// <exception cref="LoadRefusedException">It has another size or was written since.</exception>
    internal void RefuseWhenChanged()
    {
        if (!_isUnchanged())
        {
            throw new LoadRefusedException(
                "file-changed", $"'{Name}' changed while it was read: wait until whatever writes it is done, and load it again.");
        }
    }

    private static FileStream OpenSequential(string path) =>
        new(path, new FileStreamOptions
        {
            Access = FileAccess.Read,
            Share = FileShare.Read,
            Options = FileOptions.SequentialScan,
            BufferSize = 0,
        });
}
