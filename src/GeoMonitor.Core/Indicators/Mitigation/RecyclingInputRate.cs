namespace GeoMonitor.Core.Indicators.Mitigation;

/// <summary>The end-of-life recycling input rate (methodology 7); not the recycling rate.</summary>
public static class RecyclingInputRate
{
    /// <summary>EoL-RIR = secondary input from end-of-life scrap/(primary + secondary input), 0..1; null when both are zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An input is negative or not a number.</exception>
    public static double? Of(double secondaryInput, double primaryInput)
    {
        if (!(secondaryInput >= 0 && primaryInput >= 0))
            throw new ArgumentOutOfRangeException(nameof(secondaryInput), "Inputs are zero or more.");
        var all = secondaryInput + primaryInput;
        return all == 0 ? null : secondaryInput / all;
    }
}
