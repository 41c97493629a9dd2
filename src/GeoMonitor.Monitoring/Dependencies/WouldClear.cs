using System.Collections.Immutable;
using System.Globalization;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>What would bring the tests that pass under their thresholds: arithmetic, not advice.</summary>
internal static class WouldClear
{
    public static ImmutableArray<string> Of(DependencyAssessment assessment, ImmutableArray<SupplierFlow> suppliers, RunView run)
    {
        if (assessment.Cell is not { } cell)
            return [];
        var thresholds = run.Facts.Parameters.GeoDep;
        var tests = assessment.GeoDep.Tests(thresholds);
        var amounts = suppliers.Where(s => s.Economy != EconomyTable.UnspecifiedIndex).Select(s => s.Value.Kusd).ToArray();
        var ways = ImmutableArray.CreateBuilder<string>();
        if (tests[0].Passed == true && Clearing.Diversion(amounts, thresholds.ImportHhi) is { } moved)
        {
            ways.Add(
                $"Import concentration falls to {Text(thresholds.ImportHhi)} when {Text(moved)} thousand USD "
                + $"({Text(100 * moved / amounts.Sum())} % of the imports) move from the largest suppliers to many others.");
        }

        if (tests[2].Passed == true)
        {
            var exports = Clearing.AdditionalExports(cell.Imports.Kusd, cell.Exports.Kusd, thresholds.ImportExportRatio);
            ways.Add(
                $"Imports no longer exceed exports when exports of own making grow by {Text(exports)} thousand USD.");
        }

        return ways.ToImmutable();
    }

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
