using System.Diagnostics.CodeAnalysis;

namespace GeoMonitor.Core.InputOutput;

/// <summary>The unit of the values of an input-output table: a currency and how much of it. Shares do not depend on it.</summary>
/// <remarks>Values stay in the unit of the table: a table in euro is never made one in dollars without a rate that somebody names.</remarks>
public sealed record TableUnit
{
    private static readonly (string Name, double Factor, string[] Spellings)[] Scales =
    [
        ("", 1, [""]),
        ("thousand", 1e3, ["thousand", "thousands", "k", "1000", "ths"]),
        ("million", 1e6, ["million", "millions", "mln", "mio", "m"]),
        ("billion", 1e9, ["billion", "billions", "bln", "bn"]),
    ];

    private readonly double _factor;

    private TableUnit(string text, string currency, double factor) => (Text, Currency, _factor) = (text, currency, factor);

    /// <summary>Million US dollars.</summary>
    public static TableUnit MillionUsd { get; } = Parse("million USD");

    /// <summary>Million euros.</summary>
    public static TableUnit MillionEur { get; } = Parse("million EUR");

    /// <summary>The unit in words, such as <c>million USD</c>.</summary>
    public string Text { get; }

    /// <summary>The currency, three letters of ISO 4217.</summary>
    public string Currency { get; }

    /// <summary>Thousand US dollars in one unit; null when the currency is another.</summary>
    public double? Kusd => Currency == "USD" ? _factor / 1e3 : null;

    /// <summary>Reads a unit such as <c>million USD</c>, <c>USD million</c>, <c>MIO_EUR</c> or <c>EUR</c>; false when it is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out TableUnit? unit)
    {
        unit = null;
        var words = (text ?? "").Split([' ', '_', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2)
            return false;
        var currency = Array.FindIndex(words, IsCurrency);
        if (currency < 0)
            return false;
        var scale = words.Length == 1 ? "" : words[1 - currency];
        var known = Array.FindIndex(Scales, s => s.Spellings.Contains(scale, StringComparer.OrdinalIgnoreCase));
        if (known < 0)
            return false;
        var code = words[currency].ToUpperInvariant();
        unit = new TableUnit($"{Scales[known].Name} {code}".TrimStart(), code, Scales[known].Factor);
        return true;
    }

    /// <summary>Reads a unit.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static TableUnit Parse(string text) => TryParse(text, out var unit)
        ? unit
        : throw new FormatException($"'{text}' is no unit of an input-output table: write it like million USD or thousand EUR.");

    /// <inheritdoc />
    public override string ToString() => Text;

    // mln, mio and the like have three letters too
    private static bool IsCurrency(string word) =>
        word.Length == 3 && word.All(char.IsAsciiLetter) && !Scales.Any(s => s.Spellings.Contains(word, StringComparer.OrdinalIgnoreCase));
}
