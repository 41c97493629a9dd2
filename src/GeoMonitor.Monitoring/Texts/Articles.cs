using GeoMonitor.Core.Economies;

namespace GeoMonitor.Monitoring.Texts;

/// <summary>Names of countries as they stand inside a sentence: some take an article.</summary>
internal static class Articles
{
    private static readonly HashSet<string> WithThe = new(StringComparer.Ordinal)
    {
        "ARE", "BHS", "CAF", "COM", "CYM", "DOM", "GBR", "GMB", "MDV", "MHL", "NLD", "PHL", "SLB", "SYC", "USA", "VGB", "VIR",
    };

    private static readonly HashSet<string> WithDe = new(StringComparer.Ordinal)
    {
        "ARE", "BHS", "COM", "CYM", "MDV", "MHL", "SLB", "SYC", "VIR", "VGB", "USA",
    };

    private static readonly HashSet<string> WithHet = new(StringComparer.Ordinal) { "GBR" };

    public static string English(Economy economy) => economy.Code.Value switch
    {
        "EU27" => "the European Union",
        var code when WithThe.Contains(code) => $"the {economy.NameEn}",
        _ => economy.NameEn,
    };

    public static string Dutch(Economy economy) => economy.Code.Value switch
    {
        "EU27" => "de Europese Unie",
        var code when WithDe.Contains(code) => $"de {economy.NameNl}",
        var code when WithHet.Contains(code) => $"het {economy.NameNl}",
        _ => economy.NameNl,
    };
}
