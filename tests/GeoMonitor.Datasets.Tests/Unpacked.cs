using System.IO.Compression;

namespace GeoMonitor.Datasets.Tests;

/// <summary>The content of a file, packed or not.</summary>
internal static class Unpacked
{
    public static byte[] Content(string path, byte[] bytes)
    {
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
            return bytes;
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var content = new MemoryStream();
        gzip.CopyTo(content);
        return content.ToArray();
    }
}
