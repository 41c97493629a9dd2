namespace GeoMonitor.Core.Trade.Mirror;

/// <summary>The choices in making one flow of two reports; each is published with the figures.</summary>
public sealed record MirrorParameters
{
    /// <summary>
    /// What imports CIF are divided by to be FOB, 1..<see cref="MaxCifFactor"/>; null to take the median of
    /// imports/exports over the flows of the year that both sides report.
    /// </summary>
    public double? CifFactor { get; init; }

    /// <summary>The factor of a year with too few flows of both sides: the median measured on 31 raw materials (trade-formats 7.11).</summary>
    public double DefaultCifFactor { get; init; } = 1.03;

    /// <summary>Flows of both sides, at or above <see cref="MinValueUsd"/>, that a median needs.</summary>
    public int MinPairs { get; init; } = 100;

    /// <summary>The most that freight and insurance may add; beyond it a median says something else than their cost.</summary>
    public double MaxCifFactor { get; init; } = 1.25;

    /// <summary>Value in US dollars, of the larger report, below which a flow says nothing about reliability: rounding and thresholds rule there.</summary>
    public long MinValueUsd { get; init; } = 10_000;

    /// <summary>
    /// Asymmetry |x - m|/(x + m), 0..1, above which two reports contradict each other. One third is a factor of two.
    /// </summary>
    public double MaxAsymmetry { get; init; } = 1.0 / 3;

    /// <summary>Flows of average symmetry that every reporter is given, so that a single flow makes nobody reliable or unreliable.</summary>
    public double PriorFlows { get; init; } = 5;
}
