using GeoMonitor.Core.Indicators.Mirror;
using GeoMonitor.Core.Indicators.Statistics;

namespace GeoMonitor.Core.Trade.Mirror;

/// <summary>Counts, flow by flow, how far the two sides of a year agree.</summary>
internal sealed class MirrorTally(CifFactor factor, Func<IMedianFinder> medians) : IDisposable
{
    private readonly IMedianFinder _ratios = medians();
    private readonly IMedianFinder _asymmetries = medians();
    private int _flows;
    private int _twoSided;
    private int _chosen;
    private Int128 _value;
    private Int128 _oneSided;

    public void Add(in MirrorPair pair, in ReconciledFlow flow)
    {
        _flows++;
        _value += flow.ValueUsd;
        if (!pair.IsTwoSided)
        {
            _oneSided += flow.ValueUsd;
            return;
        }

        _twoSided++;
        _chosen += flow.Basis == FlowBasis.Balanced ? 0 : 1;
        var (x, m) = (pair.Exports.Usd!.Value, pair.Imports.Usd!.Value);
        if (x > 0 && m > 0)
            _ratios.Add(m / (double)x);
        if (MirrorAsymmetry.Of(x, m / factor.Value) is { } asymmetry)
            _asymmetries.Add(asymmetry);
    }

    public MirrorSummary ToSummary() =>
        new(factor, _flows, _twoSided, _chosen, _ratios.Find(), _asymmetries.Find(), _value, _oneSided);

    public void Dispose()
    {
        _ratios.Dispose();
        _asymmetries.Dispose();
    }
}
