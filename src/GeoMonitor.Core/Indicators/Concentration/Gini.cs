using System.Numerics;

namespace GeoMonitor.Core.Indicators.Concentration;

/// <summary>The Gini coefficient of the active suppliers (methodology 1.4) [K].</summary>
/// <remarks>A single supplier gives 0, total dependence with a score of perfect equality: never show it alone.</remarks>
public static class Gini
{
    /// <summary>G = 2 sum k x_k/(n sum x) - (n + 1)/n over the amounts in ascending order; 0..1 - 1/n.</summary>
    /// <returns>Null when there are no amounts, they add to zero or one is unknown (NaN).</returns>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or infinite.</exception>
    public static double? Of<T>(ReadOnlySpan<T> amounts)
        where T : struct, INumber<T>
    {
        if (!Amounts.TrySum(amounts, out var sum, out var n))
            return null;
        var sorted = amounts.ToArray();
        Array.Sort(sorted);
        var inactive = sorted.Length - n;
        var weighted = 0.0;
        for (var k = 1; k <= n; k++)
            weighted += k * double.CreateChecked(sorted[inactive + k - 1]) / sum;
        return Math.Max(0, (2 * weighted / n) - ((n + 1.0) / n));
    }
}
