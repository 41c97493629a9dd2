using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>What every economy exports of an item, in US dollars. For the Union trade inside it counts, because its members buy there too.</summary>
internal static class ExportValues
{
    /// <summary>By index of the exporter; nothing for who has no name.</summary>
    /// <param name="run">The run.</param>
    /// <param name="product">The item.</param>
    /// <param name="year">A year with flows.</param>
    /// <param name="importers">To whom; the world when none is named.</param>
    public static long[] Of(RunView run, ProductSeries product, Year year, IReadOnlyCollection<ushort>? importers = null)
    {
        var flows = run.Flows(product, year, CancellationToken.None);
        var index = flows.IndexOf(product.Code);
        var exports = new long[run.Economies.Count];
        if (index < 0)
            return exports;
        foreach (var importer in importers is { Count: > 0 } ? importers : [.. Enumerable.Range(0, run.Economies.Count).Select(i => (ushort)i)])
        {
            var cell = flows.Imports(index, importer);
            for (var r = 0; r < cell.Count; r++)
                exports[cell.Exporters[r]] += cell.ValuesUsd[r];
        }

        exports[EconomyTable.UnspecifiedIndex] = 0;
        return exports;
    }
}
