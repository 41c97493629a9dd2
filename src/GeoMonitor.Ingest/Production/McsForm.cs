using GeoMonitor.Ingest.Figures;

namespace GeoMonitor.Ingest.Production;

/// <summary>What a row of the Mineral Commodity Summaries counts.</summary>
/// <param name="Name">In the words of the source.</param>
/// <param name="Stage">The stage that these words mean; null where they do not say.</param>
internal sealed record McsForm(string Name, string? Stage)
{
    private static readonly string[] Processing = ["refinery", "refined", "smelter", "plant", "primary", "sponge", "metal production"];

    /// <summary>Reads the words of each form once.</summary>
    public static Remembered<McsForm> Remember() => new(text =>
    {
        var name = WithoutRounding(text);
        return new McsForm(name, StageOf(name));
    });

    // the rounded total stands beside the unrounded rows it is of
    private static string WithoutRounding(string form) =>
        form.Replace(": rounded", "", StringComparison.OrdinalIgnoreCase).Replace(", rounded", "", StringComparison.OrdinalIgnoreCase).Trim();

    private static string? StageOf(string form)
    {
        if (form.Contains("mine production", StringComparison.OrdinalIgnoreCase))
            return "extraction";
        return Array.Exists(Processing, word => form.Contains(word, StringComparison.OrdinalIgnoreCase)) ? "processing" : null;
    }
}
