using GeoMonitor.Core.Indicators.MutualDependence;

namespace GeoMonitor.Monitoring.Balance;

/// <summary>Both directions with every share cut to what others could not take over, s (1 - DF).</summary>
/// <param name="OnlyImporterHit">Others may give all their spare capacity.</param>
/// <param name="Rationed">They give the part that the importer usually gets.</param>
/// <param name="World">The supplier stops for all.</param>
public sealed record AdjustedBalances(AdjustedAxes OnlyImporterHit, AdjustedAxes Rationed, AdjustedAxes World);

/// <summary>
/// One case. What others could deliver of a product in tonnes is not always known: then its share counts in full, because unknown
/// is not safe, and <c>low</c> says what remains when it does not count at all.
/// </summary>
/// <param name="Dependence">Ours on the other, 0..1; null when capacity elsewhere is known for nothing that it delivers.</param>
/// <param name="DependenceLow">The same when products of unknown capacity are wholly replaceable.</param>
/// <param name="Covered">The part of what the other delivers, weighted as <c>dependence</c>, for which capacity is known, 0..1.</param>
/// <param name="Reverse">The other's on us, 0..1; null likewise.</param>
/// <param name="ReverseLow">The same when products of unknown capacity are wholly replaceable.</param>
/// <param name="ReverseCovered">The part of what we deliver for which capacity is known.</param>
/// <param name="Asymmetry">-1..1; above 0 = ours is the larger.</param>
/// <param name="Salience">0..1.</param>
/// <param name="Quadrant">Where that places the two.</param>
public sealed record AdjustedAxes(
    double? Dependence,
    double? DependenceLow,
    double Covered,
    double? Reverse,
    double? ReverseLow,
    double ReverseCovered,
    double? Asymmetry,
    double? Salience,
    string? Quadrant)
{
    internal static AdjustedAxes Of(SideDependence ours, SideDependence theirs, bool weighted, double cutoff, Func<Irreplaceable, double?> part)
    {
        var own = Side.Of(ours, weighted, part);
        var other = Side.Of(theirs, weighted, part);
        var axes = MutualBalance.Axes(own.High, other.High, cutoff);
        return new(axes.Dependence, own.Low, own.Covered, axes.Reverse, other.Low, other.Covered, axes.Asymmetry, axes.Salience, axes.Quadrant);
    }

    private readonly record struct Side(double? Low, double? High, double Covered)
    {
        public static Side Of(SideDependence side, bool weighted, Func<Irreplaceable, double?> part)
        {
            var items = side.Items
                .Where(i => !weighted || i.Importance is not null)
                .Select(i => (Item: i, Weight: weighted ? i.Importance!.Value : 1, Left: i.Replaceability.Value is { } value ? part(value) : null))
                .ToList();
            double Delivered((SideItem Item, double Weight, double? Left) i) => i.Weight * i.Item.Imports.Usd * i.Item.Share;
            double? With(double unknown) => BilateralDependence.Of(
                [.. items.Select(i => new ItemDependence(i.Item.Imports.Usd, i.Item.Share, i.Weight, 1 - (i.Left ?? unknown)))]).Dependence;

            // of what the other does not deliver nothing has to be replaced
            var delivered = items.Sum(Delivered);
            var covered = delivered > 0 ? items.Where(i => i.Left is not null).Sum(Delivered) / delivered : 1;
            return covered > 0 ? new(With(unknown: 0), With(unknown: 1), covered) : new(null, null, 0);
        }
    }
}
