namespace GeoMonitor.Ingest.Figures;

/// <summary>
/// Gives one string for equal texts of a table, so that the names and units that stand in every row are made once. It
/// forgets texts that meet others at their place, so its memory is bounded.
/// </summary>
internal sealed class TextPool
{
    private const int FirstPlaces = 1 << 6;
    private const int MostPlaces = 1 << 12;
    private const int LongestKept = 64;

    private string?[] _texts = new string?[FirstPlaces];
    private int _pushedOut;

    /// <summary>A string of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isNew">Whether the string was made for it.</param>
    public string Of(ReadOnlySpan<char> text, out bool isNew)
    {
        isNew = text.Length > 0;
        if (text.Length is 0 or > LongestKept)
            return text.ToString();
        ref var place = ref _texts[TextPlace.Of(text, _texts.Length)];
        if (place is { } known)
        {
            if (text.SequenceEqual(known))
            {
                isNew = false;
                return known;
            }

            if (++_pushedOut > _texts.Length && _texts.Length < MostPlaces)
            {
                Grow();
                place = ref _texts[TextPlace.Of(text, _texts.Length)];
            }
        }

        return place = text.ToString();
    }

    private void Grow()
    {
        var texts = _texts;
        (_texts, _pushedOut) = (new string?[4 * texts.Length], 0);
        foreach (var text in texts)
        {
            if (text is not null)
                _texts[TextPlace.Of(text, _texts.Length)] = text;
        }
    }
}
