namespace GeoMonitor.Core.Indicators.Scenarios;

/// <summary>An input of a user: how much of it is left, and what part of cost it is.</summary>
/// <param name="Availability">z (1 - u), 0..1; 1 = nothing is missing.</param>
/// <param name="CostShare">th, 0..1; over all inputs they add to 1.</param>
public readonly record struct InputAvailability(double Availability, double CostShare);

/// <summary>What is left of output when inputs are short (methodology 12.2).</summary>
/// <remarks>
/// Report Leontief (sigma 0) as the short run under a year, sigma .2 to .5 as the medium run; the gap between them is
/// the uncertainty.
/// </remarks>
public static class OutputRatio
{
    /// <summary>
    /// CES: (sum th z^r)^(1/r) with r = (sigma - 1)/sigma; sigma 0 the smallest z (Leontief), sigma 1 the product of
    /// z^th (Cobb-Douglas).
    /// </summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="elasticity">sigma, 0 or more.</param>
    /// <returns>0..1; null without inputs.</returns>
    /// <exception cref="ArgumentException">Cost shares do not add to 1, or a figure is out of range.</exception>
    public static double? Of(ReadOnlySpan<InputAvailability> inputs, double elasticity)
    {
        if (!(elasticity >= 0))
            throw new ArgumentOutOfRangeException(nameof(elasticity), elasticity, "The elasticity is zero or more.");
        if (inputs.IsEmpty)
            return null;
        double costs = 0, least = 1;
        foreach (var input in inputs)
        {
            if (!(input is { Availability: >= 0 and <= 1, CostShare: >= 0 and <= 1 }))
                throw new ArgumentOutOfRangeException(nameof(inputs), input, "Availability and cost share lie between 0 and 1.");
            costs += input.CostShare;
            least = Math.Min(least, input.Availability);
        }

        if (Math.Abs(costs - 1) > 1e-6)
            throw new ArgumentException($"The cost shares add to {costs}, not to 1.", nameof(inputs));
        return elasticity == 0 ? least : Math.Clamp(Smooth(inputs, elasticity), least, 1);
    }

    /// <summary>u/(eps_S + eps_D): a rough relative rise of the price; .308 = 30.8 %.</summary>
    /// <param name="unmetPart">u, 0..1.</param>
    /// <param name="supplyElasticity">eps_S, zero or more.</param>
    /// <param name="demandElasticity">eps_D as a positive number.</param>
    /// <exception cref="ArgumentOutOfRangeException">u lies outside 0..1, or the elasticities do not add to more than 0.</exception>
    public static double PricePressure(double unmetPart, double supplyElasticity, double demandElasticity)
    {
        if (!(unmetPart >= 0 && unmetPart <= 1))
            throw new ArgumentOutOfRangeException(nameof(unmetPart), unmetPart, "The unmet part lies between 0 and 1.");
        if (!(supplyElasticity >= 0 && demandElasticity >= 0 && supplyElasticity + demandElasticity > 0))
            throw new ArgumentOutOfRangeException(nameof(supplyElasticity), "Elasticities are zero or more and not both zero.");
        return unmetPart / (supplyElasticity + demandElasticity);
    }

    private static double Smooth(ReadOnlySpan<InputAvailability> inputs, double elasticity)
    {
        var logs = 0.0;
        var powers = 0.0;
        var r = (elasticity - 1) / elasticity;
        foreach (var input in inputs)
        {
            // an input that costs nothing in the data carries no weight, even when it is gone
            if (input.CostShare == 0)
                continue;
            logs += input.CostShare * Math.Log(input.Availability);
            powers += input.CostShare * Math.Pow(input.Availability, r);
        }

        // near sigma = 1 the power form loses all digits
        return Math.Abs(r) < 1e-9 ? Math.Exp(logs) : Math.Pow(powers, 1 / r);
    }
}
