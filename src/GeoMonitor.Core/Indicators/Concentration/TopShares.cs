using System.Numerics;

namespace GeoMonitor.Core.Indicators.Concentration;

/// <summary>The largest suppliers: which one is on top, and the joint share CR_k of the k largest (methodology 1.2).</summary>
public static class TopShares
{
    /// <summary>The position of the largest supplier; the first one when several are equal.</summary>
    /// <returns>An index into the amounts; null when there are none, they add to zero or one is unknown (NaN).</returns>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or infinite.</exception>
    public static int? TopSupplier<T>(ReadOnlySpan<T> amounts)
        where T : struct, INumber<T>
    {
        if (!Amounts.TrySum(amounts, out _))
            return null;
        var top = 0;
        for (var i = 1; i < amounts.Length; i++)
        {
            if (amounts[i] > amounts[top])
                top = i;
        }

        return top;
    }

    /// <summary>CR_k, the joint share of the k largest suppliers.</summary>
    /// <param name="amounts">Amounts by supplier in one unit.</param>
    /// <param name="k">How many suppliers, 1 or more; more than there are gives 1.</param>
    /// <returns>0..1; null when there are no amounts, they add to zero or one is unknown (NaN).</returns>
    /// <exception cref="ArgumentOutOfRangeException">k is below 1, or an amount is negative or infinite.</exception>
    public static double? Cr<T>(ReadOnlySpan<T> amounts, int k)
        where T : struct, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        if (!Amounts.TrySum(amounts, out var sum))
            return null;
        var sorted = amounts.ToArray();
        Array.Sort(sorted);
        var top = 0.0;
        for (var i = sorted.Length - 1; i >= Math.Max(0, sorted.Length - k); i--)
            top += double.CreateChecked(sorted[i]);
        return Math.Min(1, top / sum);
    }
}
