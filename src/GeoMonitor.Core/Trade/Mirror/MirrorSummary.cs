using System.Runtime.InteropServices;
using GeoMonitor.Core.Indicators.Mirror;
using GeoMonitor.Core.Indicators.Statistics;

namespace GeoMonitor.Core.Trade.Mirror;

/// <summary>How far the two sides of a year agree; kept beside the figures made of them.</summary>
/// <param name="CifFactor">What imports were divided by.</param>
/// <param name="Flows">All flows.</param>
/// <param name="TwoSided">Those that both sides report.</param>
/// <param name="ChosenReports">Those of them where the reports contradicted each other and one was taken.</param>
/// <param name="MedianRatio">Median of imports CIF over exports FOB; null when no flow has both above zero.</param>
/// <param name="MedianAsymmetry">Median of |x - m|/(x + m) with imports made FOB, 0..1; null when no flow is seen from both sides.</param>
/// <param name="ValueUsd">The value of all flows in whole US dollars.</param>
/// <param name="OneSidedUsd">The value of those that only one side reports.</param>
public sealed record MirrorSummary(
    CifFactor CifFactor,
    int Flows,
    int TwoSided,
    int ChosenReports,
    double? MedianRatio,
    double? MedianAsymmetry,
    Int128 ValueUsd,
    Int128 OneSidedUsd)
{
    /// <summary>Share of the value that only one side reports, 0..1; null when there is no value.</summary>
    public double? OneSidedShare => ValueUsd > 0 ? (double)OneSidedUsd / (double)ValueUsd : null;

    internal static MirrorSummary Of(ReadOnlySpan<MirrorPair> pairs, ReadOnlySpan<ReconciledFlow> flows, CifFactor factor)
    {
        var (ratios, asymmetries) = (new List<double>(), new List<double>());
        var (twoSided, chosen) = (0, 0);
        Int128 value = 0, oneSided = 0;
        for (var i = 0; i < pairs.Length; i++)
        {
            value += flows[i].ValueUsd;
            if (!pairs[i].IsTwoSided)
            {
                oneSided += flows[i].ValueUsd;
                continue;
            }

            twoSided++;
            chosen += flows[i].Basis == FlowBasis.Balanced ? 0 : 1;
            var (x, m) = (pairs[i].Exports.Usd!.Value, pairs[i].Imports.Usd!.Value);
            if (x > 0 && m > 0)
                ratios.Add(m / (double)x);
            if (MirrorAsymmetry.Of(x, m / factor.Value) is { } asymmetry)
                asymmetries.Add(asymmetry);
        }

        return new MirrorSummary(
            factor, pairs.Length, twoSided, chosen, MedianOf(ratios), MedianOf(asymmetries), value, oneSided);
    }

    private static double? MedianOf(List<double> values) =>
        values.Count == 0 ? null : Median.Of(CollectionsMarshal.AsSpan(values));
}
