using System.Collections.Immutable;

namespace GeoMonitor.Graph.InputOutput;

/// <summary>One region's part in what a sector is made of, as its books show it and as it is.</summary>
/// <param name="Region">Number of the region.</param>
/// <param name="Direct">Share in what is bought directly, 0..1; null when nothing is bought.</param>
/// <param name="Through">Share when suppliers are looked through, 0..1; null when nothing is.</param>
public readonly record struct LookThroughShare(int Region, double? Direct, double? Through)
{
    /// <summary>
    /// Whether the direct share hides so much that it has to be said: the look-through share is .15 higher, or at least
    /// twice as high (methodology 6.2) [P]; null when a share is missing.
    /// </summary>
    public bool? IsHidden => Direct is { } direct && Through is { } through
        ? through > direct && (through - direct >= .15 - 1e-12 || through >= 2 * direct)
        : null;
}

/// <summary>What one sector of one region is made of, by region of origin (methodology 6.2).</summary>
public static class LookThrough
{
    /// <summary>
    /// VAS = sum of v L: value added by region in a unit of final demand for a sector. Adds to 1 when v is what inputs
    /// leave.
    /// </summary>
    /// <param name="system">The sectors of all regions.</param>
    /// <param name="regions">The region of each sector, 0 and up.</param>
    /// <param name="valueAdded">v, value added for one unit of output; see <see cref="ValueAddedPerOutput"/>.</param>
    /// <param name="sector">Whose final demand.</param>
    /// <exception cref="ArgumentException">There is not one figure for each sector.</exception>
    public static ImmutableArray<double> ValueAdded(
        LeontiefSystem system, ReadOnlySpan<int> regions, ReadOnlySpan<double> valueAdded, int sector)
    {
        if (valueAdded.Length != system.Size)
            throw new ArgumentException($"{system.Size} sectors need as much value added.", nameof(valueAdded));
        return Unit(system, sector).ValueAdded(regions, valueAdded);
    }

    /// <summary>v = 1 - column sum of A: what inputs leave of a unit of output.</summary>
    public static double[] ValueAddedPerOutput(TechnicalCoefficients coefficients) =>
        [.. Enumerable.Range(0, coefficients.Size).Select(j => 1 - coefficients.InputsOf(j))];

    /// <summary>
    /// FPEM = L/sum L and its face value (I + A)/sum L by region, own output included (Baldwin, Freeman and
    /// Theodorakopoulos 2022). Face value adds to less than 1: what lacks is hidden, never negative.
    /// </summary>
    public static ImmutableArray<LookThroughShare> Gross(LeontiefSystem system, ReadOnlySpan<int> regions, int sector) =>
        Unit(system, sector).Gross(regions);

    /// <summary>
    /// The shares of regions in inputs only: directly the column of A, looked through the column of L - I, each as
    /// shares of its own sum.
    /// </summary>
    public static ImmutableArray<LookThroughShare> Inputs(LeontiefSystem system, ReadOnlySpan<int> regions, int sector) =>
        Unit(system, sector).Inputs(regions);

    /// <summary>FIR: inputs from other regions at all steps, for one unit of output; zero or more.</summary>
    public static double ForeignInputReliance(LeontiefSystem system, ReadOnlySpan<int> regions, int sector)
    {
        var own = regions[sector];
        return Unit(system, sector).Through(regions).Where((_, region) => region != own).Sum();
    }

    private static BundleContents Unit(LeontiefSystem system, int sector)
    {
        var unit = new double[system.Size];
        unit[sector] = 1;
        return BundleContents.Of(system, unit);
    }
}
