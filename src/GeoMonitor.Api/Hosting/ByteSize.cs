namespace GeoMonitor.Api.Hosting;

/// <summary>Sizes as operators write them: <c>500MB</c>, <c>8 GB</c>, thousands to the step.</summary>
internal static class ByteSize
{
    private static readonly (string Unit, long Bytes)[] Units =
        [("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("TB", 1_000_000_000_000), ("B", 1)];

    /// <summary>The number of bytes; null when the text is no size.</summary>
    public static long? Parse(string text)
    {
        var trimmed = text.Trim();
        foreach (var (unit, bytes) in Units)
        {
            if (trimmed.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
                return Times(trimmed[..^unit.Length].Trim(), bytes);
        }

        return Times(trimmed, 1);
    }

    private static long? Times(string number, long bytes) =>
        decimal.TryParse(number, out var count) && count >= 0 && count * bytes <= long.MaxValue ? (long)(count * bytes) : null;
}
