using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.SupplyChains.Chokepoints;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>Whom a dependency hangs on through the whole chain (methodology 6.3, 6.5).</summary>
/// <param name="Economy">The foreign economy whose stop costs most, by code; outside the Union where the user is part of it.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="StrategicNodeIndex">What is lost when it stops and nobody adapts, 0..1: an upper bound, and the least that is known to hang on it.</param>
/// <param name="Bounds">Unnamed and unknown suppliers aside or counted in.</param>
/// <param name="DirectShare">Its share in the supply of the item itself, 0..1.</param>
/// <param name="Basis">How the suppliers are known: <c>trade</c>, <c>sourcing</c> or <c>world</c>.</param>
/// <param name="Path">The way from the item upstream to where it sits.</param>
/// <param name="Explanation">The same as one line.</param>
/// <param name="Grade">A to E: how good the evidence along the path is.</param>
/// <param name="RaisesLevel">
/// Whether the index may raise a level to dependent: it says more than the share in the imports, and every step has a source.
/// </param>
public sealed record ChainAnswer(
    string Economy,
    string Name,
    double StrategicNodeIndex,
    IndexBounds Bounds,
    double? DirectShare,
    string Basis,
    ImmutableArray<string> Path,
    string Explanation,
    string Grade,
    bool RaisesLevel)
{
    internal const string Missing =
        "NOT_IN_CHAIN: the supply chain does not have the item, or nobody is known to supply it, or the year is not the latest complete one, which the chain describes.";

    internal static ChainAnswer? Of(Runs.RunView run, ChainDependence? chain)
    {
        if (chain is null)
            return null;
        var finding = chain.Finding;
        return new ChainAnswer(
            chain.On.Value,
            run.Economies.Find(chain.On)?.NameEn ?? chain.On.Value,
            chain.Index,
            finding.Bounds,
            finding.DirectShare,
            finding.Basis,
            finding.Path,
            finding.Explanation,
            finding.Grade,
            chain is { GoesBeyondTrade: true, IsVerified: true });
    }

    /// <summary>The tests of the level that rest on the chain.</summary>
    internal static IEnumerable<TestRow> TestsOf(ChainAnswer? chain, MethodParameters parameters, Year year)
    {
        yield return Row("propagated-dependence", parameters.Levels.PropagatedDependence);
        yield return Row("single-point-of-failure", parameters.Levels.SinglePointOfFailure);

        TestRow Row(string id, double threshold) =>
            new(id, chain?.StrategicNodeIndex, threshold, chain is null ? null : chain.StrategicNodeIndex >= threshold, [year.Value], chain is null ? Missing : null);
    }
}
