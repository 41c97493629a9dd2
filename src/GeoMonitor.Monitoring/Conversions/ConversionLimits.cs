namespace GeoMonitor.Monitoring.Conversions;

/// <summary>What a conversion puts up with.</summary>
public sealed record ConversionLimits
{
    /// <summary>Where the weights of codes that are split come from.</summary>
    public ConversionWeights Weights { get; init; } = ConversionWeights.Stated;

    /// <summary>Share of the value, 0..1, above which codes that the concordance lacks refuse the conversion.</summary>
    public double MaxUnmatchedShare { get; init; } = 0.05;

    /// <summary>
    /// Share of the value of a product and year, 0..1, above which weights that nobody gives make the year partial: it
    /// is shown, and decides no test.
    /// </summary>
    public double MaxAssumedShare { get; init; } = 0.05;
}
