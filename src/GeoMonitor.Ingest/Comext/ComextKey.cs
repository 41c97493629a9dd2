using GeoMonitor.Core.Items;

namespace GeoMonitor.Ingest.Comext;

/// <summary>
/// The place of an amount: which year, product and two economies it belongs to, and in which of several overlapping
/// forms it was given.
/// </summary>
/// <remarks>Packed, keys sort by year, product, declarant, partner and form; economies are indexes of the default table.</remarks>
internal readonly record struct ComextKey(ulong Packed)
{
    /// <summary>How many forms an amount of one place can have.</summary>
    public const int Forms = 1 << FormBits;

    private const int FormBits = 3;
    private const int EconomyBits = 12;
    private const int ProductBits = 20;
    private const ulong IsCn8 = 1;
    private const ulong IsPart = 2;
    private const ulong IsMonthly = 4;

    public static ComextKey Of(int year, uint hs6, ushort declarant, ushort partner, bool isCn8, bool isPart, bool isMonthly)
    {
        var cell = (((ulong)year << ProductBits) | hs6) << EconomyBits;
        cell = ((cell | declarant) << EconomyBits) | partner;
        return new ComextKey((cell << FormBits)
            | (isCn8 ? IsCn8 : 0) | (isPart ? IsPart : 0) | (isMonthly ? IsMonthly : 0));
    }

    /// <summary>Year, product, declarant and partner without the form.</summary>
    public ulong Cell => Packed >> FormBits;

    /// <summary>The year.</summary>
    public int Year => (int)(Cell >> (ProductBits + EconomyBits + EconomyBits));

    /// <summary>The product, <see cref="Hs6.Packed"/>.</summary>
    public uint Hs6 => (uint)(Cell >> (EconomyBits + EconomyBits)) & ((1 << ProductBits) - 1);

    /// <summary>Whose statistics it is.</summary>
    public ushort Declarant => (ushort)((Cell >> EconomyBits) & ((1 << EconomyBits) - 1));

    /// <summary>The other side.</summary>
    public ushort Partner => (ushort)(Cell & ((1 << EconomyBits) - 1));

    /// <summary>Whether it is the sum of codes below the product.</summary>
    public bool FromCn8 => (Packed & IsCn8) != 0;

    /// <summary>Whether the partner was given in parts (Northern Ireland and Great Britain).</summary>
    public bool FromParts => (Packed & IsPart) != 0;

    /// <summary>Whether it is the sum of months.</summary>
    public bool FromMonths => (Packed & IsMonthly) != 0;
}
