using GeoMonitor.Core.Indicators.Dependency;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Screening;

/// <summary>The indicators of one cell: an economy's imports of a product in a year.</summary>
/// <param name="Product">The product.</param>
/// <param name="Economy">Index of the economy.</param>
/// <param name="Imports">Imports; for <c>EU27</c> only from outside it.</param>
/// <param name="ExtraEuImports">Of these, from outside the Union of 27.</param>
/// <param name="IntraEuImports">Trade between members of the Union that the economy receives.</param>
/// <param name="Exports">Exports; for <c>EU27</c> only to outside it.</param>
/// <param name="Unspecified">Imports from partners the source does not name.</param>
/// <param name="ImportHhi">Concentration over named suppliers, 0..1; null when they supply nothing of value.</param>
/// <param name="ImportHhiLow">Its lower bound with unnamed partners; null likewise.</param>
/// <param name="ImportHhiHigh">Its upper bound with unnamed partners; null when nothing of value is imported.</param>
/// <param name="ExtraEuHhi">Concentration over named suppliers outside the Union; null when they supply nothing.</param>
/// <param name="TopSupplier">Index of the largest named supplier; null when there is none.</param>
/// <param name="TopShare">Its share of the imports from named suppliers, 0..1; null when there is none.</param>
/// <param name="Suppliers">Number of named suppliers.</param>
/// <param name="SupplierRisk">Average governance risk of suppliers, 0..1; null when there is no supplier.</param>
/// <param name="ImputedRiskShare">Share of imports whose supplier's risk is imputed, 0..1; null likewise.</param>
/// <param name="WorldExportHhi">
/// Concentration of world exports, 0..1, with the Union as one exporter when the economy is <c>EU27</c>; null when
/// nothing of value is exported.
/// </param>
public sealed record CellIndicators(
    Hs6 Product,
    ushort Economy,
    Money Imports,
    Money ExtraEuImports,
    Money IntraEuImports,
    Money Exports,
    Money Unspecified,
    double? ImportHhi,
    double? ImportHhiLow,
    double? ImportHhiHigh,
    double? ExtraEuHhi,
    ushort? TopSupplier,
    double? TopShare,
    int Suppliers,
    double? SupplierRisk,
    double? ImputedRiskShare,
    double? WorldExportHhi)
{
    /// <summary>Imports over exports; 9999 when exports are zero; null when the imports have no value (methodology 2.2).</summary>
    public double? ImportExportRatio => GeoDepCriteria.Ratio(Imports.Usd, Exports.Usd);

    /// <summary>Imports from outside the Union as a share of those and the trade between members; null when zero.</summary>
    public double? ExtraEuImportShare =>
        ExtraEuImports.Usd + IntraEuImports.Usd is var all and > 0 ? (double)ExtraEuImports.Usd / all : null;

    /// <summary>Imports from unnamed partners as a share of imports; null when imports are zero.</summary>
    public double? UnspecifiedShare => Imports.Usd > 0 ? (double)Unspecified.Usd / Imports.Usd : null;

    internal static CellIndicators Read(YearScreening year, int product, int cell)
    {
        var c = year.Cells;
        var isUnion = c.Economies[cell] == year.Economies.Eu27Index;
        return new CellIndicators(
            year.Products[product],
            c.Economies[cell],
            new Money(c.ImportsUsd[cell]),
            new Money(c.ExtraEuImportsUsd[cell]),
            new Money(c.IntraEuImportsUsd[cell]),
            new Money(c.ExportsUsd[cell]),
            new Money(c.UnspecifiedUsd[cell]),
            Known(c.ImportHhi[cell]),
            Known(c.ImportHhiLow[cell]),
            Known(c.ImportHhiHigh[cell]),
            Known(c.ExtraEuHhi[cell]),
            c.TopSuppliers[cell] == 0 ? null : c.TopSuppliers[cell],
            Known(c.TopShares[cell]),
            c.Suppliers[cell],
            Known(c.SupplierRisk[cell]),
            Known(c.ImputedRiskShare[cell]),
            Known(isUnion ? year.Worlds.ExportHhiEuAsOne[product] : year.Worlds.ExportHhi[product]));
    }

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
