using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.MutualDependence;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Balance;

/// <summary>One product that an importer gets, and the other's part in it.</summary>
/// <param name="Product">The product.</param>
/// <param name="Imports">All imports of it.</param>
/// <param name="FromPartner">Of these, from the other.</param>
/// <param name="Share">The other's share of the imports from named suppliers, 0..1.</param>
/// <param name="IsTop">Whether nobody supplies more.</param>
/// <param name="Level">
/// Level of the importer's dependence by the official tests alone, as methodology 8.1 counts it; null when it cannot be decided
/// or was not asked.
/// </param>
/// <param name="Importance">How much the item matters, 0..1; null when no material in it is assessed.</param>
internal sealed record SideItem(
    ProductSeries Product, Money Imports, Money FromPartner, double Share, bool IsTop, DependencyLevel? Level, double? Importance)
{
    private readonly Lazy<Replaceability>? _replaceability;

    /// <summary>Whether the importer is dependent for it, whoever supplies it; never where the level was not asked.</summary>
    public bool IsDependent => Level >= DependencyLevel.Dependent;

    /// <summary>Whether the importer is dependent for it and the other is its largest supplier.</summary>
    public bool IsFlagged => IsTop && IsDependent;

    /// <summary>What others could not take over of what the other delivers.</summary>
    public Replaceability Replaceability => _replaceability!.Value;

    /// <summary>Computes it for who asks.</summary>
    public required Func<Replaceability> ReplaceabilityFrom { init => _replaceability = new(value); }
}

/// <summary>How an importer depends on another economy over all products that count (methodology 8.1).</summary>
/// <param name="Items">Every product that is imported from named suppliers.</param>
internal sealed record SideDependence(ImmutableArray<SideItem> Items)
{
    /// <summary>Every product counts by its value alone: the plain import share.</summary>
    public BilateralDependence Plain { get; } = BilateralDependence.Of(
        [.. Items.Select(i => new ItemDependence(i.Imports.Usd, i.Share, Flagged: i.IsFlagged))]);

    /// <summary>Products count by value and importance (k); those of unknown importance are left out, not taken as unimportant.</summary>
    public BilateralDependence Weighted { get; } = BilateralDependence.Of(
        [.. Items.Where(i => i.Importance is not null).Select(i => new ItemDependence(i.Imports.Usd, i.Share, i.Importance!.Value))]);

    /// <summary>The dependence of an importer on one or several others, which count as one supplier.</summary>
    /// <param name="run">The run.</param>
    /// <param name="products">The products that count.</param>
    /// <param name="importer">Who depends.</param>
    /// <param name="partner">On whom: an economy, or the Union as one supplier.</param>
    /// <param name="year">The year.</param>
    /// <param name="view">Which flows count.</param>
    /// <param name="cancellation">Stops the work between products.</param>
    public static SideDependence Of(
        RunView run,
        ImmutableArray<ProductSeries> products,
        Economy importer,
        Economy partner,
        Year year,
        View view,
        CancellationToken cancellation)
    {
        var items = ImmutableArray.CreateBuilder<SideItem>();
        foreach (var product in products)
        {
            cancellation.ThrowIfCancellationRequested();
            if (ItemOf(run, product, importer, partner, year, view, cancellation) is { } item)
                items.Add(item);
        }

        return new SideDependence(items.ToImmutable());
    }

    private static SideItem? ItemOf(
        RunView run, ProductSeries product, Economy importer, Economy partner, Year year, View view, CancellationToken cancellation)
    {
        var suppliers = SupplierShares.Of(run, product, importer, year, view, cancellation);
        var asPartner = run.Economies.IndexesOf(partner).ToHashSet();
        long all = 0, named = 0, own = 0, largestOther = 0;
        foreach (var supplier in suppliers)
        {
            var value = supplier.Value.Usd;
            all += value;
            if (supplier.Economy == EconomyTable.UnspecifiedIndex)
                continue;
            named += value;
            if (asPartner.Contains(supplier.Economy))
                own += value;
            else
                largestOther = Math.Max(largestOther, value);
        }

        if (named == 0)
            return null;
        var isTop = own > 0 && own >= largestOther;
        var share = (double)own / named;
        var matters = isTop || share >= run.Facts.Parameters.Merics.PartnerShare;
        return new SideItem(
            product,
            new Money(all),
            new Money(own),
            share,
            isTop,
            matters ? run.Assess(product, importer, year, view, onlyOfficial: true).Decision?.Level : null,
            run.Figures.ProfileOf(product.Item).Importance)
        {
            ReplaceabilityFrom = () => Replaceability.Of(run, product, importer, asPartner, year, view),
        };
    }
}
