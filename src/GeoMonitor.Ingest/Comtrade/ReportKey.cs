namespace GeoMonitor.Ingest.Comtrade;

/// <summary>
/// Which report of trade a row is: packed into one number, by which rows are sorted. Partners of one reporter, flow,
/// product and year come one after the other, the world first.
/// </summary>
internal readonly record struct ReportKey(ulong Packed)
{
    /// <summary>Bits of a reporter or partner.</summary>
    public const int CodeBits = 12;

    private const int ProductBits = 20;
    private const int ProductShift = (2 * CodeBits) + 1;
    private const int YearShift = ProductShift + ProductBits;
    private const ulong CodeMask = (1UL << CodeBits) - 1;

    public static ReportKey Of(int year, uint product, bool isExport, int reporter, int partner) => new(
        ((ulong)(uint)year << YearShift)
        | ((ulong)product << ProductShift)
        | ((isExport ? 1UL : 0) << (2 * CodeBits))
        | ((ulong)(uint)reporter << CodeBits)
        | (uint)partner);

    public int Year => (int)(Packed >> YearShift);

    public uint Product => (uint)(Packed >> ProductShift) & ((1u << ProductBits) - 1);

    public bool IsExport => ((Packed >> (2 * CodeBits)) & 1) == 1;

    public int Reporter => (int)((Packed >> CodeBits) & CodeMask);

    public int Partner => (int)(Packed & CodeMask);

    /// <summary>All but the partner: the same for all rows that a World row sums up.</summary>
    public ulong Cell => Packed >> CodeBits;
}
