using System.Diagnostics.CodeAnalysis;

namespace GeoMonitor.Core.Economies;

/// <summary>
/// The code of an economy: an ISO 3166-1 alpha-3 code (<c>NLD</c>), a bloc (<c>EU27</c>, <c>WLD</c>) or
/// <c>ZZZ</c> for a partner that the source does not name.
/// </summary>
/// <remarks>
/// Three or four upper-case letters or digits, the first a letter. That a code has the right form does not mean
/// that an economy with it exists: <see cref="EconomyTable"/> knows that. <c>default</c> is <see cref="Unspecified"/>.
/// </remarks>
public readonly record struct EconomyCode : IComparable<EconomyCode>
{
    private readonly string? _value;

    private EconomyCode(string value) => _value = value;

    /// <summary>A partner that the source does not name (areas not elsewhere specified, secret, unknown).</summary>
    public static EconomyCode Unspecified { get; } = new("ZZZ");

    /// <summary>The European Union in its fixed policy membership of 27, for every data year.</summary>
    public static EconomyCode Eu27 { get; } = new("EU27");

    /// <summary>The world.</summary>
    public static EconomyCode World { get; } = new("WLD");

    /// <summary>The code as text; never null.</summary>
    public string Value => _value ?? "ZZZ";

    /// <summary>Reads a code; letters may be in lower case.</summary>
    /// <exception cref="FormatException">The text has not the form of a code.</exception>
    public static EconomyCode Parse(string text) =>
        TryParse(text, out var code)
            ? code
            : throw new FormatException(
                $"'{text}' is not an economy code: three letters of ISO 3166-1 (NLD) or a bloc (EU27, WLD).");

    /// <summary>Reads a code; false when the text has not the form of one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EconomyCode code)
    {
        code = default;
        if (text is null || text.Length is < 3 or > 4 || !char.IsAsciiLetter(text[0]))
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
        }

        code = new EconomyCode(text.ToUpperInvariant());
        return true;
    }

    /// <summary>Two codes are equal when their texts are.</summary>
    public bool Equals(EconomyCode other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(Value, StringComparison.Ordinal);

    /// <summary>Alphabetic order, so that tables and ties come out the same everywhere.</summary>
    public int CompareTo(EconomyCode other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
