namespace GeoMonitor.Core.Scoring;

/// <summary>
/// The intervals of scores and ranks when supplier shares are not known exactly (methodology 12.3 and 13.5) [P].
/// </summary>
/// <remarks>
/// Levels stay as the rules decided them: a rank is taken among the items of its level, behind all items of higher
/// levels. Every draw has a stream of its own, so the answer is the same on any number of threads.
/// </remarks>
public static class ScoreUncertainty
{
    // the scores of so many draws are held at a time: eight megabytes for a thousand items
    private const int DrawsAtATime = 1000;

    /// <summary>Makes the draws of all items.</summary>
    /// <param name="items">The items of one ranking, each with a score.</param>
    /// <param name="parameters">Thresholds, floor and draws.</param>
    /// <param name="threads">The most threads; -1 for all processors.</param>
    /// <param name="cancellation">Stops between items.</param>
    /// <returns>One result an item, in their order.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ItemUncertainty[] Of(
        IReadOnlyList<UncertainItem> items, MethodParameters parameters, int threads = -1, CancellationToken cancellation = default)
    {
        var draws = parameters.Uncertainty.Draws;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        ShareDraws[] sources = [.. items.Select(i => new ShareDraws(i))];
        var figures = new Figures[items.Count];
        for (var i = 0; i < figures.Length; i++)
            figures[i] = new Figures(draws);
        Parallel.For(0, items.Count, options, i =>
        {
            sources[i].Fill(
                parameters.Uncertainty.Seed,
                0,
                draws,
                parameters.Cdi.Concentration,
                parameters.Score.FactorFloor,
                figures[i].Hhi,
                figures[i].Cdi1,
                figures[i].Gross);
        });
        var ranks = Ranks(items, figures, draws, options);
        var results = new ItemUncertainty[items.Count];
        Parallel.For(0, items.Count, options, i =>
            results[i] = Summarise(items[i], figures[i], ranks[i], items.Count, parameters));
        return results;
    }

    // how often each item has each rank; sums of whole numbers, hence the same in any order
    private static int[][] Ranks(IReadOnlyList<UncertainItem> items, Figures[] figures, int draws, ParallelOptions options)
    {
        var counts = new int[items.Count][];
        for (var i = 0; i < counts.Length; i++)
            counts[i] = new int[items.Count + 1];
        var ahead = 0;
        foreach (var level in Enumerable.Range(0, items.Count).GroupBy(i => items[i].Severity).OrderByDescending(g => g.Key))
        {
            int[] members = [.. level];
            var first = ahead;
            Parallel.For(
                0,
                (draws + DrawsAtATime - 1) / DrawsAtATime,
                options,
                () => (Scores: new double[members.Length], Order: new int[members.Length], Counts: new int[members.Length * members.Length]),
                (block, _, own) =>
                {
                    for (var draw = block * DrawsAtATime; draw < Math.Min(draws, (block + 1) * DrawsAtATime); draw++)
                    {
                        for (var m = 0; m < members.Length; m++)
                            (own.Scores[m], own.Order[m]) = (-figures[members[m]].Gross[draw], m);
                        Array.Sort(own.Scores, own.Order);
                        for (var rank = 0; rank < members.Length; rank++)
                            own.Counts[(own.Order[rank] * members.Length) + rank]++;
                    }

                    return own;
                },
                own =>
                {
                    lock (counts)
                    {
                        for (var m = 0; m < members.Length; m++)
                        {
                            for (var rank = 0; rank < members.Length; rank++)
                                counts[members[m]][first + rank + 1] += own.Counts[(m * members.Length) + rank];
                        }
                    }
                });
            ahead += members.Length;
        }

        return counts;
    }

    private static ItemUncertainty Summarise(
        UncertainItem item, Figures figures, int[] ranks, int items, MethodParameters parameters)
    {
        var uncertainty = parameters.Uncertainty;
        var above = figures.Cdi1.Count(h => h > parameters.Cdi.Concentration) / (double)figures.Cdi1.Length;
        Array.Sort(figures.Hhi);
        Array.Sort(figures.Gross);
        var (low, high) = (RankAt(ranks, uncertainty.LowQuantile), RankAt(ranks, uncertainty.HighQuantile));
        return new ItemUncertainty(
            Quantile(figures.Hhi, uncertainty.LowQuantile),
            figures.Hhi.Sum() / figures.Hhi.Length,
            Quantile(figures.Hhi, uncertainty.HighQuantile),
            Quantile(figures.Gross, uncertainty.LowQuantile),
            Quantile(figures.Gross, 0.5),
            Quantile(figures.Gross, uncertainty.HighQuantile),
            above,
            item.OthersPass switch
            {
                true => above,
                false => 0,
                null => null,
            },
            low,
            high,
            high - low <= items / 2.0);
    }

    private static int RankAt(int[] counts, double quantile)
    {
        var total = 0L;
        foreach (var count in counts)
            total += count;
        var (wanted, seen) = (Math.Max(1, (long)Math.Ceiling(quantile * total)), 0L);
        for (var rank = 1; rank < counts.Length; rank++)
        {
            seen += counts[rank];
            if (seen >= wanted)
                return rank;
        }

        return counts.Length - 1;
    }

    // linear between the two nearest order statistics
    private static double Quantile(double[] sorted, double q)
    {
        var position = q * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    private sealed class Figures(int draws)
    {
        public double[] Hhi { get; } = new double[draws];

        public double[] Cdi1 { get; } = new double[draws];

        public double[] Gross { get; } = new double[draws];
    }
}
