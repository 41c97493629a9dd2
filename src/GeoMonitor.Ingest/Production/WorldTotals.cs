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
        foreach (var (key, table) in tables.OrderBy(t => t.Value.FirstRow))
        {
            if (Math.Abs(table.Sum - table.Total) > Tolerance * table.Total)
                off.Add($"{key.Material} {key.Year} ({table.Sum:0.####} of {table.Total:0.####} {key.Unit})");
        }

        var compared = tables.Count;
        var detail = compared == 0
            ? "The file publishes no world totals."
            : $"{compared - off.Count} of {compared} published world totals are within {Tolerance:P0} of the sum of their producers"
                + (off.Count == 0 ? "." : $"; others are {string.Join(", ", off.Take(Named))}{(off.Count > Named ? " and more" : "")}.");
        return new LoadCheck("world-totals", off.Count == 0, Blocking: false, detail);
    }

    // few tables have a total, and many files none at all: those are looked for first
    private static Dictionary<TableKey, Table> Tables(ImmutableArray<ProductionFigure> rows)
    {
        var tables = new Dictionary<TableKey, Table>();
        foreach (var row in rows)
        {
            if (row.Economy == EconomyCode.World)
                tables.TryAdd(TableKey.Of(row), new Table(row.Quantity));
        }

        foreach (var key in tables.Where(t => !t.Value.HasTotal).Select(t => t.Key).ToArray())
            tables.Remove(key);
        for (var i = 0; i < rows.Length && tables.Count > 0; i++)
        {
            if (!tables.TryGetValue(TableKey.Of(rows[i]), out var table))
                continue;
            table.FirstRow ??= i;
            if (rows[i].Economy != EconomyCode.World)
                table.Sum += rows[i].Quantity ?? 0;
        }

        return tables;
    }

    private readonly record struct TableKey(
        string DataSet, string Material, string? Stage, string? Form, Year Year, ProductionUnit? Unit)
    {
        // tables that differ in nothing but stage or form are few, and hashing all texts takes longer than comparing them
        public override int GetHashCode() => HashCode.Combine(Material, Year);

        public static TableKey Of(ProductionFigure row) => new(row.DataSet, row.Material, row.Stage, row.Form, row.Year, row.Unit);
    }

    // the total of the first row of the world
    private sealed class Table(double? total)
    {
        public bool HasTotal => total is not null;

        public double Total => total!.Value;

        public double Sum { get; set; }

        public int? FirstRow { get; set; }
    }
}
