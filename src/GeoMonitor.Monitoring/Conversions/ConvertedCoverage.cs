using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Items.Concordances;
using GeoMonitor.Core.Trade.Conversion;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Conversions;

/// <summary>
/// What a converted dataset holds: a product is complete in a year when every code whose goods go into it was, and when
/// hardly any of its value was told apart by assumption.
/// </summary>
internal sealed class ConvertedCoverage(
    ImmutableArray<CoverageEntry> stated, Concordance<Hs6, Hs6> concordance, ConversionLimits limits)
{
    private const int CodesNamed = 5;

    private readonly Dictionary<Year, CoverageEntry> _ofYear = stated.Where(c => c.Product is null).ToDictionary(c => c.Year);
    private readonly Dictionary<(Hs6, Year), CoverageEntry> _ofProduct =
        stated.Where(c => c.Product is not null).ToDictionary(c => (c.Product!.Value, c.Year));

    /// <summary>The coverage of every product that came out, in every year of the dataset.</summary>
    /// <param name="reports">The report on each year.</param>
    public ImmutableArray<CoverageEntry> Of(IReadOnlyDictionary<Year, ConversionReport> reports)
    {
        var products = reports.Values.SelectMany(r => r.Products.Select(p => p.Code)).Distinct().Order().ToArray();
        return
        [
            .. reports.OrderBy(r => r.Key).SelectMany(r =>
            {
                var values = r.Value.Products.ToDictionary(p => p.Code);
                var unmatched = r.Value.Unmatched.Length > 0;
                return products.Select(p => Entry(p, r.Key, values.GetValueOrDefault(p), unmatched));
            }),
        ];
    }

    private CoverageEntry Entry(Hs6 product, Year year, ConvertedProduct? converted, bool unmatched)
    {
        var sources = concordance.SourcesOf(product)
            .Where(s => concordance.Find(s)!.Carrying.Any(c => c.Code == product))
            .ToArray();
        var provisional = sources.Any(s => Stated(s, year)?.Provisional == true);
        if (product == HsConversion.Unmatched && unmatched)
            return new CoverageEntry(year, product, false, provisional, "Holds flows of codes that the concordance lacks.");
        var partial = sources.Where(s => Stated(s, year)?.Complete != true).ToArray();
        if (partial.Length > 0 || sources.Length == 0)
            return new CoverageEntry(year, product, false, provisional, $"Not all flows are known of {Named(partial)} in {concordance.From}.");
        if (converted?.AssumedShare is { } assumed && assumed.Value > limits.MaxAssumedShare)
        {
            return new CoverageEntry(
                year, product, false, provisional, $"{assumed.Value:P0} of the value was told apart from other products in equal parts, by assumption.");
        }

        return new CoverageEntry(year, product, true, provisional, Merged(converted));
    }

    private static string? Merged(ConvertedProduct? converted) => converted is { Sources.Length: > 1 }
        ? $"Holds {Named(converted.Sources)}, which cannot be told apart."
        : null;

    private static string Named(IReadOnlyCollection<Hs6> codes) => codes.Count > CodesNamed
        ? $"{string.Join(", ", codes.Take(CodesNamed))} and {codes.Count - CodesNamed} more"
        : string.Join(", ", codes);

    private CoverageEntry? Stated(Hs6 product, Year year) =>
        _ofProduct.GetValueOrDefault((product, year)) ?? _ofYear.GetValueOrDefault(year);
}
