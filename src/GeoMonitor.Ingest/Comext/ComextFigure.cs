using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comext;

/// <summary>Tells figures of a file apart by the codes as they stand there, before codes are mapped and added up.</summary>
internal sealed class ComextFigure
{
    private const int FirstYear = 1900;
    private const int MonthSlots = 13;
    private const int DeclarantBits = 10;
    private const int PartnerBits = 11;
    private const int ProductBits = 28;
    private const uint LongCode = 1u << (ProductBits - 1);

    private readonly TextNumbers _numbers = new();

    /// <summary>Packs the codes of a figure.</summary>
    /// <param name="period">Its period.</param>
    /// <param name="declarant">Whose statistics it is, by its number.</param>
    /// <param name="partner">The other side, by its number.</param>
    /// <param name="product">The product.</param>
    public static ulong Of(ComextPeriod period, int declarant, int partner, in ComextProduct product) =>
        Of(period, declarant, partner, product.Kind == ComextProductKind.Cn8 ? LongCode | product.Number : product.Number);

    /// <summary>Packs the codes of the figures of a chapter.</summary>
    /// <param name="period">Their period.</param>
    /// <param name="declarant">Whose statistics they are, by its number.</param>
    /// <param name="partner">The other side, by its number.</param>
    /// <param name="product">One of the products, of which the chapter counts.</param>
    public static ulong OfChapter(ComextPeriod period, int declarant, int partner, in ComextProduct product) =>
        Of(period, declarant, partner, product.Chapter);

    private static ulong Of(ComextPeriod period, int declarant, int partner, uint product)
    {
        var packed = (ulong)(((period.Year - FirstYear) * MonthSlots) + period.Month);
        packed = (packed << DeclarantBits) | ((uint)declarant & ((1u << DeclarantBits) - 1));
        packed = (packed << PartnerBits) | ((uint)partner & ((1u << PartnerBits) - 1));
        // CN8 codes must not meet HS6 codes, chapters are below both
        return (packed << ProductBits) | product;
    }

    /// <summary>The number of a code of a declarant or partner.</summary>
    public int NumberOf(ReadOnlySpan<char> code) => _numbers.Of(code);

    /// <summary>The code with a number.</summary>
    public string TextOf(int number) => _numbers.TextOf(number);

    /// <summary>The product of a figure that was packed with all its digits.</summary>
    public static string ProductOf(ulong figure)
    {
        var number = (uint)figure & ((1u << ProductBits) - 1);
        return (number & LongCode) != 0 ? $"{number ^ LongCode:00000000}" : $"{number:000000}";
    }
}
