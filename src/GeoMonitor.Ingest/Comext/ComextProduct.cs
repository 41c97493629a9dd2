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
/// <param name="Padded">Whether a leading zero that a spreadsheet had dropped was put back.</param>
internal readonly record struct ComextProduct(ComextProductKind Kind, uint Hs6, bool Padded)
{
    private const int Cn8Length = 8;
    private const int Hs6Length = 6;

    /// <summary>Reads a code without blanks and quotes around it.</summary>
    public static ComextProduct Read(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyExceptInRange('0', '9') >= 0)
            return new ComextProduct(KindOfLetters(text), 0, false);
        return text.Length switch
        {
            Cn8Length => Of(ComextProductKind.Cn8, text[..Hs6Length], false),
            Hs6Length => Of(ComextProductKind.Hs6, text, false),
            // codes of an odd number of digits have lost their leading zero
            Cn8Length - 1 => Pad(ComextProductKind.Cn8, text[..(Hs6Length - 1)]),
            Hs6Length - 1 => Pad(ComextProductKind.Hs6, text),
            > 0 and < Hs6Length => new ComextProduct(ComextProductKind.Group, 0, false),
            _ => default,
        };
    }

    private static ComextProduct Pad(ComextProductKind kind, ReadOnlySpan<char> five)
    {
        Span<char> six = stackalloc char[Hs6Length];
        six[0] = '0';
        five.CopyTo(six[1..]);
        return Of(kind, six, true);
    }

    private static ComextProduct Of(ComextProductKind kind, ReadOnlySpan<char> six, bool padded)
    {
        if (!Core.Items.Hs6.TryParse(six, out var code) || six[0] == '9' && six[1] >= '8')
            return new ComextProduct(ComextProductKind.Unallocated, 0, false);
        return new ComextProduct(kind, code.Packed, padded);
    }

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
