using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Datasets.Builder.Trade;

/// <summary>One flow as the bundle keeps it.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Product">The code, in the nomenclature of its series.</param>
/// <param name="Exporter">Exporting economy.</param>
/// <param name="Importer">Importing economy.</param>
/// <param name="Usd">Value in whole US dollars, above zero.</param>
/// <param name="Kilograms">Mass in whole kilograms, above zero; null when not known.</param>
internal readonly record struct FlowRow(
    int Year, Hs6 Product, EconomyCode Exporter, EconomyCode Importer, long Usd, long? Kilograms)
{
    /// <summary>The order of the bundle: year, product, importer, exporter.</summary>
    public static int Compare(FlowRow a, FlowRow b)
    {
        var order = a.Year.CompareTo(b.Year);
        if (order == 0)
            order = a.Product.CompareTo(b.Product);
        if (order == 0)
            order = a.Importer.CompareTo(b.Importer);
        return order != 0 ? order : a.Exporter.CompareTo(b.Exporter);
    }

    /// <summary>
    /// Reads a number of thousands with at most three decimals into whole units; digits beyond are floating-point
    /// remains of an earlier copy (0.8109999999999999) and are rounded away.
    /// </summary>
    /// <exception cref="FormatException">The text is no number above zero.</exception>
    public static long Thousandths(ReadOnlySpan<char> text)
    {
        var value = (long)decimal.Round(decimal.Parse(text) * 1000, MidpointRounding.AwayFromZero);
        return value > 0 ? value : throw new FormatException($"'{text}' is not above zero.");
    }

    /// <summary>Writes whole units as a number of thousands.</summary>
    public static string Thousands(long units) => (units / 1000m).ToString("0.###");
}
