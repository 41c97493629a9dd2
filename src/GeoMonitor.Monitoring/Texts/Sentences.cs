namespace GeoMonitor.Monitoring.Texts;

/// <summary>Fits names into sentences.</summary>
internal static class Sentences
{
    /// <summary>Names in a row, with a word before the last one.</summary>
    public static string List(IReadOnlyList<string> names, string and) => names.Count == 1
        ? names[0]
        : $"{string.Join(", ", names.Take(names.Count - 1))} {and} {names[^1]}";

    /// <summary>The ending of a plural, the same in both languages for the words used here.</summary>
    public static string Plural(int count) => count == 1 ? string.Empty : "s";

    /// <summary>The two parts of a name such as <c>Gallium, processing</c>; no stage when the name has no comma.</summary>
    public static (string Material, string? Stage) MaterialAndStage(string name) =>
        name.LastIndexOf(',') is var comma and > 0 ? (name[..comma], name[(comma + 1)..].Trim()) : (name, null);

    /// <summary>A name inside a sentence, with the stage of a material in brackets.</summary>
    public static string WithStage(string name) => MaterialAndStage(name) is (var material, { } stage)
        ? $"{Inside(material)} ({stage})"
        : Inside(name);

    /// <summary>The text with a capital, for the start of a sentence.</summary>
    public static string Start(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The text without a capital, for inside a sentence; abbreviations such as <c>HS17</c> keep theirs.</summary>
    public static string Inside(string text) =>
        text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
