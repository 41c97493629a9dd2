using System.Runtime.InteropServices;
using GeoMonitor.Core;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Production;

/// <summary>Holds the shares of each table against the whole.</summary>
internal static class ShareSums
{
    // the study rounds each share, and leaves suppliers of less than one percent out of EU tables
    private const double Lowest = 0.97;
    private const double Highest = 1.03;
    private const int Named = 5;

    /// <summary>Names the tables whose shares do not add up to about one.</summary>
    public static LoadCheck Check(IReadOnlyList<ProductionFigure> rows)
    {
        var sums = Sums(rows);
        var off = sums.Where(s => s.Sum is < Lowest or > Highest).OrderBy(s => s.Sum).ToList();
        var named = string.Join(", ", off.Take(Named).Select(s => $"{s.Material} {s.Stage} {s.Sum:P0}"));
        return new LoadCheck(
            "share-sums",
            off.Count == 0,
            Blocking: false,
            $"{sums.Count - off.Count} of {sums.Count} tables have shares that add up to {Lowest:P0} to {Highest:P0}"
            + (off.Count == 0 ? "." : $"; the others leave suppliers out or are rounded: {named}{(off.Count > Named ? " and more" : "")}."));
    }

    // in the order of their first rows
    private static List<Table> Sums(IReadOnlyList<ProductionFigure> rows)
    {
        var tables = new Dictionary<TableKey, Table>();
        foreach (var row in rows)
        {
            ref var table = ref CollectionsMarshal.GetValueRefOrAddDefault(tables, TableKey.Of(row), out _);
            table ??= new Table(row);
            table.Sum += (row.Share?.Value ?? 0) * (row.IsBelow ? 0.5 : 1);
        }

        return [.. tables.Values];
    }

    private sealed class Table(ProductionFigure first)
    {
        public string Material => first.Material;

        public string? Stage => first.Stage;

        public double Sum { get; set; }
    }

    private readonly record struct TableKey(string DataSet, string Material, string? Stage, string? Form, Year Year)
    {
        public static TableKey Of(ProductionFigure row) => new(row.DataSet, row.Material, row.Stage, row.Form, row.Year);

        // few tables are of the same material and year
        public override int GetHashCode() => (Material.GetHashCode(StringComparison.Ordinal) * 397) ^ Year.Value;
    }
}
