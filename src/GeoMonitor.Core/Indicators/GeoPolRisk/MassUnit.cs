namespace GeoMonitor.Core.Indicators.GeoPolRisk;

/// <summary>The units of mass that production statistics use.</summary>
public static class MassUnit
{
    /// <summary>Turns a quantity into tonnes.</summary>
    /// <param name="quantity">The quantity, zero or more.</param>
    /// <param name="unit">The unit as the source writes it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is negative or not a number.</exception>
    /// <exception cref="ArgumentException">The unit is no unit of mass known here; it is never guessed.</exception>
    public static Tonnes ToTonnes(double quantity, string unit) => TonnesPer(unit) is { } tonnes
        ? new(quantity * tonnes)
        : throw new ArgumentException(
            $"'{unit}' is no known unit of mass (t, metr. t, kt, Mt, kg, g, ct); volumes cannot be compared with masses.", nameof(unit));

    /// <summary>How many tonnes one unit is; null when the unit is no unit of mass known here.</summary>
    public static double? TonnesPer(string? unit) => unit switch
    {
        "t" or "metr. t" or "metric tons" or "metric dry tons" or "tonnes" => 1,
        "kt" or "1000 t" or "thousand metric tons" or "thousand metric dry tons" => 1e3,
        "Mt" => 1e6,
        "kg" or "kilograms" => 1e-3,
        "g" => 1e-6,

        // the metric carat of 0.2 g
        "ct" => 2e-7,
        _ => null,
    };
}
