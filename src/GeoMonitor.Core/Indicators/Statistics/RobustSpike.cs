namespace GeoMonitor.Core.Indicators.Statistics;

/// <summary>How far a unit value or a volume stands off its recent past (methodology 11.5).</summary>
/// <param name="Z">(ln u - median)/max(1.4826 MAD, floor), in robust standard deviations.</param>
/// <param name="Change">Relative to the median of the base, -1 or more; .2 = 20 % above.</param>
/// <param name="IsSpike">Whether both are above their cut-offs.</param>
public readonly record struct RobustSpike(double Z, double Change, bool IsSpike)
{
    // turns a MAD into a standard deviation for normal data
    private const double MadScale = 1.4826;

    /// <summary>Judges a value against the months before it; for seasonal goods give the same months of earlier years.</summary>
    /// <param name="history">Earlier values, oldest first, above 0; NaN and 0 are months without a figure and left out.</param>
    /// <param name="current">The value now, above 0.</param>
    /// <param name="parameters">Cut-offs, the floor of the spread, and how many months count.</param>
    /// <returns>Null when there is no current figure or too few months have one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or infinite.</exception>
    public static RobustSpike? Of(ReadOnlySpan<double> history, double current, SpikeParameters parameters)
    {
        var logs = new List<double>(history.Length);
        foreach (var value in history[Math.Max(0, history.Length - parameters.MaximumMonths)..])
        {
            if (IsFigure(value))
                logs.Add(Math.Log(value));
        }

        if (!IsFigure(current) || logs.Count < parameters.MinimumMonths)
            return null;
        var values = logs.ToArray();
        var median = Median.Of(values);
        var spread = Math.Max(MadScale * Median.AbsoluteDeviation(values), parameters.SpreadFloor);
        var z = (Math.Log(current) - median) / spread;
        var change = (current / Math.Exp(median)) - 1;
        return new(z, change, z > parameters.RobustZ && change > parameters.RelativeChange);
    }

    private static bool IsFigure(double value)
    {
        if (value < 0 || double.IsInfinity(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A unit value or volume is above 0 and finite.");
        return value > 0;
    }
}
