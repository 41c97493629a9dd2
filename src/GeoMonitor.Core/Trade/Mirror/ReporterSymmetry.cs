using GeoMonitor.Core.Indicators.Mirror;

namespace GeoMonitor.Core.Trade.Mirror;

/// <summary>
/// How well the reports of each economy agree with those of its partners: the symmetry index by which BaTIS weights
/// reporters (methodology 10) [V], 0 (never)..1 (always the same figure), apart for its exports and its imports.
/// </summary>
/// <remarks>
/// The mean of 1 - |x - m|/(x + m) over all flows that both sides report. Every flow counts once: weighted by value, a
/// single flow in the wrong unit would judge its reporter and all its partners.
/// </remarks>
public sealed class ReporterSymmetry
{
    private readonly Tally[] _exporters;
    private readonly Tally[] _importers;
    private readonly double _mean;
    private readonly double _priorFlows;

    private ReporterSymmetry(Tally[] exporters, Tally[] importers, double mean, double priorFlows)
    {
        _exporters = exporters;
        _importers = importers;
        _mean = mean;
        _priorFlows = priorFlows;
    }

    /// <summary>Measures all reporters of one year.</summary>
    /// <param name="pairs">All flows of the year.</param>
    /// <param name="economies">The number of economies.</param>
    /// <param name="cifFactor">What imports are divided by first.</param>
    /// <param name="parameters">The choices.</param>
    public static ReporterSymmetry Of(
        IEnumerable<MirrorPair> pairs, int economies, CifFactor cifFactor, MirrorParameters parameters)
    {
        var exporters = new Tally[economies];
        var importers = new Tally[economies];
        var all = default(Tally);
        foreach (var pair in pairs)
        {
            var (x, m) = (pair.Exports.Usd, pair.Imports.Usd / cifFactor.Value);
            if (!pair.IsTwoSided || Math.Max(x!.Value, m!.Value) < parameters.MinValueUsd
                || MirrorAsymmetry.Of(x, m) is not { } asymmetry)
            {
                continue;
            }

            exporters[pair.Exporter].Add(1 - asymmetry);
            importers[pair.Importer].Add(1 - asymmetry);
            all.Add(1 - asymmetry);
        }

        // nobody is known to be better than another where no flow is seen from both sides
        var mean = all.Flows > 0 ? all.Sum / all.Flows : 0.5;
        return new ReporterSymmetry(exporters, importers, mean, parameters.PriorFlows);
    }

    /// <summary>The index of an economy as exporter, 0..1; the mean of all where it is not seen from both sides.</summary>
    public double OfExporter(ushort economy) => Index(_exporters[economy]);

    /// <summary>The index of an economy as importer, 0..1; the mean of all where it is not seen from both sides.</summary>
    public double OfImporter(ushort economy) => Index(_importers[economy]);

    private double Index(Tally tally)
    {
        var flows = tally.Flows + _priorFlows;
        return flows > 0 ? (tally.Sum + (_priorFlows * _mean)) / flows : _mean;
    }

    private struct Tally
    {
        public int Flows { get; private set; }

        public double Sum { get; private set; }

        public void Add(double symmetry)
        {
            Flows++;
            Sum += symmetry;
        }
    }
}
