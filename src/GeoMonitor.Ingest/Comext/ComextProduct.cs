namespace GeoMonitor.Ingest.Comext;

/// <summary>What a product code of Comext is.</summary>
internal enum ComextProductKind
{
    /// <summary>No code at all.</summary>
    Bad,

    /// <summary>A code of the Combined Nomenclature, eight digits.</summary>
    Cn8,

    /// <summary>A code of the Harmonized System, six digits.</summary>
    Hs6,

    /// <summary>A chapter, heading or grand total.</summary>
    Group,

    /// <summary>Confidential (<c>39XXXXXX</c>), or of chapters 98 and 99, which have no meaning in the Harmonized System.</summary>
    Unallocated,
}

/// <summary>A product code of Comext.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Hs6">Its six-digit code, packed; zero where it has none.</param>
/// <param name="Number">All its digits as a number; zero where it has no six-digit code.</param>
/// <param name="Padded">Whether a leading zero that a spreadsheet had dropped was put back.</param>
internal readonly record struct ComextProduct(ComextProductKind Kind, uint Hs6, uint Number, bool Padded)
{
    private const int Cn8Length = 8;
    private const int Hs6Length = 6;
    private const uint Cn8PerHs6 = 100;
    private const uint Hs6PerChapter = 10_000;
    private const uint FirstChapter = 1;
    private const uint LastChapter = 97;

    /// <summary>Its chapter; zero where it has no six-digit code.</summary>
    public uint Chapter => Hs6 / Hs6PerChapter;

    /// <summary>Reads a code without blanks and quotes around it.</summary>
    public static ComextProduct Read(ReadOnlySpan<char> text)
    {
        if (text.Length > Cn8Length)
            return text.ContainsAnyExceptInRange('0', '9') ? new ComextProduct(KindOfLetters(text), 0, 0, false) : default;
        var number = 0u;
        foreach (var c in text)
        {
            var digit = (uint)(c - '0');
            if (digit > 9)
                return new ComextProduct(KindOfLetters(text), 0, 0, false);
            number = (number * 10) + digit;
        }

        return text.Length switch
        {
            // codes of an odd number of digits have lost their leading zero
            Cn8Length or Cn8Length - 1 => Of(ComextProductKind.Cn8, number / Cn8PerHs6, number, text.Length < Cn8Length),
            Hs6Length or Hs6Length - 1 => Of(ComextProductKind.Hs6, number, number, text.Length < Hs6Length),
            > 0 => new ComextProduct(ComextProductKind.Group, 0, 0, false),
            _ => default,
        };
    }

    private static ComextProduct Of(ComextProductKind kind, uint hs6, uint number, bool padded) =>
        hs6 / Hs6PerChapter is >= FirstChapter and <= LastChapter
            ? new ComextProduct(kind, hs6, number, padded)
            : new ComextProduct(ComextProductKind.Unallocated, 0, 0, false);

    private static ComextProductKind KindOfLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return ComextProductKind.Bad;
        }

        if (text.Equals("TOTAL", StringComparison.OrdinalIgnoreCase) || text is "XX" or "XXXX")
            return ComextProductKind.Group;
        return text.Length is Cn8Length or Hs6Length ? ComextProductKind.Unallocated : ComextProductKind.Bad;
    }
}
