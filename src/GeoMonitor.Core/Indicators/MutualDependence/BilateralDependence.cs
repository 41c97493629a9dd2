namespace GeoMonitor.Core.Indicators.MutualDependence;

/// <summary>What an economy imports of one item, and how much of it from the other.</summary>
/// <param name="Imports">M_p, imports of the item, in one unit for all items.</param>
/// <param name="PartnerShare">s_B,p, the other's share in them, 0..1.</param>
/// <param name="Criticality">k_p, how much the item matters, 0..1; 1 for all gives the plain import share.</param>
/// <param name="DiversionFeasibility">DF, the part that others could take over, 0..1; 0 leaves the share as it is.</param>
/// <param name="Flagged">Whether the economy is dependent in the item and the other is its top supplier.</param>
public readonly record struct ItemDependence(
    double Imports, double PartnerShare, double Criticality = 1, double DiversionFeasibility = 0, bool Flagged = false);

/// <summary>How much one economy depends on another over all items (methodology 8.1) [K].</summary>
/// <param name="Dependence">D = sum k M s (1 - DF)/sum k M, 0..1; null when nothing that matters is imported.</param>
/// <param name="FlaggedValue">Imports from the other of flagged items as a share of all imports, 0..1; null without imports.</param>
/// <param name="FlaggedCount">How many items are flagged.</param>
public readonly record struct BilateralDependence(double? Dependence, double? FlaggedValue, int FlaggedCount)
{
    /// <summary>The dependence from the items.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, or a share lies outside 0..1.</exception>
    public static BilateralDependence Of(ReadOnlySpan<ItemDependence> items)
    {
        double weight = 0, weighted = 0, imports = 0, flagged = 0;
        var count = 0;
        foreach (var item in items)
        {
            if (!(item.Imports >= 0 && Fraction(item.PartnerShare) && Fraction(item.Criticality) && Fraction(item.DiversionFeasibility)))
                throw new ArgumentOutOfRangeException(nameof(items), item, "Imports are zero or more, shares and weights lie between 0 and 1.");
            var k = item.Criticality * item.Imports;
            weight += k;
            weighted += k * item.PartnerShare * (1 - item.DiversionFeasibility);
            imports += item.Imports;
            flagged += item.Flagged ? item.Imports * item.PartnerShare : 0;
            count += item.Flagged ? 1 : 0;
        }

        return new(weight == 0 ? null : weighted / weight, imports == 0 ? null : flagged / imports, count);
    }

    private static bool Fraction(double value) => value is >= 0 and <= 1;
}
