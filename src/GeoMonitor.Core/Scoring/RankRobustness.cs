using GeoMonitor.Core.Indicators.Scenarios;

namespace GeoMonitor.Core.Scoring;

/// <summary>How factors are put together in a variant of the score.</summary>
public enum Aggregation
{
    /// <summary>The product of powers, as the score itself: a low factor is hardly made up for.</summary>
    Geometric,

    /// <summary>The weighted mean: a low factor can be made up for.</summary>
    Arithmetic,
}

/// <summary>Between which ranks an item lies when the method is varied.</summary>
/// <param name="Low">The better end, 1 = highest; null for an item without a score.</param>
/// <param name="High">The worse end.</param>
/// <param name="IsTelling">False when the interval spans more than half of the list: then no rank is shown.</param>
public readonly record struct RankInterval(double? Low, double? High, bool IsTelling);

/// <summary>How far the ranks hang on choices of the method (methodology 13.5) [P].</summary>
public static class RankRobustness
{
    /// <summary>The interval of each item over variants of all scores.</summary>
    /// <param name="variants">Scores of the same items, one array a variant; NaN for an item without a score.</param>
    /// <param name="lowQuantile">Default .05.</param>
    /// <param name="highQuantile">Default .95.</param>
    /// <exception cref="ArgumentException">There is no variant, or they differ in length.</exception>
    public static RankInterval[] Intervals(IReadOnlyList<double[]> variants, double lowQuantile, double highQuantile)
    {
        if (variants.Count == 0)
            throw new ArgumentException("There is no variant to rank.", nameof(variants));
        var items = variants[0].Length;
        if (variants.Any(v => v.Length != items))
            throw new ArgumentException("All variants score the same items.", nameof(variants));
        double[][] ranks = [.. variants.Select(v => Ranking.Of(v))];
        return [.. Enumerable.Range(0, items).Select(i =>
        {
            double[] own = [.. ranks.Select(r => r[i]).Where(r => !double.IsNaN(r)).Order()];
            if (own.Length == 0)
                return new RankInterval(null, null, false);
            var (low, high) = (Nearest(own, lowQuantile), Nearest(own, highQuantile));
            return new RankInterval(low, high, high - low <= items / 2.0);
        })];
    }

    /// <summary>
    /// Gross scores under other weights of vulnerability, threat and importance, drawn from a Dirichlet distribution
    /// around the weights of the method.
    /// </summary>
    /// <param name="scores">The scores; null for an item without one.</param>
    /// <param name="weights">The weights of the method.</param>
    /// <param name="concentration">How near the draws stay to them, above 0; 50 moves a weight of .5 by about .07.</param>
    /// <param name="aggregation">How factors are put together.</param>
    /// <param name="draws">How many variants.</param>
    /// <param name="seed">Where the draws start.</param>
    /// <returns>One array of scores a variant; NaN for an item without a score.</returns>
    public static double[][] WeightVariants(
        IReadOnlyList<CoreRiskScore?> scores, ScoreParameters weights, double concentration, Aggregation aggregation, int draws, ulong seed)
    {
        double[] centre = [weights.VulnerabilityExponent, weights.ThreatExponent, weights.ImportanceExponent];
        var uncertainty = new ShareUncertainty(centre, concentration);
        var total = centre.Sum();
        var variants = new double[draws][];
        Parallel.For(0, draws, i =>
        {
            var drawn = uncertainty.Draw(new DrawRandom(seed, i));
            double[] change = [.. drawn.Select((w, group) => centre[group] == 0 ? 0 : w * total / centre[group])];
            variants[i] = [.. scores.Select(s => s is null ? double.NaN : Aggregate(s.Factors, change, aggregation))];
        });
        return variants;
    }

    private static double Aggregate(IReadOnlyList<ScoreFactor> factors, double[] change, Aggregation aggregation)
    {
        double weights = 0, sum = 0;
        foreach (var factor in factors)
        {
            var weight = factor.Exponent * change[Group(factor.Id)];
            weights += weight;
            sum += weight * (aggregation == Aggregation.Geometric ? Math.Log(factor.Value) : factor.Value);
        }

        return 100 * (aggregation == Aggregation.Geometric ? Math.Exp(sum / weights) : sum / weights);
    }

    private static int Group(string factor) => factor switch
    {
        "threat" => 1,
        "importance" => 2,
        _ => 0,
    };

    private static double Nearest(double[] sorted, double quantile) =>
        sorted[Math.Clamp((int)Math.Ceiling(quantile * sorted.Length) - 1, 0, sorted.Length - 1)];
}
