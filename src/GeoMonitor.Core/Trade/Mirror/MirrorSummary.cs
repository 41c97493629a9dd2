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
}
