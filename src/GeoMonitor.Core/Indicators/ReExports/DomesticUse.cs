namespace GeoMonitor.Core.Indicators.ReExports;

/// <summary>Volumes for domestic use, from trade and production in one unit (methodology 5.2).</summary>
public static class DomesticUse
{
    /// <summary>max(0, X - P): re-exports are at least what is exported beyond production.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or not a number.</exception>
    public static double ReExportsLowerBound(double exports, double production)
    {
        Require(exports, nameof(exports));
        Require(production, nameof(production));
        return Math.Max(0, exports - production);
    }

    /// <summary>Abs = P + M - X: what the economy itself uses.</summary>
    /// <returns>
    /// Null when exports exceed production plus imports: then the three figures do not belong together, and a negative
    /// use would turn every share of it upside down.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or not a number.</exception>
    public static double? Absorption(double production, double imports, double exports)
    {
        Require(production, nameof(production));
        Require(imports, nameof(imports));
        Require(exports, nameof(exports));
        var use = production + imports - exports;
        return use < 0 ? null : use;
    }

    /// <summary>M'/Abs: the part of use that is imported for it; null when use is zero or unknown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or not a number.</exception>
    public static double? ImportPenetration(double importsForUse, double? absorption)
    {
        Require(importsForUse, nameof(importsForUse));
        return absorption > 0 ? importsForUse / absorption : null;
    }

    /// <summary>P/Abs: self-sufficiency (methodology 7), 0 or more, above 1 for a net exporter; null without use.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or not a number.</exception>
    public static double? SelfSufficiency(double production, double? absorption)
    {
        Require(production, nameof(production));
        return absorption > 0 ? production / absorption : null;
    }

    private static void Require(double amount, string name)
    {
        if (!(amount >= 0) || double.IsInfinity(amount))
            throw new ArgumentOutOfRangeException(name, amount, "An amount is zero or more and finite.");
    }
}
