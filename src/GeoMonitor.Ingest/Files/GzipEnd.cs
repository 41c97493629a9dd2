using System.Buffers.Binary;
using System.IO.Compression;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Files;

/// <summary>Tells a gzip file that is complete from one that breaks off.</summary>
/// <remarks>
/// A gzip file ends with the size of what was packed last. When that is not the size that came out, the file either
/// has several parts, which is legal, or is cut. A mark packed behind the file decides: it only comes out where the
/// parts before it were whole.
/// </remarks>
internal static class GzipEnd
{
    private static readonly byte[] Mark = "end of the packed file"u8.ToArray();

    /// <summary>Refuses a file that breaks off.</summary>
    /// <param name="source">The packed file.</param>
    /// <param name="inflated">How many bytes came out of it.</param>
    /// <exception cref="LoadRefusedException">The file is not complete.</exception>
    public static void Check(FileSource source, long inflated)
    {
        if (SizeAtEnd(source) == (uint)inflated || IsWhole(source, inflated))
            return;
        throw new LoadRefusedException(
            "truncated-gzip",
            $"'{source.Name}' breaks off after {inflated:N0} unpacked bytes: the gzip file is not complete, "
            + "fetch it again.");
    }

    private static uint? SizeAtEnd(FileSource source)
    {
        using var stream = source.Open();
        Span<byte> size = stackalloc byte[sizeof(uint)];
        if (stream.Length < size.Length)
            return null;
        stream.Seek(-size.Length, SeekOrigin.End);
        stream.ReadExactly(size);
        return BinaryPrimitives.ReadUInt32LittleEndian(size);
    }

    private static bool IsWhole(FileSource source, long inflated)
    {
        using var marked = new ConcatenatedStream(source.Open(), new MemoryStream(PackedMark()));
        using var gzip = new GZipStream(marked, CompressionMode.Decompress);
        var buffer = new byte[81_920];
        var total = 0L;
        try
        {
            for (int read; (read = gzip.Read(buffer)) > 0;)
                total += read;
        }
        catch (InvalidDataException)
        {
            return false;
        }

        return total == inflated + Mark.Length;
    }

    private static byte[] PackedMark()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Mark);
        return packed.ToArray();
    }
}
