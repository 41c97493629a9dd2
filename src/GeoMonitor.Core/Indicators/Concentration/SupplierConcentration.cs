using System.Numerics;

namespace GeoMonitor.Core.Indicators.Concentration;

/// <summary>The usual figures of one supplier list side by side (methodology 1.1 and 1.2).</summary>
/// <param name="Hhi">Herfindahl-Hirschman index, 1/n..1.</param>
/// <param name="NormalisedHhi">HHI*, 0..1.</param>
/// <param name="EffectiveSuppliers">1/HHI, 1..n.</param>
/// <param name="Cr1">Share of the largest supplier, 0..1.</param>
/// <param name="Cr3">Joint share of the three largest, 0..1.</param>
/// <param name="TopSupplier">Index of the largest supplier in the list.</param>
/// <param name="Suppliers">Number of suppliers that deliver anything.</param>
public readonly record struct SupplierConcentration(
    double Hhi,
    double NormalisedHhi,
    double EffectiveSuppliers,
    double Cr1,
    double Cr3,
    int TopSupplier,
    int Suppliers)
{
    /// <summary>The figures of a list; null when there are no amounts, they add to zero or one is unknown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or infinite.</exception>
    public static SupplierConcentration? Of(ReadOnlySpan<double> amounts) => Of(amounts, Herfindahl.Of(amounts));

    /// <summary>The figures of a list of whole amounts; null when there are none or they add to zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    public static SupplierConcentration? Of(ReadOnlySpan<long> amounts) => Of(amounts, Herfindahl.Of(amounts));

    private static SupplierConcentration? Of<T>(ReadOnlySpan<T> amounts, double? index)
        where T : struct, INumber<T>
    {
        if (index is not { } hhi)
            return null;
        _ = Amounts.TrySum(amounts, out _, out var suppliers);
        return new SupplierConcentration(
            hhi,
            Herfindahl.Normalised(hhi, suppliers),
            Herfindahl.EffectiveSuppliers(hhi),
            TopShares.Cr(amounts, 1)!.Value,
            TopShares.Cr(amounts, 3)!.Value,
            TopShares.TopSupplier(amounts)!.Value,
            suppliers);
    }
}
