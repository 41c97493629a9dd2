namespace GeoMonitor.Core.Indicators.Criticality;

/// <summary>Import reliance IR of the EU raw-materials method (methodology 3) [V].</summary>
public static class ImportReliance
{
    /// <summary>IR = (imports - exports)/(production + imports - exports), clamped to 0..1; amounts in one unit.</summary>
    /// <returns>
    /// Null when nothing is left for use (the denominator is zero or less): then the three figures do not belong
    /// together, and the quotient of two negative numbers would look like total reliance.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or not a number.</exception>
    public static double? Of(double imports, double exports, double production)
    {
        if (!(imports >= 0 && exports >= 0 && production >= 0))
            throw new ArgumentOutOfRangeException(nameof(imports), "Imports, exports and production are zero or more.");
        var use = production + imports - exports;
        return use > 0 ? Math.Clamp((imports - exports) / use, 0, 1) : null;
    }
}
