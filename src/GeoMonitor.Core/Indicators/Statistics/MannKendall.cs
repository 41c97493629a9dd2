using MathNet.Numerics;

namespace GeoMonitor.Core.Indicators.Statistics;

/// <summary>The Mann-Kendall test for a monotonic trend (methodology 11.1).</summary>
/// <param name="Count">n, the number of values.</param>
/// <param name="S">Rising pairs less falling pairs, -n(n-1)/2..n(n-1)/2.</param>
/// <param name="Variance">Variance of S without a trend, corrected for ties.</param>
/// <param name="Z">S with continuity correction in standard deviations; 0 when S is.</param>
/// <param name="PNormal">Two-sided p of the normal approximation, 0..1.</param>
/// <param name="PExact">Two-sided p of the exact permutation distribution, ties included; null from ten values on.</param>
/// <param name="Tau">2S/(n(n-1)), -1..1.</param>
public readonly record struct MannKendall(
    int Count, int S, double Variance, double Z, double PNormal, double? PExact, double Tau)
{
    /// <summary>From this number of values on the normal approximation is used.</summary>
    public const int NormalFrom = 10;

    /// <summary>The p to judge by: exact for few values, else the normal approximation.</summary>
    public double P => PExact ?? PNormal;

    /// <summary>Tests a series.</summary>
    /// <param name="values">The values in the order of time; unknown ones are left out by the caller.</param>
    /// <param name="minimum">Below this number of values there is no test: four cannot reach five percent.</param>
    /// <returns>Null for too short a series.</returns>
    /// <exception cref="ArgumentException">A value is not a number.</exception>
    public static MannKendall? Of(ReadOnlySpan<double> values, int minimum = 5)
    {
        var n = values.Length;
        if (n < Math.Max(2, minimum))
            return null;
        var s = 0;
        for (var i = 0; i < n; i++)
        {
            if (double.IsNaN(values[i]))
                throw new ArgumentException("A value is not a number; leave unknown values out first.", nameof(values));
            foreach (var earlier in values[..i])
                s += values[i].CompareTo(earlier);
        }

        int[] ties = [.. values.ToArray().GroupBy(v => v).Select(g => g.Count())];
        var variance = (Term(n) - ties.Sum(Term)) / 18;
        var z = variance == 0 ? 0 : (s - Math.Sign(s)) / Math.Sqrt(variance);
        return new(
            n,
            s,
            variance,
            z,
            TwoSidedP(z),
            n < NormalFrom ? KendallDistribution.TwoSidedP(s, n, ties) : null,
            2.0 * s / (n * (n - 1.0)));
    }

    /// <summary>The probability that a standard normal number lies as far from 0 as z, to either side.</summary>
    internal static double TwoSidedP(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    // 0 for a group of one, which ties with nothing
    private static double Term(int n) => n * (n - 1.0) * ((2.0 * n) + 5);
}
