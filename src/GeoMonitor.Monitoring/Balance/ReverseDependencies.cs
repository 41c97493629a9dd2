using System.Collections.Immutable;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Balance;

/// <summary>
/// For what the other depends on us: products in which it is dependent by the tests, and the supplier holds at least 30 % of
/// its imports (MERICS) or is the largest (CEPII). A member and the Union as one supplier side by side, because members that
/// count singly hide what they hold together (methodology 8.1 and 8.2).
/// </summary>
/// <param name="Partner">The other.</param>
/// <param name="Singly">The economy asked about, as one supplier among others.</param>
/// <param name="Union">The Union as one supplier; null where that does not arise.</param>
/// <param name="Items">Every product that counts for one of them, the largest share first.</param>
public sealed record ReverseDependencies(string Partner, SupplierCounts Singly, SupplierCounts? Union, ImmutableArray<ReverseDependency> Items)
{
    internal static ReverseDependencies Of(RunView run, BalanceQuery query, SideDependence singly, SideDependence? union)
    {
        var least = run.Facts.Parameters.Merics.PartnerShare;
        var byUnion = union?.Items.ToDictionary(i => i.Product.Item.Id);
        var items = singly.Items
            .Select(i => (Own: i, Bloc: byUnion?.GetValueOrDefault(i.Product.Item.Id)))
            .Where(i => Counts(i.Own, least) || (i.Bloc is { } bloc && Counts(bloc, least)))
            .Select(i => new ReverseDependency(
                i.Own.Product.Item.Id.Value,
                i.Own.Product.Item.NameEn,
                (i.Own.Level ?? i.Bloc?.Level)!.Value.Id(),
                i.Own.Share,
                i.Own.IsTop,
                i.Own.Share >= least,
                i.Bloc?.Share,
                i.Bloc?.IsTop,
                i.Bloc is { } b ? b.Share >= least : null))
            .OrderByDescending(i => i.UnionShare ?? i.Share)
            .ThenBy(i => i.Item, StringComparer.Ordinal);
        return new(
            query.Partner.Code.Value,
            SupplierCounts.Of(query.Economy.Code.Value, singly, least),
            union is null ? null : SupplierCounts.Of("EU27", union, least),
            [.. items]);
    }

    private static bool Counts(SideItem item, double least) => item.IsDependent && (item.IsTop || item.Share >= least);
}

/// <summary>How many products an importer depends on a supplier for.</summary>
/// <param name="Supplier">The supplier.</param>
/// <param name="Merics">With at least 30 % of the imports (MERICS).</param>
/// <param name="TopSupplier">As the largest supplier (CEPII).</param>
/// <param name="Imported">How many products it imports at all.</param>
public sealed record SupplierCounts(string Supplier, int Merics, int TopSupplier, int Imported)
{
    internal static SupplierCounts Of(string supplier, SideDependence side, double least) => new(
        supplier,
        side.Items.Count(i => i.IsDependent && i.Share >= least),
        side.Items.Count(i => i.IsDependent && i.IsTop),
        side.Items.Length);
}

/// <summary>A product that the other depends on us for.</summary>
/// <param name="Item">Identifier of the product.</param>
/// <param name="ItemName">Its name in English.</param>
/// <param name="Level">Level of the other's dependence.</param>
/// <param name="Share">The economy's share of the other's imports, 0..1.</param>
/// <param name="IsTopSupplier">Whether nobody supplies more, members of the Union counting singly.</param>
/// <param name="IsMerics">Whether the share is at least 30 %.</param>
/// <param name="UnionShare">The Union's share as one supplier; null where that does not arise.</param>
/// <param name="UnionIsTopSupplier">Whether nobody supplies more than the Union; null likewise.</param>
/// <param name="UnionIsMerics">Whether its share is at least 30 %; null likewise.</param>
public sealed record ReverseDependency(
    string Item,
    string ItemName,
    string Level,
    double Share,
    bool IsTopSupplier,
    bool IsMerics,
    double? UnionShare,
    bool? UnionIsTopSupplier,
    bool? UnionIsMerics);
