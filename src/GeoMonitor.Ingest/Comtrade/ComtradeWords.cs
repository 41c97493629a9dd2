using GeoMonitor.Core.Items;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>What the words and codes in the fields of UN Comtrade mean.</summary>
internal static class ComtradeWords
{
    private const string NotSpecified = "999999";

    /// <summary>The direction of trade.</summary>
    /// <returns>Null when the word is not known; the numbers are those of the site before 2023.</returns>
    public static ComtradeFlow? FlowOf(ReadOnlySpan<char> text) => text switch
    {
        "M" or "m" or "1" or "Import" or "Imports" => ComtradeFlow.Imports,
        "X" or "x" or "2" or "Export" or "Exports" => ComtradeFlow.Exports,
        "RX" or "RM" or "DX" or "FM" or "MIP" or "MOP" or "XIP" or "XOP" or "3" or "4" => ComtradeFlow.Part,
        _ when Is(text, "Import") || Is(text, "Imports") => ComtradeFlow.Imports,
        _ when Is(text, "Export") || Is(text, "Exports") => ComtradeFlow.Exports,
        _ when text.StartsWith("Re-", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Domestic ", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Foreign ", StringComparison.OrdinalIgnoreCase) => ComtradeFlow.Part,
        _ => null,
    };

    /// <summary>Whether a breakdown field says that the row is not broken down by it; blank where the layout knows no breakdown.</summary>
    public static bool IsTotal(ReadOnlySpan<char> text) => text is "" or "0" or "C00";

    /// <summary>Whether a month field stands for the whole year.</summary>
    public static bool IsWholeYear(ReadOnlySpan<char> month) => month is "" or "52" or "0";

    /// <summary>Whether a frequency field stands for the year.</summary>
    public static bool IsAnnual(ReadOnlySpan<char> frequency) => frequency is "" or "A" or "a";

    /// <summary>What a classification field says.</summary>
    /// <param name="text">The field.</param>
    /// <param name="revision">The revision; null when the field does not say which.</param>
    /// <returns>False when it is another nomenclature.</returns>
    public static bool TryReadClassification(ReadOnlySpan<char> text, out HsRevision? revision)
    {
        revision = null;
        if (text.IsEmpty || Is(text, "HS"))
            return true;
        var number = text.Length == 2 && text[0] is 'H' or 'h' ? text[1] - '0' : -1;
        if (number < 0 || number >= HsRevision.All.Count)
            return false;
        revision = HsRevision.All[number];
        return true;
    }

    /// <summary>Whether a product code stands for more than one six-digit code.</summary>
    public static bool IsAggregate(ReadOnlySpan<char> product) =>
        product.Length is > 0 and <= 4 && product.IndexOfAnyExceptInRange('0', '9') < 0
        || (!product.IsEmpty && !char.IsAsciiDigit(product[0])
            && (Is(product, "TOTAL") || Is(product, "ALL") || product.StartsWith("AG", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Reads a six-digit code; <c>9999AA</c> is goods without a kind, 999999 elsewhere.</summary>
    public static bool TryReadProduct(ReadOnlySpan<char> text, out Hs6 product, out bool padded) =>
        Hs6.TryParseLenient(text, out product, out padded)
        || (Is(text, "9999AA") && Hs6.TryParseLenient(NotSpecified, out product, out padded));

    /// <summary>Whether a field that holds a yes or no says yes.</summary>
    public static bool IsYes(ReadOnlySpan<char> text) => text is "1" || Is(text, "true");

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Which part of trade a row counts.</summary>
internal enum ComtradeFlow
{
    /// <summary>All imports, foreign goods and re-imports included.</summary>
    Imports,

    /// <summary>All exports, domestic goods and re-exports included.</summary>
    Exports,

    /// <summary>A part of one of them, which is not added to it.</summary>
    Part,
}
