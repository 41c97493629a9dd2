namespace GeoMonitor.Core.Indicators.Concentration;

/// <summary>The band a concentration falls into.</summary>
public enum ConcentrationBand
{
    /// <summary>Below the lower cut-off.</summary>
    NotConcentrated,

    /// <summary>Between the cut-offs.</summary>
    SomewhatConcentrated,

    /// <summary>At or above the upper cut-off, as the source defines it.</summary>
    Concentrated,
}

/// <summary>Published cut-offs that grade an HHI in words (methodology 1.1).</summary>
/// <param name="Somewhat">From this HHI on it is somewhat concentrated; null when the source has only two bands.</param>
/// <param name="Concentrated">The HHI from which, or above which, it is concentrated.</param>
/// <param name="UpperInclusive">Whether the upper cut-off itself counts as concentrated.</param>
public sealed record ConcentrationBands(double? Somewhat, double Concentrated, bool UpperInclusive)
{
    /// <summary>CBS (news 2021-10): under .15 not, .15 to under .25 somewhat, from .25 concentrated [V].</summary>
    public static ConcentrationBands Cbs { get; } = new(0.15, 0.25, UpperInclusive: true);

    /// <summary>US Horizontal Merger Guidelines 2010: .15 to .25 moderate, above .25 high [K].</summary>
    public static ConcentrationBands UsMerger2010 { get; } = new(0.15, 0.25, UpperInclusive: false);

    /// <summary>US Merger Guidelines 2023: above .18 high, no middle band [K].</summary>
    public static ConcentrationBands UsMerger2023 { get; } = new(null, 0.18, UpperInclusive: false);

    /// <summary>The band of an unrounded HHI, 0..1; a figure is never rounded before it is graded.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The figure is no HHI.</exception>
    public ConcentrationBand Of(double hhi)
    {
        if (!(hhi >= 0 && hhi <= 1))
            throw new ArgumentOutOfRangeException(nameof(hhi), hhi, "An HHI lies between 0 and 1.");
        if (UpperInclusive ? hhi >= Concentrated : hhi > Concentrated)
            return ConcentrationBand.Concentrated;
        return hhi >= Somewhat ? ConcentrationBand.SomewhatConcentrated : ConcentrationBand.NotConcentrated;
    }
}
