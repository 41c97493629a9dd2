namespace GeoMonitor.Core.Indicators.Statistics;

/// <summary>The median and the median absolute deviation.</summary>
public static class Median
{
    /// <summary>The middle value, or the mean of the two middle values.</summary>
    /// <exception cref="ArgumentException">There are no values, or one is not a number.</exception>
    public static double Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
            throw new ArgumentException("There is no median of nothing.", nameof(values));
        var sorted = values.ToArray();
        Array.Sort(sorted);

        // NaN sorts first
        if (double.IsNaN(sorted[0]))
            throw new ArgumentException("A value is not a number; leave unknown values out first.", nameof(values));
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>MAD: the median of the distances from the median, in the unit of the values.</summary>
    /// <exception cref="ArgumentException">There are no values, or one is not a number.</exception>
    public static double AbsoluteDeviation(ReadOnlySpan<double> values)
    {
        var median = Of(values);
        return Of(Array.ConvertAll(values.ToArray(), v => Math.Abs(v - median)));
    }
}
