namespace GeoMonitor.Core.Indicators.Concentration;

/// <summary>The Herfindahl-Hirschman index and what is derived from it (methodology 1.1 and 1.2).</summary>
/// <remarks>
/// HHI = sum of squared shares, 1/n..1, no unit; times <see cref="PointsScale"/> on the scale of competition law.
/// Source: Hirschman 1945, Herfindahl 1950 [K]; use for import dependence: CEPII, CBS [V].
/// </remarks>
public static class Herfindahl
{
    /// <summary>The factor to the scale of competition law, where shares are in percent.</summary>
    public const double PointsScale = 10_000;

    /// <summary>The index of amounts in one unit.</summary>
    /// <param name="amounts">Amounts by supplier; zero suppliers do not count, NaN is an unknown amount.</param>
    /// <returns>1/n..1; null when there are no amounts, they add to zero or one of them is unknown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or infinite.</exception>
    public static double? Of(ReadOnlySpan<double> amounts)
    {
        var largest = 0.0;
        foreach (var amount in amounts)
            largest = Math.Max(largest, Amounts.Checked(amount));
        if (!(largest > 0))
            return null;

        // a power of two leaves every digit as it is and keeps the squares of tiny or huge amounts in range
        var exponent = -Math.ILogB(largest);
        double sum = 0, squares = 0;
        foreach (var amount in amounts)
        {
            var scaled = Math.ScaleB(amount, exponent);
            sum += scaled;
            squares += scaled * scaled;
        }

        return Math.Min(1, squares / (sum * sum));
    }

    /// <summary>The index of whole amounts, such as US dollars; exact sums, so the order of suppliers changes no digit.</summary>
    /// <param name="amounts">Amounts by supplier; zero suppliers do not count.</param>
    /// <returns>1/n..1; null when there are no amounts or they add to zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    /// <exception cref="OverflowException">The squares add to more than 3.4e38.</exception>
    public static double? Of(ReadOnlySpan<long> amounts)
    {
        UInt128 sum = 0, squares = 0;
        foreach (var amount in amounts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(amount, nameof(amounts));
            var value = (ulong)amount;
            var high = Math.BigMul(value, value, out var low);
            sum += value;
            squares = checked(squares + new UInt128(high, low));
        }

        if (sum == 0)
            return null;
        var total = (double)sum;
        return Math.Min(1, (double)squares / (total * total));
    }

    /// <summary>HHI* = (HHI - 1/n)/(1 - 1/n): concentration beyond what the number of suppliers forces.</summary>
    /// <remarks>
    /// A new tiny supplier changes it, so flags use the HHI and this only compares items with few suppliers.
    /// One supplier is 0/0 and counts as 1 (methodology 0).
    /// </remarks>
    /// <param name="hhi">The HHI, 1/n..1.</param>
    /// <param name="suppliers">The number of active suppliers n.</param>
    /// <returns>0..1.</returns>
    public static double Normalised(double hhi, int suppliers)
    {
        RequireIndex(hhi);
        ArgumentOutOfRangeException.ThrowIfLessThan(suppliers, 1);
        var equal = 1.0 / suppliers;
        return suppliers == 1 ? 1 : Math.Clamp((hhi - equal) / (1 - equal), 0, 1);
    }

    /// <summary>1/HHI: how many equal suppliers would give the same concentration, 1..n.</summary>
    public static double EffectiveSuppliers(double hhi)
    {
        RequireIndex(hhi);
        return 1 / hhi;
    }

    private static void RequireIndex(double hhi)
    {
        if (!(hhi > 0 && hhi <= 1))
            throw new ArgumentOutOfRangeException(nameof(hhi), hhi, "An HHI lies above 0 and at most at 1.");
    }
}
