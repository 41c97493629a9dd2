namespace GeoMonitor.Ingest.Figures;

/// <summary>
/// Gives one string for equal texts of a table, so that the names and units that stand in every row are made once. It
/// forgets texts that meet others at their place, so its memory is bounded.
/// </summary>
internal sealed class TextPool
{
    private const int Places = 1 << 12;
    private const int LongestKept = 64;

    private readonly string?[] _texts = new string?[Places];

    /// <summary>A string of the text.</summary>
    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestKept)
            return text.ToString();
        ref var place = ref _texts[string.GetHashCode(text, StringComparison.Ordinal) & (Places - 1)];
        return place is { } known && text.SequenceEqual(known) ? known : place = text.ToString();
    }
}
