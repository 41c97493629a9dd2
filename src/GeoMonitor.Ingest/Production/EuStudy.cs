namespace GeoMonitor.Ingest.Production;

/// <summary>What holds for all tables of the EU studies of critical raw materials.</summary>
internal static class EuStudy
{
    public const string AllStudies = "European Commission, studies of critical raw materials for the EU";
    public const string Source = "European Commission, Study on the Critical Raw Materials for the EU";
    public const string Edition = "2023";
    public const string Licence = "CC BY 4.0";

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

    /// <summary>A name without the line breaks that cells of spreadsheets have.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
