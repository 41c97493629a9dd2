namespace GeoMonitor.Core.Indicators.Mirror;

/// <summary>What a balanced figure was made of; kept beside it.</summary>
public enum FlowBasis
{
    /// <summary>Only the exporter reports.</summary>
    ExporterReport,

    /// <summary>Only the importer reports.</summary>
    ImporterReport,

    /// <summary>A weighted mean of both reports.</summary>
    Balanced,
}

/// <summary>One figure from two reports, as BaTIS balances services (methodology 10) [V].</summary>
/// <param name="Amount">The figure in the unit of the reports.</param>
/// <param name="Basis">What it was made of.</param>
public readonly record struct BalancedFlow(double Amount, FlowBasis Basis)
{
    /// <summary>(SI_x X + SI_m M)/(SI_x + SI_m), weighted with how well each reporter's figures agree with others'.</summary>
    /// <param name="exporterReport">X; null when the exporter does not report.</param>
    /// <param name="importerReport">M; null when the importer does not report.</param>
    /// <param name="exporterIndex">SI_x, symmetry index of the exporter, 0..1.</param>
    /// <param name="importerIndex">SI_m, symmetry index of the importer, 0..1.</param>
    /// <returns>The only report when there is one; null when there is none. Equal weights when both indices are zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A report is negative, or an index outside 0..1.</exception>
    public static BalancedFlow? Of(double? exporterReport, double? importerReport, double exporterIndex, double importerIndex)
    {
        if (!(exporterIndex >= 0 && exporterIndex <= 1 && importerIndex >= 0 && importerIndex <= 1))
            throw new ArgumentOutOfRangeException(nameof(exporterIndex), "Symmetry indices lie between 0 and 1.");
        if ((exporterReport is { } x && !(x >= 0)) || (importerReport is { } m && !(m >= 0)))
            throw new ArgumentOutOfRangeException(nameof(exporterReport), "Reports are zero or more, or null when there is none.");
        return (exporterReport, importerReport) switch
        {
            ({ } exports, { } imports) => new(Weighted(exports, imports, exporterIndex, importerIndex), FlowBasis.Balanced),
            ({ } exports, null) => new(exports, FlowBasis.ExporterReport),
            (null, { } imports) => new(imports, FlowBasis.ImporterReport),
            _ => null,
        };
    }

    private static double Weighted(double exports, double imports, double exporterIndex, double importerIndex)
    {
        var weights = exporterIndex + importerIndex;
        return weights == 0
            ? (exports + imports) / 2
            : ((exporterIndex * exports) + (importerIndex * imports)) / weights;
    }
}
