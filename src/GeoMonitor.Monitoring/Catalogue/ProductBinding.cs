using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade.Conversion;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Catalogue;

/// <summary>
/// Decides which series each product is answered from: the one that reaches furthest with complete years, then the
/// one with most of them, then the newest revision and release. What a source publishes goes before what was converted
/// from another revision, unless the source has no complete year of the product.
/// </summary>
public static class ProductBinding
{
    /// <summary>Binds every product of every series to an item and to one series.</summary>
    /// <param name="series">What the archive holds.</param>
    /// <param name="catalogue">The items that have names.</param>
    /// <param name="names">
    /// Names of codes by loaded lists, for products that the catalogue lacks; without one they are named after their code.
    /// </param>
    public static ImmutableSortedDictionary<ItemId, ProductSeries> Bind(
        IEnumerable<SeriesContents> series, ItemCatalogue catalogue, ProductNames? names = null) => series
        .SelectMany(s => s.Products.Select(p => (Contents: s, Code: p.Key, Years: p.Value)))
        .GroupBy(p => catalogue.IdOf(p.Code, p.Contents.Series.Revision))
        .ToImmutableSortedDictionary(
            g => g.Key,
            g =>
            {
                var ordered = g
                    .OrderBy(p => p.Contents.Series.IsConverted || LastComplete(p.Years) == 0)
                    .ThenByDescending(p => LastComplete(p.Years))
                    .ThenByDescending(p => p.Years.Count(y => y.Value.Complete))
                    .ThenByDescending(p => p.Contents.Series.Revision)
                    .ThenByDescending(p => p.Contents.Series.Release, StringComparer.Ordinal)
                    .ToList();
                var best = ordered[0];
                return new ProductSeries(
                    catalogue.Find(g.Key) ?? Unlisted(g.Key, best.Code, best.Contents.Series.Revision, names ?? ProductNames.None),
                    best.Code,
                    best.Contents.Series,
                    best.Years,
                    [.. ordered.Skip(1).Select(p => p.Contents.Series)])
                {
                    BreakYears = best.Years.IsEmpty
                        ? []
                        : RevisionBreaks.Of(
                            best.Contents.Series, best.Code, catalogue.Meanings, best.Years.Keys.Min(), best.Years.Keys.Max()),
                };
            });

    /// <summary>A product that the catalogue lacks, named by a loaded list of codes or after its code.</summary>
    internal static Item Unlisted(ItemId id, Hs6 code, HsRevision revision, ProductNames names) => new(
        id,
        ItemKind.Product,
        names.Of(revision, code) ?? $"{revision} {code}",
        names.Of(revision, code) ?? $"{revision} {code}",
        [code],
        revision,
        Stage: null,
        Materials: [],
        IsShared: false,
        Tags: [],
        Ecosystems: [],
        Sources: [],
        Note: names.Of(revision, code) is null
            ? "The catalogue of items has no name for this code."
            : "The name is that of a loaded list of codes, in English only.");

    private static int LastComplete(ImmutableSortedDictionary<Year, CoverageEntry> years) =>
        years.Where(y => y.Value.Complete).Select(y => y.Key.Value).DefaultIfEmpty(0).Max();
}
