using System.Runtime.InteropServices;

namespace GeoMonitor.Ingest.Figures;

/// <summary>
/// Gives one string for equal texts of a table, so that the names and units that stand in every row are made once. It
/// forgets texts that meet others at their place, so its memory is bounded.
/// </summary>
internal sealed class TextPool
{
    private const int FirstPlaces = 1 << 8;
    private const int MostPlaces = 1 << 12;
    private const int LongestKept = 64;
    private const int CharsAWord = sizeof(ulong) / sizeof(char);
    private const ulong Prime = 0x9E37_79B9_7F4A_7C15;

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
        ref var place = ref _texts[PlaceOf(text)];
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
                place = ref _texts[PlaceOf(text)];
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
                _texts[PlaceOf(text)] = text;
        }
    }

    // texts that share a place push each other out and nothing worse, so it need not be proof against chosen texts
    private int PlaceOf(ReadOnlySpan<char> text)
    {
        var hash = (ulong)text.Length;
        if (text.Length >= CharsAWord)
        {
            // both ends and the middle tell names apart as well as all of their letters do
            hash = Mixed(hash, WordAt(text, 0));
            hash = Mixed(hash, WordAt(text, (text.Length - CharsAWord) / 2));
            hash = Mixed(hash, WordAt(text, text.Length - CharsAWord));
        }
        else
        {
            foreach (var c in text)
                hash = Mixed(hash, c);
        }

        return (int)((hash >> 40) & (uint)(_texts.Length - 1));
    }

    private static ulong Mixed(ulong hash, ulong word) => (hash ^ word ^ (hash >> 29)) * Prime;

    private static ulong WordAt(ReadOnlySpan<char> text, int start) =>
        MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text.Slice(start, CharsAWord)));
}
