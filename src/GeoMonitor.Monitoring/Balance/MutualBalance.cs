using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.MutualDependence;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Balance;

/// <summary>Mutual dependence of two economies (methodology 8): who gets what from whom, both ways.</summary>
public static class MutualBalance
{
    /// <summary>The balance of two economies.</summary>
    /// <param name="run">The run to answer from.</param>
    /// <param name="query">The two, the year and the view.</param>
    /// <param name="top">How many items at most.</param>
    /// <param name="cancellation">Stops the work between products.</param>
    public static BalanceAnswer Of(RunView run, BalanceQuery query, int top, CancellationToken cancellation = default)
    {
        var counted = CountedProducts.Of(run, query.Year);
        SideDependence Side(Economy importer, Economy supplier) =>
            SideDependence.Of(run, counted.Products, importer, supplier, query.Year, query.View, cancellation);

        var (own, reverse) = (Side(query.Economy, query.Partner), Side(query.Partner, query.Economy));
        var union = run.Economies[run.Economies.Eu27Index];
        var sharesUnion = query.Economy.InEu27 && BalanceQuery.CanFace(union, query.Partner);
        var cutoff = run.Facts.Parameters.Balance.QuadrantCutoff;
        var isWeighted = counted.HaveImportance(run);
        TwoAxes AxesOf(SideDependence ours, SideDependence theirs, bool weighted) => Axes(
            (weighted ? ours.Weighted : ours.Plain).Dependence, (weighted ? theirs.Weighted : theirs.Plain).Dependence, cutoff);

        var axes = AxesOf(own, reverse, isWeighted);
        var balance = BalanceOf(axes);
        var items = BalanceItems.Of(run, query, own, reverse);
        var (unionOwn, unionReverse) = sharesUnion ? (Side(union, query.Partner), Side(query.Partner, union)) : (null, null);
        AdjustedAxes Adjusted(Func<Irreplaceable, double?> part) => AdjustedAxes.Of(own, reverse, isWeighted, cutoff, part);
        var adjusted = new AdjustedBalances(Adjusted(i => i.OnlyImporterHit), Adjusted(i => i.Rationed), Adjusted(i => i.World));
        return new BalanceAnswer(
            run.Id,
            query.Economy.Code.Value,
            query.Partner.Code.Value,
            query.Year.Value,
            query.View.Id(),
            isWeighted ? "importance" : "none",
            axes.Dependence,
            axes.Reverse,
            axes.Asymmetry,
            axes.Salience,
            balance?.Symmetry,
            balance?.Interdependence,
            axes.Quadrant,
            cutoff,
            AxesOf(own, reverse, weighted: false),
            adjusted,
            new FlaggedBalance(
                own.Plain.FlaggedValue, reverse.Plain.FlaggedValue, own.Plain.FlaggedCount, reverse.Plain.FlaggedCount),
            unionOwn is null ? null : AxesOf(unionOwn, unionReverse!, isWeighted),
            ReverseDependencies.Of(run, query, reverse, unionReverse),
            Services: null,
            BalanceItems.WithLeverage(run, query, [.. BalanceItems.InOrder(items).Take(top)]),
            items.Count,
            [
                .. HeldSegments.Of(run, query.Economy, query.Partner),
                .. sharesUnion ? HeldSegments.Of(run, union, query.Partner) : [],
            ],
            counted.LeftOut,
            run.Facts.Parameters.Version,
            BalanceGaps.Of(axes, adjusted, query.Economy, sharesUnion));
    }

    /// <summary>Every partner on both axes, the largest dependence of ours first.</summary>
    /// <param name="run">The run to answer from.</param>
    /// <param name="economy">Ours.</param>
    /// <param name="year">The year.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ImmutableArray<PartnerBalance> Partners(
        RunView run, Economy economy, Year year, CancellationToken cancellation = default) =>
        PartnerBalances.Of(run, CountedProducts.Of(run, year), economy, year, cancellation);

    internal static TwoAxes Axes(double? dependence, double? reverse, double cutoff)
    {
        if (dependence is not { } own || reverse is not { } other)
            return new TwoAxes(dependence, reverse, null, null, null);
        var balance = new DependenceBalance(own, other);
        return new TwoAxes(own, other, balance.Asymmetry, balance.Salience, NameOf(balance.Quadrant(cutoff)));
    }

    private static DependenceBalance? BalanceOf(TwoAxes axes) =>
        axes is { Dependence: { } own, Reverse: { } other } ? new DependenceBalance(own, other) : null;

    private static string NameOf(DependenceQuadrant quadrant) => quadrant.ToString().ToLowerInvariant();
}
