using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Indicators.Mitigation;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>What exporters deliver to the world and could deliver in addition (methodology 7) [P].</summary>
/// <param name="ExportsT">Exports in tonnes, by index of the exporter.</param>
/// <param name="SpareT">Spare capacity in tonnes a year, by index of the exporter.</param>
internal sealed record ExporterCapacity(ImmutableArray<double> ExportsT, ImmutableArray<double> SpareT)
{
    /// <summary>Of a complete year; null when too few of its flows have a quantity.</summary>
    public static ExporterCapacity? Of(RunView run, ProductSeries product, Year year)
    {
        var parameters = run.Facts.Parameters.Mitigation;
        var years = Enumerable.Range(1 - parameters.SpareYears, parameters.SpareYears)
            .Select(year.Plus)
            .Where(y => product.StateOf(y) == YearState.Complete)
            .ToList();
        var tonnes = years.ConvertAll(y => run.ExportTonnesOf(product, y));
        if (tonnes.Count == 0 || years[^1] != year || tonnes[^1] is not { } now)
            return null;
        ImmutableArray<double> spare =
        [
            .. Enumerable.Range(0, now.Length).Select(e => SpareCapacity.Of(
                [.. tonnes.Select(t => t is { } known ? known[e] : double.NaN)], parameters)!.Value),
        ];
        return new ExporterCapacity([.. now], spare);
    }
}
