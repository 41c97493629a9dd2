using System.Globalization;

namespace GeoMonitor.Cli.Output;

/// <summary>Numbers as people read them; a missing one is a dash and never a zero.</summary>
internal static class Figures
{
    public const string Missing = "-";

    public static string Share(double? value) => value is { } v ? v.ToString("P1", CultureInfo.InvariantCulture) : Missing;

    public static string Rounded(double? value, int decimals) =>
        value is { } v ? v.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : Missing;

    public static string Count(double? value) => value is { } v ? v.ToString("#,0", CultureInfo.InvariantCulture) : Missing;

    public static string Text(string value) => value.Length == 0 ? Missing : value;

    public static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
