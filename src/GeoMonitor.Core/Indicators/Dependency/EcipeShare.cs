namespace GeoMonitor.Core.Indicators.Dependency;

/// <summary>The import share of ECIPE 2022, used there beside the HHI (methodology 2.3) [V].</summary>
public static class EcipeShare
{
    /// <summary>M_ext/(M_ext + M_intra + X), 0..1; null when all three are zero.</summary>
    /// <param name="extraEuImports">Imports from outside the EU.</param>
    /// <param name="intraEuImports">Imports from inside the EU, same unit.</param>
    /// <param name="exports">Exports, same unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or not a number.</exception>
    public static double? Of(double extraEuImports, double intraEuImports, double exports)
    {
        if (!(extraEuImports >= 0 && intraEuImports >= 0 && exports >= 0))
            throw new ArgumentOutOfRangeException(nameof(extraEuImports), "The three amounts are zero or more.");
        var all = extraEuImports + intraEuImports + exports;
        return all == 0 ? null : extraEuImports / all;
    }
}
