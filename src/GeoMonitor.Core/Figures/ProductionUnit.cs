using System.Diagnostics.CodeAnalysis;

namespace GeoMonitor.Core.Figures;

/// <summary>
/// A unit in which production is counted. Masses are kept in tonnes; what is no mass keeps its unit and is never
/// converted or added to one.
/// </summary>
/// <remarks>
/// A unit that is not in the list is an error and not a guess: a silent factor of a thousand is worse than a refusal.
/// </remarks>
public sealed class ProductionUnit
{
    private const double TonnesPerCarat = 2e-7;

    private static readonly ProductionUnit[] All =
    [
        new("t", 1, "t", "tonne", "tonnes", "metr. t", "metric ton", "metric tons", "metric tonnes", "metric dry tons"),
        new("kt", 1e3, "kt", "thousand metric tons", "thousand tonnes", "thousand tons", "1000 t", "thousand metric dry tons"),
        // "mt" is left out on purpose: it stands for metric tons as often as for megatonnes
        new("Mt", 1e6, "million metric tons", "million tonnes", "million tons", "mio t", "million metric dry tons"),
        new("kg", 1e-3, "kg", "kilogram", "kilograms"),
        new("ct", TonnesPerCarat, "ct", "carat", "carats"),
        new("Mct", 0.2, "million carats", "mio ct"),
        new("Mm3", null, "mio m3", "million m3", "million cubic meters", "million cubic metres"),
    ];

    private readonly string[] _spellings;

    private ProductionUnit(string symbol, double? tonnes, params string[] spellings)
    {
        Symbol = symbol;
        TonnesPerUnit = tonnes;
        _spellings = spellings;
    }

    /// <summary>Tonnes.</summary>
    public static ProductionUnit Tonne => All[0];

    /// <summary>Kilograms.</summary>
    public static ProductionUnit Kilogram => All[3];

    /// <summary>Carats of 0.2 g.</summary>
    public static ProductionUnit Carat => All[4];

    /// <summary>Million cubic metres; no mass.</summary>
    public static ProductionUnit MillionCubicMetres => All[6];

    /// <summary>The symbol, such as <c>t</c>.</summary>
    public string Symbol { get; }

    /// <summary>Tonnes in one unit; null when the unit is no mass.</summary>
    public double? TonnesPerUnit { get; }

    /// <summary>Reads a unit as sources write it; blanks and case do not matter. False when it is none of the known ones.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ProductionUnit? unit)
    {
        var plain = string.Join(' ', (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        unit = Array.Find(All, u => string.Equals(u.Symbol, plain, StringComparison.Ordinal))
            ?? Array.Find(All, u => u._spellings.Contains(plain, StringComparer.OrdinalIgnoreCase));
        return unit is not null;
    }

    /// <summary>Reads a unit.</summary>
    /// <exception cref="FormatException">The unit is none of the known ones.</exception>
    public static ProductionUnit Parse(string text) => TryParse(text, out var unit)
        ? unit
        : throw new FormatException($"'{text}' is no unit of production; known are {Known}.");

    /// <summary>The symbols of all units, for a sentence.</summary>
    public static string Known { get; } = string.Join(", ", All.Select(u => u.Symbol));

    /// <inheritdoc />
    public override string ToString() => Symbol;
}
