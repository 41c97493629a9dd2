using System.Collections.Immutable;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Supply;

/// <summary>All tables of who produces what. Immutable and safe for concurrent use.</summary>
/// <param name="tables">The tables.</param>
/// <param name="preferred">Publications that come before others of the same year, the first before the second; none by default.</param>
public sealed class ProductionCatalogue(IEnumerable<ProductionTable> tables, ImmutableArray<string> preferred = default)
{
    private readonly ILookup<ItemId, ProductionTable> _byItem = tables
        .OrderByDescending(t => t.Year)
        .ThenBy(t => preferred.IsDefault || preferred.IndexOf(t.DataSet) is -1 ? int.MaxValue : preferred.IndexOf(t.DataSet))
        .ThenBy(t => t.DataSet, StringComparer.Ordinal)
        .ThenBy(t => t.Product, StringComparer.Ordinal)
        .ToLookup(t => t.Item);

    /// <summary>The materials at a stage that have a table, in the order of the identifiers.</summary>
    public ImmutableArray<ItemId> Items => [.. _byItem.Select(g => g.Key).Order()];

    /// <summary>Every table, by item, the latest year first.</summary>
    public IEnumerable<ProductionTable> All => _byItem.OrderBy(g => g.Key).SelectMany(g => g);

    /// <summary>The tables of an item, the latest year first; none when nothing is known.</summary>
    public IEnumerable<ProductionTable> TablesOf(ItemId item) => _byItem[item];

    /// <summary>
    /// The table of an item to use for a year: the latest one at or before it that is no estimate, has shares and is
    /// not one of several forms of the year; else the earliest that is. Null when there is none.
    /// </summary>
    public ProductionTable? TableFor(ItemId item, Year year)
    {
        var usable = TablesOf(item)
            .Where(t => !t.IsEstimate && t.KnownShare > 0)
            .GroupBy(t => (t.Year, t.DataSet))
            .Where(g => g.Count() == 1)
            .Select(g => g.Single())
            .ToList();
        return usable.FirstOrDefault(t => t.Year <= year) ?? usable.LastOrDefault();
    }
}
