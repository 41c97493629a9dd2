using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply;

namespace GeoMonitor.Monitoring.Runs.Composition;

/// <summary>
/// Lays loaded production tables over others. A loaded table stands beside those of other publications and before them in
/// the same year; it takes the place of what was known of its own publication, material and year, whatever the words for its
/// form.
/// </summary>
internal static class ProductionLayers
{
    public static ProductionCatalogue Over(ProductionCatalogue below, IReadOnlyList<ProductionFigures> layers)
    {
        if (layers.Count == 0)
            return below;
        var tables = below.All.ToList();
        foreach (var layer in layers)
        {
            var own = TablesOf(layer).ToList();
            var covered = own.Select(KeyOf).ToHashSet();
            tables.RemoveAll(t => covered.Contains(KeyOf(t)));
            tables.AddRange(own);
        }

        ImmutableArray<string> preferred =
            [.. layers.Reverse().SelectMany(l => l.Rows.Select(r => r.DataSet).Distinct(StringComparer.Ordinal))];
        return new ProductionCatalogue(tables, preferred);
    }

    private static (ItemId Item, string DataSet, Year Year) KeyOf(ProductionTable table) =>
        (table.Item, table.DataSet, table.Year);

    // rows of materials or stages that are not ours cannot answer a question about an item
    private static IEnumerable<ProductionTable> TablesOf(ProductionFigures layer) => layer.Rows
        .Where(r => r is { MaterialId: not null, Stage: not null })
        .GroupBy(r => (Item: ItemId.Of(r.MaterialId!, r.Stage!), r.DataSet, r.Form, r.Year))
        .Select(g => TableOf(g.Key.Item, g.Key.DataSet, g.Key.Form, g.Key.Year, [.. g], layer.Origin));

    private static ProductionTable TableOf(
        ItemId item, string dataSet, string? form, Year year, ImmutableArray<ProductionFigure> rows, FigureOrigin origin)
    {
        var units = rows.Select(r => r.Unit).OfType<ProductionUnit>().Distinct().ToList();
        var producers = rows.Where(r => r.Economy != EconomyCode.World).ToList();

        // quantities in two units have no sum, and so no shares
        var sum = units.Count == 1 ? producers.Sum(r => r.Quantity ?? 0) : 0;
        return new ProductionTable(
            item,
            dataSet,
            form,
            year,
            units.Count == 1 ? units[0].Symbol : null,
            producers.Exists(r => r.IsEstimate) && producers.TrueForAll(r => r.IsEstimate || r.Quantity is null),
            [
                .. producers
                    .GroupBy(r => r.Economy)
                    .Select(g => ShareOf(g.Key, [.. g], sum, origin))
                    .OrderByDescending(s => s.Share?.Value ?? -1)
                    .ThenByDescending(s => s.Quantity ?? -1)
                    .ThenBy(s => s.Economy),
            ],
            units.Count == 1 ? rows.Where(r => r.Economy == EconomyCode.World).Select(r => r.Quantity).FirstOrDefault() : null);
    }

    // of "less than" half is used, as in the bundled tables: the whole would count what nobody supplies, nothing would hide who does
    private static double? ShareOf(ProductionFigure row) => row.IsBelow ? row.Share?.Value / 2 : row.Share?.Value;

    private static string? NoteOf(ProductionFigure row) =>
        row is { IsBelow: true, Share: { } bound, Note: null } ? $"published as less than {bound.Value:P1}, half of it is used" : row.Note;

    // several rows of an economy are parts of its production, such as industrial and small-scale mining
    private static ProductionShare ShareOf(
        EconomyCode economy, ImmutableArray<ProductionFigure> rows, double sum, FigureOrigin origin)
    {
        var quantities = rows.Select(r => r.Quantity).OfType<double>().ToList();
        var shares = rows.Select(ShareOf).OfType<double>().ToList();
        double? quantity = quantities.Count > 0 ? quantities.Sum() : null;
        var share = shares.Count > 0 ? shares.Sum() : sum > 0 ? quantity / sum : null;
        return new ProductionShare(
            economy,
            share is { } known ? new Share(Math.Min(1, known)) : null,
            quantity,
            rows.Select(r => r.TradeParameter).FirstOrDefault(t => t is not null),
            rows.Select(NoteOf).FirstOrDefault(n => n is not null),
            rows[0].Confidence,
            [origin.ToString()]);
    }
}
