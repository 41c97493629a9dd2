using System.Diagnostics.CodeAnalysis;

namespace GeoMonitor.Core.Items;

/// <summary>An eight-digit code of the Combined Nomenclature of the European Union: text, never a number.</summary>
/// <remarks>
/// The nomenclature changes every year, so a code means something only together with its year. Its first six digits
/// are a code of the Harmonized System of that year and of no other. <c>default</c> is <c>00000000</c>, no code.
/// </remarks>
public readonly record struct Cn8 : IComparable<Cn8>
{
    private readonly uint _packed;

    private Cn8(uint packed) => _packed = packed;

    /// <summary>The code of the Harmonized System of the same year that it belongs to: its first six digits.</summary>
    public string Hs6Digits => ToString()[..6];

    /// <summary>Reads eight digits.</summary>
    /// <exception cref="FormatException">The text is not eight digits of a chapter 01 to 99.</exception>
    public static Cn8 Parse(string text) =>
        TryParse(text, out var code)
            ? code
            : throw new FormatException($"'{text}' is not a code of the Combined Nomenclature of eight digits (81129295).");

    /// <summary>Reads exactly eight digits; false when the text is anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Cn8 code)
    {
        code = default;
        if (text is not { Length: 8 } || !CodeDigits.TryPack(text, out var packed) || packed < 1_000_000)
            return false;
        code = new Cn8(packed);
        return true;
    }

    /// <inheritdoc />
    public int CompareTo(Cn8 other) => _packed.CompareTo(other._packed);

    /// <summary>The eight digits.</summary>
    public override string ToString() => _packed.ToString("D8");
}
