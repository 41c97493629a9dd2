namespace GeoMonitor.Core.Scoring;

/// <summary>Normalisation in which .5 always means "at the published threshold" (methodology 13.2) [P].</summary>
public static class ThresholdAnchored
{
    /// <summary>
    /// a(x; theta) = .5 x/theta up to theta, then .5 + .5 (x - theta)/(1 - theta); rises from 0 over .5 to 1.
    /// </summary>
    /// <param name="value">A figure of range 0..1.</param>
    /// <param name="threshold">Its threshold, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The figure or the threshold is out of range.</exception>
    public static double Of(double value, double threshold)
    {
        if (!(value >= 0 && value <= 1))
            throw new ArgumentOutOfRangeException(nameof(value), value, "The figure lies between 0 and 1.");
        if (!(threshold > 0 && threshold < 1))
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The threshold lies between 0 and 1.");
        return value <= threshold
            ? 0.5 * value / threshold
            : 0.5 + (0.5 * (value - threshold) / (1 - threshold));
    }
}
