namespace GeoMonitor.Core.Indicators.Dependency;

/// <summary>The cut-offs with which the import share of ECIPE is read as a test.</summary>
/// <remarks>
/// The share is published, its cut-off could not be seen (methodology 2.3): that more than half of all supply comes
/// from outside, together with the concentration of the Commission, is this project's reading [P].
/// </remarks>
/// <param name="Share">Import share above this; .5 [P].</param>
/// <param name="Hhi">Import HHI above this; .4, as the Commission.</param>
public sealed record EcipeThresholds(double Share, double Hhi);

/// <summary>Dependence by the import share of ECIPE together with the HHI (methodology 2.3).</summary>
/// <param name="Share">M_ext/(M_ext + M_intra + X) above its cut-off.</param>
/// <param name="Hhi">Concentration of imports from outside the EU above its cut-off.</param>
public readonly record struct EcipeTest(TestOutcome Share, TestOutcome Hhi)
{
    /// <summary>Whether both fire; null when that cannot be told.</summary>
    public bool? IsDependent => TestOutcome.All(Share, Hhi);

    /// <summary>The tests of one importer and product; amounts in one unit.</summary>
    /// <param name="extraEuHhi">HHI of imports from outside the EU; null without them.</param>
    /// <param name="extraEuImports">Imports from outside the EU.</param>
    /// <param name="intraEuImports">Imports from inside the EU.</param>
    /// <param name="exports">Exports, inside and outside the EU.</param>
    /// <param name="thresholds">The cut-offs.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or not a number.</exception>
    public static EcipeTest Of(
        double? extraEuHhi, double extraEuImports, double intraEuImports, double exports, EcipeThresholds thresholds) => new(
        TestOutcome.Above("ecipe-share", EcipeShare.Of(extraEuImports, intraEuImports, exports), thresholds.Share),
        TestOutcome.Above("ecipe-hhi", extraEuHhi, thresholds.Hhi));
}
