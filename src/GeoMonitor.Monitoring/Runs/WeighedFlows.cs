namespace GeoMonitor.Monitoring.Runs;

/// <summary>Adds tonnes of flows up, and watches how much of their value has a quantity.</summary>
internal sealed class WeighedFlows
{
    // flows without a quantity beyond this part of the value would leave the tonnes too low to compare
    private const double LeastKnownValue = 0.9;

    private double _value;
    private double _weighed;
    private double _tonnes;

    /// <summary>The tonnes; 0 without flows, null when too much of the value has no quantity.</summary>
    public double? KnownTonnes => IsKnown || _value == 0 ? _tonnes : null;

    /// <summary>Whether there are flows and enough of their value has a quantity.</summary>
    public bool IsKnown => _value > 0 && _weighed / _value >= LeastKnownValue;

    /// <summary>Adds a flow.</summary>
    /// <param name="usd">Its value.</param>
    /// <param name="tonnes">Its quantity; NaN when not known.</param>
    /// <returns>Whether the quantity is known.</returns>
    public bool Add(long usd, double tonnes)
    {
        _value += usd;
        if (double.IsNaN(tonnes))
            return false;
        _weighed += usd;
        _tonnes += tonnes;
        return true;
    }
}
