namespace GeoMonitor.Core.Indicators.ReExports;

/// <summary>The rule by which CBS finds re-exports of one enterprise and HS6 code (methodology 5.2; Roos, CBS) [V].</summary>
/// <remarks>
/// Export value up to twice the import value counts as re-exported, the double because a trader sells above what he
/// paid; what lies above that was made by the enterprise. That the part below twice the imports still counts when
/// exports exceed it is our reading of the rule.
/// </remarks>
public static class CbsReExportRule
{
    private const double Markup = 2;

    /// <summary>Re-exports in the unit of the amounts, 0..exports; 0 without imports.</summary>
    /// <param name="imports">What the enterprise, or group of enterprises, imports of the code.</param>
    /// <param name="exports">What it exports of the same code.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or not a number.</exception>
    public static double ReExports(double imports, double exports)
    {
        if (!(imports >= 0))
            throw new ArgumentOutOfRangeException(nameof(imports), imports, "Imports are zero or more.");
        if (!(exports >= 0))
            throw new ArgumentOutOfRangeException(nameof(exports), exports, "Exports are zero or more.");
        return Math.Min(exports, Markup * imports);
    }
}
