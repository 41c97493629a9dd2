namespace GeoMonitor.Ingest.Files;

/// <summary>How a file is packed, as far as it can be opened here.</summary>
internal enum PackingKind
{
    /// <summary>Not at all, or in a way that is not opened.</summary>
    None,

    /// <summary>gzip (RFC 1952).</summary>
    Gzip,

    /// <summary>zip.</summary>
    Zip,
}

/// <summary>Tells the packing of a file from its first bytes.</summary>
internal static class Packing
{
    /// <summary>The endings of names that say a file is packed.</summary>
    public static readonly string[] Endings = [".gz", ".gzip", ".zip", ".7z", ".rar", ".xz", ".bz2", ".zst", ".tar"];

    /// <summary>Looks at a stream that stands at its beginning, and puts it back there.</summary>
    public static PackingKind Of(Stream stream)
    {
        Span<byte> start = stackalloc byte[4];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Seek(0, SeekOrigin.Begin);
        return Of(start[..read]);
    }

    public static PackingKind Of(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return PackingKind.Gzip;
        // an archive of nothing has only its end record
        return start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8)
            ? PackingKind.Zip
            : PackingKind.None;
    }
}
