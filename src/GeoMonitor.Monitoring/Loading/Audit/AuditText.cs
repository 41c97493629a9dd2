using System.Globalization;

namespace GeoMonitor.Monitoring.Loading.Audit;

/// <summary>How the audit writes numbers.</summary>
internal static class AuditText
{
    private const int Quoted = 5;

    /// <summary>A part of a whole; zero of nothing.</summary>
    public static double Part(Int128 part, Int128 whole) => whole > 0 ? (double)part / (double)whole : 0;

    /// <summary>A share in percent.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0}%");

    /// <summary>A number without cultural surprises.</summary>
    public static string Number(double number) => string.Create(CultureInfo.InvariantCulture, $"{number:0.###}");

    /// <summary>Dollars in millions.</summary>
    public static string Millions(Int128 usd) => string.Create(CultureInfo.InvariantCulture, $"USD {(double)usd / 1e6:N1} million");

    /// <summary>The first few of a list behind a colon; nothing for an empty one.</summary>
    public static string First(IReadOnlyCollection<string> parts) => parts.Count == 0
        ? ""
        : $": {string.Join(", ", parts.Take(Quoted))}{(parts.Count > Quoted ? $" and {parts.Count - Quoted} more" : "")}";
}
