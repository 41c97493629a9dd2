using System.IO.Compression;

namespace GeoMonitor.Datasets.Builder.Output;

/// <summary>Packs bytes so that the same input gives the same output on every day and system.</summary>
internal static class GzipBytes
{
    // RFC 1952: four bytes of time from offset 4, the operating system at offset 9; 255 is "unknown"
    private const int TimeOffset = 4;
    private const int SystemOffset = 9;

    public static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(content);
        var bytes = packed.ToArray();
        bytes.AsSpan(TimeOffset, 4).Clear();
        bytes[SystemOffset] = 255;
        return bytes;
    }
}
