using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Production;

/// <summary>Holds producers against the world total that the source itself publishes.</summary>
internal static class WorldTotals
{
    // published totals are rounded to three figures
    private const double Tolerance = 0.01;
    private const int Named = 3;

    /// <summary>Compares every material, form and year that has a total.</summary>
    public static LoadCheck Check(ImmutableArray<ProductionFigure> rows)
    {
        var compared = 0;
        var off = new List<string>();
        foreach (var table in rows.GroupBy(r => (r.DataSet, r.Material, r.Stage, r.Form, r.Year, r.Unit)))
        {
            if (table.FirstOrDefault(r => r.Economy == EconomyCode.World)?.Quantity is not { } total)
                continue;
            compared++;
            var sum = table.Where(r => r.Economy != EconomyCode.World).Sum(r => r.Quantity ?? 0);
            if (Math.Abs(sum - total) > Tolerance * total)
                off.Add($"{table.Key.Material} {table.Key.Year} ({sum:0.####} of {total:0.####} {table.Key.Unit})");
        }

        var detail = compared == 0
            ? "The file publishes no world totals."
            : $"{compared - off.Count} of {compared} published world totals are within {Tolerance:P0} of the sum of their producers"
                + (off.Count == 0 ? "." : $"; others are {string.Join(", ", off.Take(Named))}{(off.Count > Named ? " and more" : "")}.");
        return new LoadCheck("world-totals", off.Count == 0, Blocking: false, detail);
    }
}
