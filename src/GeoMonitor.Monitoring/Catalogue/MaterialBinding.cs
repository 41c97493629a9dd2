using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Catalogue;

/// <summary>
/// Binds a material at a stage to the codes under which it is traded: all those of one series, because two series are
/// never joined. The series is the one with most codes of the material alone, then most codes, then complete years.
/// </summary>
public static class MaterialBinding
{
    /// <summary>Every material that trade shows, by identifier.</summary>
    /// <param name="products">The products with figures.</param>
    /// <param name="catalogue">Which material is in which product.</param>
    public static ImmutableSortedDictionary<ItemId, ProductSeries> Bind(
        ImmutableSortedDictionary<ItemId, ProductSeries> products, ItemCatalogue catalogue) => catalogue.All
        .Where(i => i.Kind == ItemKind.Material)
        .Select(i => Of(i, [.. catalogue.ProductsOf(i).Select(p => products.GetValueOrDefault(p.Id)).OfType<ProductSeries>()]))
        .OfType<ProductSeries>()
        .ToImmutableSortedDictionary(m => m.Item.Id, m => m);

    private static ProductSeries? Of(Item material, IReadOnlyList<ProductSeries> traded)
    {
        if (traded.Count == 0)
            return null;
        var used = traded
            .GroupBy(p => p.Series)
            .OrderByDescending(g => g.Count(p => !p.Item.IsShared))
            .ThenByDescending(g => g.Count())
            .ThenByDescending(g => g.Max(p => p.CompleteYears.Select(y => y.Value).DefaultIfEmpty(0).Max()))
            .ThenByDescending(g => g.Max(p => p.CompleteYears.Count()))
            .ThenByDescending(g => g.Key.Revision)
            .ThenByDescending(g => g.Key.Release, StringComparer.Ordinal)
            .First()
            .OrderBy(p => p.Code)
            .ToList();
        return new ProductSeries(
            material with { IsShared = used.Exists(p => p.Item.IsShared) },
            used[0].Code,
            used[0].Series,
            YearsOf(used),
            [.. used.SelectMany(p => p.Others).Distinct()])
        {
            Codes = [.. used.Select(p => p.Code)],
            LeftOut = [.. traded.Except(used).Select(p => p.Item.Id.Value).Order(StringComparer.Ordinal)],
            Mixed = [.. used.Where(p => p.Item.IsShared).SelectMany(p => p.Item.Materials).Distinct(StringComparer.Ordinal)],
        };
    }

    // a year is complete when all its codes are: the sum of a whole and a part is a part
    private static ImmutableSortedDictionary<Year, CoverageEntry> YearsOf(IReadOnlyList<ProductSeries> used) => used
        .SelectMany(p => p.Years.Keys)
        .Distinct()
        .ToImmutableSortedDictionary(
            y => y,
            y => new CoverageEntry(
                y,
                Product: null,
                used.All(p => p.StateOf(y) == YearState.Complete),
                used.Any(p => p.Years.GetValueOrDefault(y)?.Provisional == true)));
}
