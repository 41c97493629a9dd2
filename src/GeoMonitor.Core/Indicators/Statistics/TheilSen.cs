namespace GeoMonitor.Core.Indicators.Statistics;

/// <summary>The Theil-Sen line, robust against single outliers (methodology 11.2).</summary>
/// <param name="Slope">Median of the slopes between all pairs, units of the value per step of time.</param>
/// <param name="Intercept">median(x) - slope median(t), at time 0.</param>
public readonly record struct TheilSen(double Slope, double Intercept)
{
    /// <summary>The line through values at the times 0, 1, 2 and so on; null for fewer than two values.</summary>
    /// <exception cref="ArgumentException">A value is not a number.</exception>
    public static TheilSen? Of(ReadOnlySpan<double> values)
    {
        double[] times = [.. Enumerable.Range(0, values.Length).Select(i => (double)i)];
        return Of(times, values);
    }

    /// <summary>The line through values at given times, for series with gaps; null for fewer than two values.</summary>
    /// <exception cref="ArgumentException">The lists differ in length, times do not ascend, or a value is not a number.</exception>
    public static TheilSen? Of(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        if (times.Length != values.Length)
            throw new ArgumentException($"{times.Length} times for {values.Length} values.", nameof(times));
        if (values.Length < 2)
            return null;
        var slopes = new double[values.Length * (values.Length - 1) / 2];
        var pair = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var (time, value) = (times[i], values[i]);
            for (var j = i + 1; j < values.Length; j++)
            {
                if (!(times[j] > time))
                    throw new ArgumentException("Times ascend strictly.", nameof(times));
                slopes[pair++] = (values[j] - value) / (times[j] - time);
            }
        }

        var slope = Median.Of(slopes);
        return new(slope, Median.Of(values) - (slope * Median.Of(times)));
    }

    /// <summary>
    /// (threshold - last)/slope: steps until the trend reaches a threshold above the last value; 0 when it is there,
    /// null when the trend does not lead there.
    /// </summary>
    public double? StepsTo(double threshold, double last)
    {
        if (last >= threshold)
            return 0;
        return Slope > 0 ? (threshold - last) / Slope : null;
    }
}
