using GeoMonitor.Core.Items;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Catalogue;

/// <summary>Finds the item that a question names.</summary>
public static class ItemLookup
{
    private const string Hint = "GET /api/v1/items lists all.";

    /// <summary>Any item: one with trade figures, or one the catalogue knows.</summary>
    /// <exception cref="MonitorProblemException">There is none; the nearest ones are named.</exception>
    public static Item Find(RunView run, string id)
    {
        if (ItemId.TryParse(id, out var parsed))
        {
            if (run.Products.TryGetValue(parsed, out var product))
                return product.Item;
            if (run.Figures.Items.Find(parsed) is { } known)
                return known;
        }

        throw MonitorProblemException.Unknown("item", id, All(run).Select(Candidate), Hint);
    }

    /// <summary>A product with trade figures, or a material with the codes it is traded under.</summary>
    /// <exception cref="MonitorProblemException">There is none, or the item has no trade figures.</exception>
    public static ProductSeries FindProduct(RunView run, string id)
    {
        if (ItemId.TryParse(id, out var parsed)
            && (run.Products.TryGetValue(parsed, out var product) || run.Materials.TryGetValue(parsed, out product)))
        {
            return product;
        }

        var item = Find(run, id);
        var traded = run.Figures.Items.ProductsOf(item).Select(p => p.Id.Value).ToList();
        var instead = traded.Count == 0 ? string.Empty : $" It is traded as {string.Join(", ", traded)}.";
        throw new MonitorProblemException(
            ProblemKind.NotFound,
            "no-trade-figures",
            $"{item.NameEn} ({item.Id}) has no trade figures of its own.{instead}",
            "item",
            [.. traded.Take(3)]);
    }

    /// <summary>Every item, those with trade figures and those without, by identifier.</summary>
    public static IEnumerable<Item> All(RunView run) => run.Products.Values
        .Select(p => p.Item)
        .Concat(run.Figures.Items.All)
        .DistinctBy(i => i.Id)
        .OrderBy(i => i.Id);

    private static Candidate Candidate(Item item) => new(item.Id.Value, [item.NameEn, item.NameNl]);
}
