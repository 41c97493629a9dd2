namespace GeoMonitor.Core.Indicators.Mirror;

/// <summary>How two reports of one flow differ, and what lies between them (methodology 10) [V].</summary>
public static class MirrorAsymmetry
{
    /// <summary>|x - m|/(x + m), 0 (identical)..1 (only one side reports); null when both are zero or one is not known.</summary>
    /// <param name="exporterReport">x, as the exporter reports it; null when it does not.</param>
    /// <param name="importerReport">m, as the importer reports it; null when it does not.</param>
    /// <exception cref="ArgumentOutOfRangeException">A report is negative or not a number.</exception>
    public static double? Of(double? exporterReport, double? importerReport)
    {
        Require(exporterReport, nameof(exporterReport));
        Require(importerReport, nameof(importerReport));
        return exporterReport + importerReport > 0
            ? Math.Abs(exporterReport!.Value - importerReport!.Value) / (exporterReport + importerReport)
            : null;
    }

    private static void Require(double? amount, string name)
    {
        if (amount is { } value && (!(value >= 0) || double.IsInfinity(value)))
            throw new ArgumentOutOfRangeException(name, amount, "A report is zero or more and finite, or null when there is none.");
    }
}
