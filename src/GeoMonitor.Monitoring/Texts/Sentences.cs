namespace GeoMonitor.Monitoring.Texts;

/// <summary>Fits names into sentences.</summary>
internal static class Sentences
{
    /// <summary>The text with a capital, for the start of a sentence.</summary>
    public static string Start(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The text without a capital, for inside a sentence; abbreviations such as <c>HS17</c> keep theirs.</summary>
    public static string Inside(string text) =>
        text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
