namespace GeoMonitor.Ingest.Figures;

/// <summary>
/// Gives one string for equal texts of a table, so that the names and units that stand in every row are made once. It
/// forgets texts that meet others at their place, so its memory is bounded.
/// </summary>
internal sealed class TextPool
{
    private const int Places = 1 << 12;
    private const int LongestKept = 64;
    private const uint Prime = 16_777_619;

    private readonly string?[] _texts = new string?[Places];

    /// <summary>A string of the text.</summary>
    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestKept)
            return text.ToString();
        ref var place = ref _texts[PlaceOf(text)];
        return place is { } known && text.SequenceEqual(known) ? known : place = text.ToString();
    }

    // texts that share a place push each other out and nothing worse, so it need not be proof against chosen texts
    private static int PlaceOf(ReadOnlySpan<char> text)
    {
        var hash = (uint)text.Length;
        foreach (var c in text)
            hash = (hash ^ c) * Prime;
        return (int)((hash ^ (hash >> 16)) & (Places - 1));
    }
}
