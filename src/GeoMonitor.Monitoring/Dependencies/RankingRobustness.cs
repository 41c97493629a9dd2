using System.Collections.Concurrent;
using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>The rank of an item when the weights of the score, or the way factors are put together, are varied.</summary>
/// <param name="Low">Best rank over drawn weights.</param>
/// <param name="High">Worst rank over drawn weights.</param>
/// <param name="Arithmetic">Rank with the weighted mean instead of the product of powers.</param>
/// <param name="ArithmeticShift">R: how far that moves the items of the ranking on average.</param>
public sealed record MethodRanks(int Low, int High, int Arithmetic, double ArithmeticShift);

/// <summary>How far the ranks of a ranking hang on the method (methodology 13.5); kept while the run is current.</summary>
internal sealed class RankingRobustness
{
    // more than any score: a level always comes before a score
    private const double LevelStep = 1000;
    private const int MostItems = 250;
    private const int MostRankings = 5000;

    private readonly ConcurrentDictionary<(EconomyCode, Year, View, bool Materials), Lazy<ImmutableDictionary<string, MethodRanks>>> _rankings = new();

    /// <summary>The ranks by item; null for a ranking that is too long.</summary>
    /// <param name="run">The run to answer from.</param>
    /// <param name="query">Which ranking.</param>
    /// <param name="ranked">Makes the ranking; asked only when its ranks are not at hand.</param>
    public ImmutableDictionary<string, MethodRanks>? Of(RunView run, RankingQuery query, Func<IReadOnlyList<Ranked>> ranked)
    {
        var materials = string.Equals(query.Kind, "material", StringComparison.Ordinal);
        if ((materials ? run.Materials.Count : run.Products.Count) > MostItems)
            return null;
        if (_rankings.Count > MostRankings)
            _rankings.Clear();
        return _rankings.GetOrAdd(
            (query.Economy.Code, query.Year, query.View, materials), _ => new(() => Vary(run.Facts.Parameters, ranked()))).Value;
    }

    private static ImmutableDictionary<string, MethodRanks> Vary(MethodParameters parameters, IReadOnlyList<Ranked> ranked)
    {
        var scored = ranked.Where(r => r.Row.Score.Gross is not null && r.Assessment.Score is not null).ToList();
        if (scored.Count == 0)
            return ImmutableDictionary<string, MethodRanks>.Empty;
        CoreRiskScore?[] scores = [.. scored.Select(r => r.Assessment.Score)];
        var weights = RankRobustness.WeightVariants(
            scores,
            parameters.Score,
            parameters.Robustness.WeightConcentration,
            Aggregation.Geometric,
            parameters.Robustness.Draws,
            parameters.Uncertainty.Seed);
        var intervals = RankRobustness.Intervals(
            [.. weights.Select(v => Levelled(v, scored))], parameters.Uncertainty.LowQuantile, parameters.Uncertainty.HighQuantile);

        // a concentration of weights beyond all measure leaves them where they are
        var arithmetic = RankRobustness.WeightVariants(scores, parameters.Score, 1e9, Aggregation.Arithmetic, 1, parameters.Uncertainty.Seed)[0];
        var reference = Ranking.Of(Levelled([.. scored.Select(r => r.Row.Score.Gross!.Value)], scored));
        var other = Ranking.Of(Levelled(arithmetic, scored));
        var shift = Ranking.AverageShift(reference, other)!.Value;
        return Enumerable.Range(0, scored.Count).ToImmutableDictionary(
            i => scored[i].Row.Item,
            i => new MethodRanks((int)intervals[i].Low!.Value, (int)Math.Ceiling(intervals[i].High!.Value), (int)Math.Round(other[i]), shift),
            StringComparer.Ordinal);
    }

    private static double[] Levelled(double[] scores, List<Ranked> ranked) =>
        [.. scores.Select((s, i) => s + (LevelStep * ranked[i].Severity))];
}
