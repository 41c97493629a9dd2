namespace GeoMonitor.Monitoring.Conversions;

/// <summary>Where the weights of codes that are split come from in a conversion.</summary>
public enum ConversionWeights
{
    /// <summary>From the concordance: as its table states them, equal parts where it states none.</summary>
    Stated,

    /// <summary>
    /// From the trade of a year that the archive has in both revisions from the same source; from the concordance where that
    /// year says nothing.
    /// </summary>
    Observed,
}
