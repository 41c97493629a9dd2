using System.Collections.Concurrent;
using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Dependency;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>
/// The intervals of a ranking, made when it is first asked for and kept as long as its run is current: the same run,
/// economy, year and view give the same draws.
/// </summary>
internal sealed class RankingUncertainty
{
    /// <summary>Why a long ranking has no intervals.</summary>
    public const string TooMany =
        "NO_INTERVAL: intervals are drawn for rankings of at most 250 items; ask for one series of fewer products.";

    /// <summary>Why an item has none.</summary>
    public const string NoScore = "NO_INTERVAL: an item without a score has no rank.";

    private const int MostItems = 250;
    private const int MostRankings = 5000;

    private readonly ConcurrentDictionary<(EconomyCode, Year, View, bool Materials), Lazy<ImmutableDictionary<string, ItemUncertainty>>> _rankings = new();

    /// <summary>The intervals by item; null when the ranking is too long for them.</summary>
    public ImmutableDictionary<string, ItemUncertainty>? Of(RunView run, RankingQuery query, IReadOnlyList<Ranked> ranked)
    {
        if (ranked.Count > MostItems)
            return null;
        var key = (query.Economy.Code, query.Year, query.View, ranked.Any(r => r.Product.Item.Kind == ItemKind.Material));
        if (_rankings.Count > MostRankings)
            _rankings.Clear();
        return _rankings.GetOrAdd(key, _ => new(() => Draw(run, query, ranked))).Value;
    }

    private static ImmutableDictionary<string, ItemUncertainty> Draw(RunView run, RankingQuery query, IReadOnlyList<Ranked> ranked)
    {
        var items = ranked.Select(r => ItemOf(run, query, r)).OfType<UncertainItem>().ToList();
        var results = ScoreUncertainty.Of(items, run.Facts.Parameters);
        return items.Zip(results).ToImmutableDictionary(p => p.First.Id, p => p.Second, StringComparer.Ordinal);
    }

    private static UncertainItem? ItemOf(RunView run, RankingQuery query, Ranked ranked)
    {
        var assessment = ranked.Assessment;
        if (assessment is not { Score: { } score, Grade: { } grade } || ranked.Row.Score.Gross is null)
            return null;
        var suppliers = SupplierShares.Of(run, ranked.Product, query.Economy, query.Year, query.View)
            .Where(s => s.Economy != EconomyTable.UnspecifiedIndex && s.Value.Usd > 0)
            .ToList();
        if (suppliers.Count == 0)
            return null;
        var risks = run.RisksIn(query.Year);
        var inUnion = query.Economy.IsOfEu27;
        return new UncertainItem(
            ranked.Row.Item,
            [.. suppliers.Select(s => (double)s.Value.Usd)],
            [.. suppliers.Select(s => risks.Risk[s.Economy])],
            [.. suppliers.Select(s => !(inUnion && run.Economies.IsInEu27(s.Economy)))],
            run.Facts.Parameters.Uncertainty.Kappa.Of(grade.Grade),
            score,
            ranked.Severity,
            OthersPass(assessment, run.Facts.Parameters));
    }

    private static bool? OthersPass(DependencyAssessment assessment, MethodParameters parameters)
    {
        var tests = assessment.Cdi.Tests(parameters.Cdi);
        return TestOutcome.All(tests[1], tests[2]);
    }
}
