using MathNet.Numerics.Distributions;

namespace GeoMonitor.Core.Indicators.Knowledge;

/// <summary>
/// Where an economy is strong in a field of patents or papers, or in exports of a product (methodology 9) [V].
/// </summary>
/// <remarks>
/// The index compares specialisation, not size: always show it next to the world share. Counts are fractional by
/// address. Source: Balassa 1965, Soete 1987.
/// </remarks>
/// <param name="Rta">(P_cf/P_c)/(P_f/P), 0 or more, 1 = as the world; null when the economy or the field has nothing.</param>
/// <param name="Additive">P_cf/P - P_c P_f/P^2, comparable over time; null when the world has nothing.</param>
/// <param name="WorldShare">P_cf/P_f, 0..1; null when the field has nothing.</param>
public readonly record struct SpecialisationIndex(double? Rta, double? Additive, double? WorldShare)
{
    /// <summary>Below this count an index is shown as an interval and not ranked.</summary>
    public const double ReliableCount = 10;

    /// <summary>(RTA - 1)/(RTA + 1), -1..1, 0 = as the world; null when RTA is.</summary>
    public double? Nrta => Rta is { } rta ? (rta - 1) / (rta + 1) : null;

    /// <summary>The index of an economy in a field.</summary>
    /// <param name="inField">P_cf, of the economy in the field.</param>
    /// <param name="ofEconomy">P_c, of the economy in all fields.</param>
    /// <param name="ofField">P_f, of all economies in the field.</param>
    /// <param name="ofAll">P, of all economies in all fields.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or a part is larger than its whole.</exception>
    public static SpecialisationIndex Of(double inField, double ofEconomy, double ofField, double ofAll)
    {
        if (!(inField >= 0 && inField <= ofEconomy && inField <= ofField && ofEconomy <= ofAll && ofField <= ofAll))
        {
            throw new ArgumentOutOfRangeException(
                nameof(inField), (inField, ofEconomy, ofField, ofAll), "Counts are zero or more and no part is larger than its whole.");
        }

        return new(
            ofEconomy == 0 || ofField == 0 ? null : inField / ofEconomy / (ofField / ofAll),
            ofAll == 0 ? null : (inField / ofAll) - (ofEconomy / ofAll * (ofField / ofAll)),
            ofField == 0 ? null : inField / ofField);
    }

    /// <summary>The exact 95 % Poisson interval of a count, for counts too small to rank.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or not a number.</exception>
    public static (double Low, double High) CountInterval(double count)
    {
        if (!(count >= 0))
            throw new ArgumentOutOfRangeException(nameof(count), count, "A count is zero or more.");
        const double Tail = 0.025;
        return (count == 0 ? 0 : ChiSquared.InvCDF(2 * count, Tail) / 2, ChiSquared.InvCDF(2 * (count + 1), 1 - Tail) / 2);
    }
}
