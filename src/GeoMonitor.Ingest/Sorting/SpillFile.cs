using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace GeoMonitor.Ingest.Sorting;

/// <summary>A temporary file that nobody else can open and that is gone when it is closed, whatever ends the program.</summary>
internal sealed class SpillFile : IDisposable
{
    private readonly SafeFileHandle _handle;

    public SpillFile()
        : this(Path.GetTempPath())
    {
    }

    /// <summary>Makes the file in another folder than that for temporary files.</summary>
    public SpillFile(string folder)
    {
        var path = Path.Combine(folder, $"geomonitor-{Guid.NewGuid():N}.tmp");
        _handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        // where an open file may be deleted it has no name from now on, so that not even a killed program leaves it behind
        File.Delete(path);
    }

    /// <summary>Bytes in it.</summary>
    public long Length { get; private set; }

    /// <summary>Writes values behind the last ones.</summary>
    /// <exception cref="IOException">There is no room for them.</exception>
    public void Append<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        try
        {
            RandomAccess.Write(_handle, bytes, Length);
        }
        catch (IOException full)
        {
            throw new IOException(
                $"The folder for temporary files has no room for the rows of a large file beyond {Length:N0} bytes: make room in "
                + $"'{Path.GetTempPath()}', or name another folder in the environment variable TMPDIR (on Windows TMP).",
                full);
        }

        Length += bytes.Length;
    }

    /// <summary>Reads bytes that were written.</summary>
    /// <returns>Their number.</returns>
    /// <exception cref="IOException">They are not there any more.</exception>
    public int Read(Span<byte> bytes, long offset)
    {
        for (var read = 0; read < bytes.Length;)
        {
            var more = RandomAccess.Read(_handle, bytes[read..], offset + read);
            if (more == 0)
                throw new IOException("A temporary file is shorter than what was written to it: load the file again.");
            read += more;
        }

        return bytes.Length;
    }

    /// <inheritdoc />
    public void Dispose() => _handle.Dispose();
}
