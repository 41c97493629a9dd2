using GeoMonitor.Ingest.Codes;

namespace GeoMonitor.Ingest.Production;

/// <summary>What holds for all tables of the EU studies of critical raw materials.</summary>
internal static class EuStudy
{
    public const string AllStudies = "European Commission, studies of critical raw materials for the EU";
    public const string Source = "European Commission, Study on the Critical Raw Materials for the EU";
    public const string Edition = "2023";
    public const string Licence = "CC BY 4.0";

    private static readonly char[] Blanks = [' ', '\n', '\r', '\t'];

    /// <summary>The stage that a letter stands for; null when it stands for none.</summary>
    public static string? StageOf(string letter) => letter switch
    {
        "E" or "e" => "extraction",
        "P" or "p" => "processing",
        _ => null,
    };

    /// <summary>The slug of a material that has it at one stage only: bauxite is aluminium as it is mined.</summary>
    public static string? SlugAtStage(string material, string stage) =>
        string.Equals(material, "Bauxite", StringComparison.OrdinalIgnoreCase) && stage is "extraction" ? "aluminium" : null;

    /// <summary>The name of a material on one line, and its slug where one of ours is meant for sure.</summary>
    public static (string Name, string? Slug) MaterialOf(string text)
    {
        var name = OneLine(text);
        return (name, MaterialNames.SlugOf(name));
    }

    /// <summary>A name without the line breaks that cells of spreadsheets have.</summary>
    public static string OneLine(string text) => IsOneLine(text) ? text : string.Join(' ', text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsOneLine(string text) =>
        !text.AsSpan().ContainsAny('\n', '\r', '\t')
        && !text.Contains("  ", StringComparison.Ordinal)
        && (text.Length == 0 || (text[0] != ' ' && text[^1] != ' '));
}
