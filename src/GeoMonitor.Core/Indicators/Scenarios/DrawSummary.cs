namespace GeoMonitor.Core.Indicators.Scenarios;

/// <summary>What many draws of one figure say.</summary>
/// <param name="Low">The low quantile, 5 % by default.</param>
/// <param name="Median">The middle.</param>
/// <param name="High">The high quantile, 95 % by default.</param>
/// <param name="Mean">The mean.</param>
/// <param name="ProbabilityAbove">The part of the draws above the threshold, 0..1; null when none was asked.</param>
/// <param name="Draws">How many draws.</param>
public readonly record struct DrawSummary(
    double Low, double Median, double High, double Mean, double? ProbabilityAbove, int Draws)
{
    /// <summary>Makes the draws, on all processors, and sums them up; the same on any number of threads.</summary>
    /// <param name="draws">How many, 1 or more.</param>
    /// <param name="seed">Where they start.</param>
    /// <param name="draw">One draw from its own stream; must share nothing with other draws.</param>
    /// <param name="lowQuantile">Between 0 and the high quantile.</param>
    /// <param name="highQuantile">Between the low quantile and 1.</param>
    /// <param name="threshold">A threshold to count draws above, if any.</param>
    /// <exception cref="ArgumentOutOfRangeException">No draws are asked for, or the quantiles do not ascend.</exception>
    public static DrawSummary Of(
        int draws, ulong seed, Func<DrawRandom, double> draw, double lowQuantile = 0.05, double highQuantile = 0.95, double? threshold = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        if (!(lowQuantile >= 0 && lowQuantile < highQuantile && highQuantile <= 1))
            throw new ArgumentOutOfRangeException(nameof(lowQuantile), lowQuantile, "Quantiles ascend between 0 and 1.");
        var values = new double[draws];
        Parallel.For(0, draws, i => values[i] = draw(new DrawRandom(seed, i)));

        // sorted first, so that the sum runs in one order whatever thread finished when
        Array.Sort(values);
        var above = threshold is { } t ? values.Count(v => v > t) / (double)draws : (double?)null;
        return new(
            Quantile(values, lowQuantile), Quantile(values, 0.5), Quantile(values, highQuantile), values.Sum() / draws, above, draws);
    }

    /// <summary>A quantile of sorted values, linear between the two nearest order statistics.</summary>
    /// <param name="sorted">Values in ascending order, one or more.</param>
    /// <param name="q">0..1.</param>
    public static double Quantile(ReadOnlySpan<double> sorted, double q)
    {
        var position = q * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
