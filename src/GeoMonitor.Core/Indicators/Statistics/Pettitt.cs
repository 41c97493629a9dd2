namespace GeoMonitor.Core.Indicators.Statistics;

/// <summary>Pettitt's test for one change point (methodology 11.3).</summary>
/// <param name="ChangeAfter">t, the number of values before the change, 1..n-1; the first one when several are equal.</param>
/// <param name="K">The largest |U_t|.</param>
/// <param name="U">U_t there: below 0 when the values rise, above 0 when they fall.</param>
/// <param name="P">min(1, 2 exp(-6K^2/(n^3 + n^2))), approximate and weak for short series.</param>
public readonly record struct Pettitt(int ChangeAfter, int K, int U, double P)
{
    /// <summary>Tests a series in the order of time; null for fewer than two values.</summary>
    /// <exception cref="ArgumentException">A value is not a number.</exception>
    public static Pettitt? Of(ReadOnlySpan<double> values)
    {
        var n = values.Length;
        if (n < 2)
            return null;
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                throw new ArgumentException("A value is not a number; leave unknown values out first.", nameof(values));
        }

        var (u, extreme, change) = (0, 0, 0);
        for (var t = 1; t < n; t++)
        {
            // moving one value to the left side adds its signs against all values
            foreach (var other in values)
                u += values[t - 1].CompareTo(other);
            if (change == 0 || Math.Abs(u) > Math.Abs(extreme))
                (extreme, change) = (u, t);
        }

        var k = Math.Abs(extreme);
        var size = (double)n;
        return new(change, k, extreme, Math.Min(1, 2 * Math.Exp(-6.0 * k * k / ((size * size * size) + (size * size)))));
    }
}
