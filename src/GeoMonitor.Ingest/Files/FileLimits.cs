namespace GeoMonitor.Ingest.Files;

/// <summary>How much a file may ask of the machine before it is refused.</summary>
public sealed record FileLimits
{
    /// <summary>Bytes that all parts of a compressed file may inflate to together. A full BACI archive has 10 GB.</summary>
    public long MaxInflatedBytes { get; init; } = 32L << 30;

    /// <summary>Inflated bytes per byte of the compressed file; trade tables reach 4 to 40.</summary>
    public double MaxInflationRatio { get; init; } = 200;

    /// <summary>Bytes below which the ratio is not looked at: small files of zeros harm nobody.</summary>
    public long RatioFloor { get; init; } = 16L << 20;

    /// <summary>Files in an archive.</summary>
    public int MaxMembers { get; init; } = 1000;

    /// <summary>Bytes in a line of text; the widest official table has lines of 8,000.</summary>
    public int MaxLineBytes { get; init; } = 1 << 20;
}
