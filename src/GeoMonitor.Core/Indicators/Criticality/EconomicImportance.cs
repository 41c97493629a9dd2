namespace GeoMonitor.Core.Indicators.Criticality;

/// <summary>An end use of a material.</summary>
/// <param name="Share">A_s, the part of the material used in the sector, 0..1.</param>
/// <param name="ValueAdded">Q_s, value added of the sector (NACE two digits), in one currency for all.</param>
public readonly record struct EndUse(double Share, double ValueAdded);

/// <summary>Economic importance by the EU critical raw materials method (methodology 3) [V].</summary>
/// <param name="Value">EI, 0..10, unrounded; critical from 2.8 together with supply risk.</param>
/// <param name="CoveredShare">The part of the uses that is known, 0..1; the rest adds nothing, so EI is a lower bound.</param>
public readonly record struct EconomicImportance(double Value, double CoveredShare)
{
    /// <summary>EI = 10 [sum A_s Q_s]/max Q_s SI_EI.</summary>
    /// <param name="uses">The end uses; a sector may occur more than once.</param>
    /// <param name="largestValueAdded">
    /// max Q_s over the manufacturing sectors of the study; null for the largest among the uses.
    /// </param>
    /// <param name="substitutionIndex">SI_EI, 0..1, 1 = no substitute.</param>
    /// <returns>Null without uses or value added.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is out of range, or the shares add to more than 1.05.</exception>
    public static EconomicImportance? Of(
        ReadOnlySpan<EndUse> uses, double? largestValueAdded = null, double substitutionIndex = 1)
    {
        if (!(substitutionIndex >= 0 && substitutionIndex <= 1))
            throw new ArgumentOutOfRangeException(nameof(substitutionIndex), substitutionIndex, "SI_EI lies between 0 and 1.");
        double covered = 0, weighted = 0, largest = largestValueAdded ?? 0;
        foreach (var use in uses)
        {
            if (!(use.Share >= 0 && use.ValueAdded >= 0))
                throw new ArgumentOutOfRangeException(nameof(uses), use, "A share and a value added are zero or more.");
            covered += use.Share;
            weighted += use.Share * use.ValueAdded;
            if (largestValueAdded is null)
                largest = Math.Max(largest, use.ValueAdded);
            else if (use.ValueAdded > largest)
                throw new ArgumentOutOfRangeException(nameof(largestValueAdded), largest, "A sector of a use is larger than the largest sector.");
        }

        if (covered > 1.05)
            throw new ArgumentOutOfRangeException(nameof(uses), covered, "The uses add to more than 1.05; shares are fractions, not percent.");
        return covered == 0 || largest == 0
            ? null
            : new(Math.Min(10, 10 * weighted / largest) * substitutionIndex, Math.Min(1, covered));
    }
}
