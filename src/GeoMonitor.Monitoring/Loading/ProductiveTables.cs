using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;
using GeoMonitor.Monitoring.InputOutput;

namespace GeoMonitor.Monitoring.Loading;

/// <summary>
/// Refuses an input-output table that cannot be solved, so that nobody finds out when he asks. Where every industry takes less than
/// it makes there is nothing to try.
/// </summary>
internal static class ProductiveTables
{
    /// <summary>Tries the tables of a file in which industries take as much as they make.</summary>
    /// <exception cref="LoadRefusedException">A table takes as much as it makes.</exception>
    public static void Require(LoadReport report, FigureSet figures)
    {
        if (figures is not InputOutputFigures tables || report.Checks.All(c => c.Passed || c.Name != "column-sums"))
            return;
        foreach (var table in tables.Tables)
        {
            try
            {
                SolvedTable.Of(table);
            }
            catch (ArgumentException e)
            {
                throw new LoadRefusedException(
                    "not-productive",
                    $"'{report.FileName}' is not loaded, because its table of {table.Year} takes at least as much as it makes, and nothing can be computed from it: "
                    + $"{report.Checks.First(c => c.Name == "column-sums" && !c.Passed).Detail}.",
                    e);
            }
        }
    }
}
