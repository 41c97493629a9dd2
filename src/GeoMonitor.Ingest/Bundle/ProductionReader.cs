using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply;

namespace GeoMonitor.Ingest.Bundle;

/// <summary>Reads <c>facts/production_shares.csv.gz</c>.</summary>
internal static class ProductionReader
{
    public static ProductionCatalogue Read(BundleFolder files)
    {
        var rows = files.Read("production-shares", row => (
            Key: new Key(
                ItemId.Of(row.Required("material_id"), row.Required("stage")),
                row.Required("dataset"),
                row.Optional("product"),
                row.Year("year")),
            Unit: row.Optional("unit"),
            IsEstimate: row["is_estimate"] is "1",
            Share: new ProductionShare(
                row.EconomyOrRest("economy"),
                row.Percentage("share_pct"),
                row.Number("quantity"),
                row.Number("trade_parameter_t"),
                row.Optional("note"),
                row.Required("confidence"),
                row.List("source_id"))));
        return new ProductionCatalogue(rows
            .GroupBy(r => r.Key)
            .Select(g => new ProductionTable(
                g.Key.Item,
                g.Key.DataSet,
                g.Key.Product,
                g.Key.Year,
                g.Select(r => r.Unit).FirstOrDefault(u => u is not null),
                g.Any(r => r.IsEstimate),
                [
                    .. g.Select(r => r.Share)
                        .Where(s => s.Economy != EconomyCode.World)
                        .OrderByDescending(s => s.Share?.Value ?? -1)
                        .ThenByDescending(s => s.Quantity ?? -1)
                        .ThenBy(s => s.Economy),
                ],
                g.Where(r => r.Share.Economy == EconomyCode.World).Select(r => r.Share.Quantity).FirstOrDefault())));
    }

    private readonly record struct Key(ItemId Item, string DataSet, string? Product, Year Year);
}
