using System.Diagnostics.CodeAnalysis;

namespace GeoMonitor.Core.Items;

/// <summary>A six-digit code of the Harmonized System: text with its leading zeros, never a number.</summary>
/// <remarks>
/// The same six digits may mean different goods in two revisions of the system; <see cref="HsRevision"/> tells which
/// is meant. The digits are packed only inside stores and loops; <c>default</c> is <c>000000</c>, no code of the system.
/// </remarks>
public readonly record struct Hs6 : IComparable<Hs6>
{
    private Hs6(uint packed) => Packed = packed;

    /// <summary>The six digits as a number, for columns and keys; <see cref="ToString"/> gives the code.</summary>
    public uint Packed { get; }

    /// <summary>The chapter, the first two digits.</summary>
    public string Chapter => ToString()[..2];

    /// <summary>Reads exactly six digits.</summary>
    /// <exception cref="FormatException">The text is not six digits of a chapter 01 to 99.</exception>
    public static Hs6 Parse(string text) =>
        TryParse(text, out var code)
            ? code
            : throw new FormatException($"'{text}' is not an HS code of six digits (such as 010121 or 850511).");

    /// <summary>Reads exactly six digits; false when the text is anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Hs6 code) => TryParse(text.AsSpan(), out code);

    /// <summary>Reads exactly six digits; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Hs6 code)
    {
        code = default;
        return text.Length == 6 && TryPack(text, out code);
    }

    /// <summary>
    /// Reads a code that a spreadsheet may have shortened: five digits are a code whose leading zero was lost.
    /// </summary>
    /// <param name="text">Five or six digits.</param>
    /// <param name="code">The code.</param>
    /// <param name="padded">Whether a zero was put back, which the load report must say.</param>
    public static bool TryParseLenient(ReadOnlySpan<char> text, out Hs6 code, out bool padded)
    {
        code = default;
        padded = text.Length == 5;
        return text.Length is 5 or 6 && TryPack(text, out code);
    }

    /// <summary>The code of a packed number that came from <see cref="Packed"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is no packed code.</exception>
    public static Hs6 FromPacked(uint packed)
    {
        if (packed is < 10_000 or > 999_999)
            throw new ArgumentOutOfRangeException(nameof(packed), packed, "No packed code of six digits.");
        return new Hs6(packed);
    }

    /// <inheritdoc />
    public int CompareTo(Hs6 other) => Packed.CompareTo(other.Packed);

    /// <summary>The six digits.</summary>
    public override string ToString() => Packed.ToString("D6");

    private static bool TryPack(ReadOnlySpan<char> digits, out Hs6 code)
    {
        code = default;
        if (!CodeDigits.TryPack(digits, out var packed) || packed < 10_000)
            return false;
        code = new Hs6(packed);
        return true;
    }
}
