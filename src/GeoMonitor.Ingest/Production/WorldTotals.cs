using System.Collections.Immutable;
using GeoMonitor.Core;
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
        var tables = Tables(rows);
        var off = new List<string>();
        foreach (var table in tables)
        {
            if (Math.Abs(table.Sum - table.Total) > Tolerance * table.Total)
                off.Add($"{table.Material} {table.Year} ({table.Sum:0.####} of {table.Total:0.####} {table.Unit})");
        }

        var compared = tables.Count;
        var detail = compared == 0
            ? "The file publishes no world totals."
            : $"{compared - off.Count} of {compared} published world totals are within {Tolerance:P0} of the sum of their producers"
                + (off.Count == 0 ? "." : $"; others are {string.Join(", ", off.Take(Named))}{(off.Count > Named ? " and more" : "")}.");
        return new LoadCheck("world-totals", off.Count == 0, Blocking: false, detail);
    }

    // few tables have a total, and many files none at all: those are looked for first. In the order of their first rows
    private static List<Table> Tables(ImmutableArray<ProductionFigure> rows)
    {
        var series = new Dictionary<SeriesKey, Dictionary<Year, Table>>();
        foreach (var row in rows)
        {
            if (row.Economy != EconomyCode.World)
                continue;
            var key = SeriesKey.Of(row);
            if (!series.TryGetValue(key, out var years))
                series.Add(key, years = []);
            years.TryAdd(row.Year, new Table(row));
        }

        return series.Count == 0 ? [] : AddUp(rows, series);
    }

    private static List<Table> AddUp(ImmutableArray<ProductionFigure> rows, Dictionary<SeriesKey, Dictionary<Year, Table>> series)
    {
        var tables = new List<Table>();
        SeriesKey? last = null;
        Dictionary<Year, Table>? years = null;
        foreach (var row in rows)
        {
            // rows of one material follow each other
            var key = SeriesKey.Of(row);
            if (last is null || !key.Equals(last.Value))
                (last, years) = (key, series.GetValueOrDefault(key));
            if (years is null || !years.TryGetValue(row.Year, out var table) || !table.HasTotal)
                continue;
            if (!table.IsListed)
                tables.Add(table);
            table.IsListed = true;
            if (row.Economy != EconomyCode.World)
                table.Sum += row.Quantity ?? 0;
        }

        return tables;
    }

    private readonly record struct SeriesKey(string DataSet, string Material, string? Stage, string? Form, ProductionUnit? Unit)
    {
        public static SeriesKey Of(ProductionFigure row) => new(row.DataSet, row.Material, row.Stage, row.Form, row.Unit);

        // few series are of the same material
        public override int GetHashCode() => Material.GetHashCode(StringComparison.Ordinal);
    }

    // the total is that of the first row of the world
    private sealed class Table(ProductionFigure world)
    {
        public string Material => world.Material;

        public Year Year => world.Year;

        public ProductionUnit? Unit => world.Unit;

        public bool HasTotal => world.Quantity is not null;

        public double Total => world.Quantity!.Value;

        public double Sum { get; set; }

        public bool IsListed { get; set; }
    }
}
