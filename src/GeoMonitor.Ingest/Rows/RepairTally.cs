namespace GeoMonitor.Ingest.Rows;

/// <summary>Counts what was repaired or read with a meaning of its own, for the notes of the report.</summary>
internal sealed class RepairTally
{
    /// <summary>Product codes of five digits that got their leading zero back.</summary>
    public long PaddedProducts { get; set; }

    /// <summary>Quantities of zero beside a value above zero, which mean that the quantity is not known.</summary>
    public long ZeroQuantities { get; set; }

    /// <summary>Quantities that are a word for unknown instead of a blank.</summary>
    public long QuantityWords { get; set; }

    /// <summary>Country codes in years in which the source did not use them.</summary>
    public long CodesOutsideTheirYears { get; set; }

    /// <summary>Partners that the source itself leaves unnamed.</summary>
    public long UnspecifiedPartners { get; set; }

    /// <summary>Adds what another tally counted.</summary>
    public void Absorb(RepairTally other)
    {
        PaddedProducts += other.PaddedProducts;
        ZeroQuantities += other.ZeroQuantities;
        QuantityWords += other.QuantityWords;
        CodesOutsideTheirYears += other.CodesOutsideTheirYears;
        UnspecifiedPartners += other.UnspecifiedPartners;
    }

    /// <summary>The notes, one for each kind that occurred.</summary>
    public IEnumerable<string> ToNotes()
    {
        if (PaddedProducts > 0)
        {
            yield return $"{Rows(PaddedProducts)} had a product code of five digits: the leading zero that a "
                + "spreadsheet had dropped was put back.";
        }

        if (ZeroQuantities > 0)
            yield return $"{Rows(ZeroQuantities)} had a quantity of zero beside a value: it counts as unknown.";
        if (QuantityWords > 0)
            yield return $"{Rows(QuantityWords)} had `NA` or the like as quantity: it counts as unknown.";
        if (CodesOutsideTheirYears > 0)
        {
            yield return $"{Rows(CodesOutsideTheirYears)} used a country code outside the years of that code: they count "
                + "for the economy it stood for.";
        }

        if (UnspecifiedPartners > 0)
            yield return $"{Rows(UnspecifiedPartners)} name a partner that the source leaves unspecified.";
    }

    private static string Rows(long count) => count == 1 ? "1 row" : $"{count:N0} rows";
}
