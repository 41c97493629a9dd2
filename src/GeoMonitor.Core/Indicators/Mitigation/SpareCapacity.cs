namespace GeoMonitor.Core.Indicators.Mitigation;

/// <summary>What a supplier could deliver in addition (methodology 7) [P].</summary>
public static class SpareCapacity
{
    /// <summary>max(0, peak exports of the last years - exports now) + kappa exports now, in the unit of the exports.</summary>
    /// <param name="exports">
    /// Exports of the supplier by year, oldest first; NaN for an unknown year, which sets no peak.
    /// </param>
    /// <param name="parameters">How many years back the peak is looked for, and kappa.</param>
    /// <returns>Null when exports of the last year are not known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or infinite.</exception>
    public static double? Of(ReadOnlySpan<double> exports, MitigationParameters parameters)
    {
        var peak = 0.0;
        foreach (var amount in exports[Math.Max(0, exports.Length - parameters.SpareYears)..])
        {
            if (amount < 0 || double.IsInfinity(amount))
                throw new ArgumentOutOfRangeException(nameof(exports), amount, "Exports are zero or more and finite, or NaN when unknown.");
            if (amount > peak)
                peak = amount;
        }

        if (exports.IsEmpty || double.IsNaN(exports[^1]))
            return null;
        var now = exports[^1];
        return peak - now + (parameters.SpareKappa * now);
    }
}
