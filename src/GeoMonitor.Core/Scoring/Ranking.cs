namespace GeoMonitor.Core.Scoring;

/// <summary>Ranks of scores, 1 = highest (methodology 13.5).</summary>
public static class Ranking
{
    /// <summary>The rank of each item; equal scores share the mean of their ranks, NaN (no score) has rank NaN.</summary>
    public static double[] Of(ReadOnlySpan<double> scores)
    {
        var values = scores.ToArray();
        var ranks = new double[values.Length];
        Array.Fill(ranks, double.NaN);
        int[] order = [.. Enumerable.Range(0, values.Length).Where(i => !double.IsNaN(values[i])).OrderByDescending(i => values[i])];
        for (var start = 0; start < order.Length;)
        {
            var end = start;
            while (end < order.Length && values[order[end]].Equals(values[order[start]]))
                end++;
            for (var i = start; i < end; i++)
                ranks[order[i]] = (start + 1 + end) / 2.0;
            start = end;
        }

        return ranks;
    }

    /// <summary>R = (1/m) sum |rank_ref - rank|: how far a variant moves the items on average; null without common ranks.</summary>
    /// <remarks>Items without a rank in either list do not count.</remarks>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static double? AverageShift(ReadOnlySpan<double> reference, ReadOnlySpan<double> variant)
    {
        if (reference.Length != variant.Length)
            throw new ArgumentException($"{reference.Length} ranks against {variant.Length}.", nameof(variant));
        var (shift, count) = (0.0, 0);
        for (var i = 0; i < reference.Length; i++)
        {
            if (double.IsNaN(reference[i]) || double.IsNaN(variant[i]))
                continue;
            shift += Math.Abs(reference[i] - variant[i]);
            count++;
        }

        return count == 0 ? null : shift / count;
    }
}
