using System.Runtime.InteropServices;

namespace GeoMonitor.Ingest.Figures;

/// <summary>A place for a text among some hundreds or thousands; texts that share one push each other out and nothing worse.</summary>
/// <remarks>
/// Both ends and the middle tell the names and codes of a table apart, and are looked at much faster than all letters. It need not be
/// proof against chosen texts.
/// </remarks>
internal static class TextPlace
{
    /// <summary>How many places are enough for the texts of the rows before.</summary>
    public const int Recent = 1 << 6;

    private const int CharsAWord = sizeof(ulong) / sizeof(char);
    private const ulong Prime = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The place of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="places">How many places there are, a power of two.</param>
    public static int Of(ReadOnlySpan<char> text, int places)
    {
        var hash = (ulong)text.Length;
        if (text.Length >= CharsAWord)
        {
            hash = Mixed(hash, WordAt(text, 0));
            hash = Mixed(hash, WordAt(text, (text.Length - CharsAWord) / 2));
            hash = Mixed(hash, WordAt(text, text.Length - CharsAWord));
        }
        else
        {
            foreach (var c in text)
                hash = Mixed(hash, c);
        }

        return (int)((hash >> 40) & (uint)(places - 1));
    }

    private static ulong Mixed(ulong hash, ulong word) => (hash ^ word ^ (hash >> 29)) * Prime;

    private static ulong WordAt(ReadOnlySpan<char> text, int start) =>
        MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text.Slice(start, CharsAWord)));
}
