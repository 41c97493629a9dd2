namespace GeoMonitor.Ingest.Figures;

/// <summary>A place for each of a few hundred texts; texts that share one push each other out.</summary>
/// <remarks>Both ends and the middle tell the names and codes of a table apart, and are looked at much faster than all letters.</remarks>
internal static class RecentTexts
{
    /// <summary>How many places there are.</summary>
    public const int Places = 256;

    /// <summary>The place of a text, below <see cref="Places"/>.</summary>
    public static int PlaceOf(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return 0;
        var hash = (uint)text.Length;
        hash = (hash * 31) + text[0];
        hash = (hash * 31) + text[text.Length / 2];
        hash = (hash * 31) + text[^1];
        return (int)((hash ^ (hash >> 8)) % Places);
    }
}
