using GeoMonitor.Core.Indicators.Mirror;
using GeoMonitor.Core.Indicators.Statistics;

namespace GeoMonitor.Core.Trade.Mirror;

/// <summary>
/// Makes one flow, FOB, of what exporter and importer report of it (methodology 10; trade-formats 7.11).
/// </summary>
/// <remarks>
/// <list type="number">
/// <item>Imports are divided by one factor of the year (<see cref="CifFactor"/>).</item>
/// <item>Each reporter gets a symmetry index (<see cref="ReporterSymmetry"/>).</item>
/// <item>Reports within a factor of two of each other are averaged, weighted with both indices, as BaTIS balances [V].</item>
/// <item>
/// Reports further apart contradict each other, and their mean would be a figure that nobody reports: the report of
/// the partner with the higher index stands, the importer's where they are equal, because customs look harder at what comes in
/// (Gehlhar 1996, as GTAP reconciles trade) [K].
/// </item>
/// <item>A flow that only one side reports is that report.</item>
/// </list>
/// Pure: the same pairs and parameters give the same flows, and the order of the pairs changes at most the last digit of an index.
/// </remarks>
public static class MirrorReconciliation
{
    /// <summary>Reconciles one year of one source.</summary>
    /// <param name="pairs">All flows of the year, each (product, exporter, importer) once.</param>
    /// <param name="economies">The number of economies; all indexes lie below it.</param>
    /// <param name="parameters">The choices.</param>
    /// <returns>A flow for each pair, in the order of the pairs, and how far the reports agree.</returns>
    /// <exception cref="ArgumentException">A pair holds no report.</exception>
    public static MirrorOutcome Of(IEnumerable<MirrorPair> pairs, int economies, MirrorParameters parameters)
    {
        var flows = new List<ReconciledFlow>();
        var summary = Of(pairs, economies, parameters, static () => new MedianInMemory(), twoSided: null, (_, flow) => flows.Add(flow));
        return new MirrorOutcome(flows, summary);
    }

    /// <summary>Reconciles one year of one source that need not be in memory: its pairs are gone through three times.</summary>
    /// <param name="pairs">All flows of the year, each (product, exporter, importer) once, the same and in the same order each time.</param>
    /// <param name="economies">The number of economies; all indexes lie below it.</param>
    /// <param name="parameters">The choices.</param>
    /// <param name="medians">Makes what finds a median.</param>
    /// <param name="twoSided">
    /// Those of the pairs that both sides report, as far as the caller knows them; null to look for them among all. The factor
    /// and the indices rest on these alone.
    /// </param>
    /// <param name="keep">Takes each pair with the flow made of it, in the order of the pairs.</param>
    /// <returns>How far the reports agree.</returns>
    /// <exception cref="ArgumentException">A pair holds no report.</exception>
    public static MirrorSummary Of(
        IEnumerable<MirrorPair> pairs,
        int economies,
        MirrorParameters parameters,
        Func<IMedianFinder> medians,
        IEnumerable<MirrorPair>? twoSided,
        Action<MirrorPair, ReconciledFlow> keep)
    {
        // the factor is one of all flows, the symmetry needs the factor, and a flow needs both
        var factor = CifFactor.Of(twoSided ?? pairs, parameters, medians);
        var symmetry = ReporterSymmetry.Of(twoSided ?? pairs, economies, factor, parameters);
        using var tally = new MirrorTally(factor, medians);
        foreach (var pair in pairs)
        {
            var flow = Reconcile(pair, factor, symmetry, parameters);
            tally.Add(pair, flow);
            keep(pair, flow);
        }

        return tally.ToSummary();
    }

    private static ReconciledFlow Reconcile(
        in MirrorPair pair, CifFactor factor, ReporterSymmetry symmetry, MirrorParameters parameters)
    {
        if (!pair.IsTwoSided)
            return OneSided(pair, factor);
        double? x = pair.Exports.Usd;
        var m = pair.Imports.Usd / factor.Value;
        var (ofExporter, ofImporter) = (symmetry.OfExporter(pair.Exporter), symmetry.OfImporter(pair.Importer));
        if (MirrorAsymmetry.Of(x, m) > parameters.MaxAsymmetry)
        {
            if (ofExporter > ofImporter)
                m = null;
            else
                x = null;
        }

        var flow = BalancedFlow.Of(x, m, ofExporter, ofImporter)!.Value;
        return new ReconciledFlow(
            (long)Math.Round(flow.Amount, MidpointRounding.AwayFromZero), Quantity(pair, flow.Basis, ofExporter, ofImporter), flow.Basis);
    }

    private static ReconciledFlow OneSided(in MirrorPair pair, CifFactor factor)
    {
        if (pair.Exports.Usd is { } x)
            return new ReconciledFlow(x, pair.Exports.Tonnes, FlowBasis.ExporterReport);
        if (pair.Imports.Usd is not { } m)
            throw new ArgumentException($"No side reports the flow {pair}.", nameof(pair));
        return new ReconciledFlow(
            (long)Math.Round(m / factor.Value, MidpointRounding.AwayFromZero), pair.Imports.Tonnes, FlowBasis.ImporterReport);
    }

    // the quantity comes with the value it stands beside; only where that report has none, from the other one
    private static double Quantity(in MirrorPair pair, FlowBasis basis, double ofExporter, double ofImporter)
    {
        var (x, m) = (pair.Exports.Tonnes, pair.Imports.Tonnes);
        return basis switch
        {
            FlowBasis.ExporterReport => x,
            FlowBasis.ImporterReport => m,
            _ when double.IsNaN(x) => m,
            _ when double.IsNaN(m) => x,
            _ => BalancedFlow.Of(x, m, ofExporter, ofImporter)!.Value.Amount,
        };
    }
}

/// <summary>One flow, made of one or two reports.</summary>
/// <param name="ValueUsd">Whole US dollars, FOB.</param>
/// <param name="QuantityT">Tonnes; NaN when no report that the value rests on has any.</param>
/// <param name="Basis">What the value rests on.</param>
public readonly record struct ReconciledFlow(long ValueUsd, double QuantityT, FlowBasis Basis);

/// <summary>The flows of a year, and how far the reports behind them agree.</summary>
/// <param name="Flows">A flow for each pair, in their order.</param>
/// <param name="Summary">How far the two sides agree.</param>
public sealed record MirrorOutcome(IReadOnlyList<ReconciledFlow> Flows, MirrorSummary Summary);
