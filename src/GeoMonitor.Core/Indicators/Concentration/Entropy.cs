using System.Numerics;

namespace GeoMonitor.Core.Indicators.Concentration;

/// <summary>Entropy measures of a supplier list, in nats (methodology 1.4) [K].</summary>
/// <remarks>
/// n is the number of active suppliers unless the number of potential exporters is given; a report says which.
/// All are null when there are no amounts, they add to zero or one is unknown (NaN).
/// </remarks>
public static class Entropy
{
    /// <summary>Shannon entropy, -sum s ln s with 0 ln 0 = 0; 0..ln n, 0 for one supplier.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or infinite.</exception>
    public static double? Shannon<T>(ReadOnlySpan<T> amounts)
        where T : struct, INumber<T>
    {
        if (!Amounts.TrySum(amounts, out var sum))
            return null;
        var entropy = 0.0;
        foreach (var amount in amounts)
        {
            var share = double.CreateChecked(amount) / sum;
            if (share > 0)
                entropy -= share * Math.Log(share);
        }

        // rounding may leave -1e-17 for a single supplier
        return Math.Max(0, entropy);
    }

    /// <summary>exp(Shannon): the effective number of suppliers of order 1, 1..n.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or infinite.</exception>
    public static double? EffectiveSuppliers<T>(ReadOnlySpan<T> amounts)
        where T : struct, INumber<T> =>
        Shannon(amounts) is { } entropy ? Math.Exp(entropy) : null;

    /// <summary>Theil index, ln n - Shannon; 0 (all equal)..ln n.</summary>
    /// <param name="amounts">Amounts by supplier in one unit.</param>
    /// <param name="potentialSuppliers">All potential exporters; null for the active ones.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer potential than active suppliers, or a bad amount.</exception>
    public static double? Theil<T>(ReadOnlySpan<T> amounts, int? potentialSuppliers = null)
        where T : struct, INumber<T> =>
        Shannon(amounts) is { } entropy
            ? Math.Max(0, Math.Log(Count(amounts, potentialSuppliers)) - entropy)
            : null;

    /// <summary>Shannon/ln n, 0..1, 1 when all are equal; null also for a single supplier, where it is 0/0.</summary>
    /// <param name="amounts">Amounts by supplier in one unit.</param>
    /// <param name="potentialSuppliers">All potential exporters; null for the active ones.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer potential than active suppliers, or a bad amount.</exception>
    public static double? Evenness<T>(ReadOnlySpan<T> amounts, int? potentialSuppliers = null)
        where T : struct, INumber<T>
    {
        if (Shannon(amounts) is not { } entropy)
            return null;
        var n = Count(amounts, potentialSuppliers);
        return n == 1 ? null : Math.Min(1, entropy / Math.Log(n));
    }

    private static int Count<T>(ReadOnlySpan<T> amounts, int? potential)
        where T : struct, INumber<T>
    {
        _ = Amounts.TrySum(amounts, out _, out var active);
        if (potential is not { } n)
            return active;
        ArgumentOutOfRangeException.ThrowIfLessThan(n, active, nameof(potential));
        return n;
    }
}
