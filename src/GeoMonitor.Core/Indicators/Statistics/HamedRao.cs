namespace GeoMonitor.Core.Indicators.Statistics;

/// <summary>
/// Mann-Kendall with its variance corrected for autocorrelation, for monthly series (methodology 11.3; Hamed and Rao 1998).
/// </summary>
/// <remarks>
/// A series that remembers its past wanders up or down without a trend, and the plain test takes that for one. The
/// ranks of the series less its Theil-Sen line are checked at every lag; only lags beyond 1.96/sqrt(n) count.
/// </remarks>
/// <param name="Plain">The test without correction.</param>
/// <param name="Factor">n/n*, by which the variance is larger, or smaller where neighbours pull apart; above 0.</param>
/// <param name="Z">S with continuity correction in corrected standard deviations; 0 when S is.</param>
/// <param name="P">Two-sided p of the normal approximation, 0..1.</param>
public readonly record struct HamedRao(MannKendall Plain, double Factor, double Z, double P)
{
    // the bounds of an autocorrelation that chance alone gives in 95 of 100 series
    private const double SignificantAt = 1.96;

    /// <summary>Tests a series in the order of time; null below ten values, where the normal approximation does not hold.</summary>
    /// <exception cref="ArgumentException">A value is not a number.</exception>
    public static HamedRao? Of(ReadOnlySpan<double> values)
    {
        if (MannKendall.Of(values, MannKendall.NormalFrom) is not { } plain)
            return null;
        var factor = Correction(CentredRanks(values));
        var variance = plain.Variance * factor;
        var z = variance == 0 ? 0 : (plain.S - Math.Sign(plain.S)) / Math.Sqrt(variance);
        return new(plain, factor, z, MannKendall.TwoSidedP(z));
    }

    // values below less values above: twice the rank less its mean, whole numbers that add to 0
    private static int[] CentredRanks(ReadOnlySpan<double> values)
    {
        var slope = TheilSen.Of(values)!.Value.Slope;
        double[] rest = [.. values.ToArray().Select((v, t) => v - (slope * t))];
        return Array.ConvertAll(rest, v => rest.Sum(o => v.CompareTo(o)));
    }

    private static double Correction(int[] ranks)
    {
        var n = ranks.Length;
        var covariances = new double[n];
        for (var later = 0; later < n; later++)
        {
            for (var earlier = 0; earlier <= later; earlier++)
                covariances[later - earlier] += (double)ranks[later] * ranks[earlier];
        }

        var sum = 0.0;
        for (var lag = 1; lag < n; lag++)
        {
            // 0/0 in a flat series, which passes no bound
            var correlation = covariances[lag] / covariances[0];
            if (Math.Abs(correlation) > SignificantAt / Math.Sqrt(n))
                sum += (double)(n - lag) * (n - lag - 1) * (n - lag - 2) * correlation;
        }

        var factor = 1 + (2 * sum / ((double)n * (n - 1) * (n - 2)));

        // strong negative correlation can turn the estimate below zero, which no variance is
        return factor > 0 ? factor : 1;
    }
}
