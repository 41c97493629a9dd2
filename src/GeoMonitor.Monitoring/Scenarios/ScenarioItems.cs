using System.Collections.Immutable;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.SupplyChains.Assembly;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>Finds the places in the chain that a scenario means by an item or a tag.</summary>
internal static class ScenarioItems
{
    /// <summary>
    /// The place of an item; the places of its parts when it only sums up segments; a product of trade that the chain lacks
    /// by itself; none where nothing is known of who supplies it.
    /// </summary>
    public static ImmutableArray<DisruptedItem> Of(RunView run, Item item)
    {
        var chain = run.SupplyChain;
        if (chain.NodeOf(item) is { } node)
            return [new DisruptedItem(node, chain.ItemOf(node) ?? item)];
        var parts = chain.PartsOf(item);
        if (!parts.IsEmpty)
            return [.. parts.Select(p => new DisruptedItem(p, chain.ItemOf(p) ?? item))];
        return run.Products.ContainsKey(item.Id) ? [new DisruptedItem(new NodeId(NodeKind.Product, item.Id.Value), item)] : [];
    }

    /// <summary>
    /// A code that the chain has something traded under and of which neither a name nor trade is known; null for any other text.
    /// </summary>
    public static DisruptedItem? BareCode(RunView run, string text)
    {
        if (!ItemId.TryParse(text, out var id) || id.Product is not { } code || run.Products.ContainsKey(id) || run.Figures.Items.Find(id) is not null)
            return null;
        var node = new NodeId(NodeKind.Product, id.Value);
        return TradedCodes.Under(run, node).IsEmpty
            ? null
            : new DisruptedItem(node, ProductBinding.Unlisted(id, code, SegmentEdges.ProxyRevision, run.Figures.ProductNames));
    }

    /// <summary>All items with a tag; a code that only trades materials is left to them, so that nothing stops twice.</summary>
    public static List<DisruptedItem> WithTag(RunView run, string tag) =>
    [
        .. run.Figures.Items.WithTag(tag.Trim().ToLowerInvariant())
            .SelectMany(i => Of(run, i))
            .Where(i => !run.SupplyChain.Graph.In(i.Node).Any(e => e.Kind == EdgeKind.ClassifiedAs))
            .DistinctBy(i => i.Node)
            .OrderBy(i => i.Node),
    ];

    /// <summary>Every tag, in alphabetic order.</summary>
    public static ImmutableArray<string> Tags(RunView run) =>
        [.. run.Figures.Items.All.SelectMany(i => i.Tags).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
