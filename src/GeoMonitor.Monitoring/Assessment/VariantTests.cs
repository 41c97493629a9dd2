using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Dependency;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Core.Screening;

namespace GeoMonitor.Monitoring.Assessment;

/// <summary>The tests of others beside those of the Commission and CEPII (methodology 1.1 and 2.3), on the same cell.</summary>
/// <param name="CbsBand">Concentration of imports against the band that Statistics Netherlands calls concentrated.</param>
/// <param name="Ecipe">The import share of ECIPE with the concentration.</param>
/// <param name="Merics">The tests of MERICS on the largest supplier.</param>
internal sealed record VariantTests(TestOutcome CbsBand, EcipeTest Ecipe, MericsTest Merics)
{
    public static VariantTests Of(CellIndicators? cell, Economy economy, MethodParameters parameters)
    {
        var bands = parameters.CbsBands;
        var cbs = bands.UpperInclusive
            ? TestOutcome.AtLeast("cbs-band", cell?.ImportHhi, bands.Concentrated)
            : TestOutcome.Above("cbs-band", cell?.ImportHhi, bands.Concentrated);
        if (cell is null)
        {
            return new VariantTests(
                cbs, EcipeTest.Of(null, 0, 0, 0, parameters.Ecipe), MericsTest.Of(0, 0, 0, parameters.Merics));
        }

        // the partner's part of all imports, those without a named partner included
        var fromTop = cell.TopShare is { } share ? share * (cell.Imports.Usd - cell.Unspecified.Usd) : 0;
        return new VariantTests(
            cbs,
            EcipeTest.Of(
                cell.ExtraEuHhi,
                cell.ExtraEuImports.Usd,
                cell.IntraEuImports.Usd,
                AllExports(cell, economy),
                parameters.Ecipe),
            MericsTest.Of(fromTop, cell.Imports.Usd, cell.Exports.Usd, parameters.Merics));
    }

    /// <summary>Exports inside and outside the Union in whole US dollars: they stand for capacity.</summary>
    public static long AllExports(CellIndicators cell, Economy economy) =>
        cell.Exports.Usd + (economy.Code == EconomyCode.Eu27 ? cell.IntraEuImports.Usd : 0);
}
