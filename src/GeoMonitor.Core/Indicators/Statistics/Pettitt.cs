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
        var u = 0;
        var sums = new List<int>(n);
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                throw new ArgumentException("A value is not a number; leave unknown values out first.", nameof(values));

            // moving one value to the left side adds its signs against all values; after the last they add to 0
            foreach (var other in values)
                u += value.CompareTo(other);
            sums.Add(u);
        }

        var k = sums.Max(Math.Abs);
        var change = sums.FindIndex(sum => Math.Abs(sum) == k);
        var size = (double)n;
        return new(change + 1, k, sums[change], Math.Min(1, 2 * Math.Exp(-6.0 * k * k / ((size * size * size) + (size * size)))));
    }
}
