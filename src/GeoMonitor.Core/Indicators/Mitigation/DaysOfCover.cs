namespace GeoMonitor.Core.Indicators.Mitigation;

/// <summary>How long a stock lasts (methodology 7).</summary>
public static class DaysOfCover
{
    /// <summary>stock/(annual net use/365), in days; null when the stock is not known or nothing is used.</summary>
    /// <param name="stock">The stock; null when not known, which is not an empty stock.</param>
    /// <param name="annualNetUse">Use of a year in the unit of the stock; null when not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The stock or the use is negative or not a number.</exception>
    public static double? Of(double? stock, double? annualNetUse)
    {
        if (stock is { } s && !(s >= 0))
            throw new ArgumentOutOfRangeException(nameof(stock), stock, "A stock is zero or more, or null when unknown.");
        if (annualNetUse is { } use && !(use >= 0))
            throw new ArgumentOutOfRangeException(nameof(annualNetUse), annualNetUse, "Use is zero or more, or null when unknown.");
        return annualNetUse > 0 ? stock * 365 / annualNetUse : null;
    }
}
