using System.Collections.Immutable;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply;
using GeoMonitor.Core.Supply.Chain;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Monitoring.SupplyChains.Assembly;

/// <summary>
/// Which node each item is. A raw material of the chip chain is the material of the catalogue at its stage: one thing is
/// one node, however many tables name it.
/// </summary>
internal sealed class ChainNodes
{
    private static readonly string[] StagesInOrder = ["extraction", "intermediate", "processing"];
    private readonly Dictionary<string, ImmutableArray<Item>> _stages;
    private readonly Dictionary<ItemId, NodeId> _segments = [];
    private readonly Dictionary<ItemId, NodeId> _inputs = [];
    private readonly Dictionary<ItemId, ImmutableArray<NodeId>> _parts = [];

    public ChainNodes(ItemCatalogue catalogue, SupplyChainTables tables, ProductionCatalogue production)
    {
        Catalogue = catalogue;
        _stages = catalogue.All
            .Where(i => i.Kind == ItemKind.Material && i.Id.Material is not null)
            .GroupBy(i => i.Id.Material!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderBy(i => Array.IndexOf(StagesInOrder, i.Id.Stage)).ToImmutableArray(), StringComparer.Ordinal);
        foreach (var segment in tables.Segments.Where(s => !s.IsAggregate))
        {
            _segments[segment.Id] = segment.MaterialId is null ? NodeId.Segment(segment.Id) : MaterialOf(segment);

            // what a chip plant takes in is the processed material, also where the table counts its mines
            _inputs[segment.Id] = segment.MaterialId is { } material && LastMade(material, production) is { } last
                ? NodeId.Material(last.Id)
                : _segments[segment.Id];
        }

        foreach (var whole in tables.Segments.Where(s => s.IsAggregate))
        {
            _parts[whole.Id] =
            [
                .. tables.Relations
                    .Where(r => IsPart(r) && string.Equals(r.To, whole.Id.Value, StringComparison.Ordinal))
                    .Select(r => Segment(r.From))
                    .OfType<NodeId>(),
            ];
        }
    }

    public ItemCatalogue Catalogue { get; }

    /// <summary>Every material with its items from the mine to the metal.</summary>
    public IEnumerable<KeyValuePair<string, ImmutableArray<Item>>> Materials => _stages.OrderBy(s => s.Key, StringComparer.Ordinal);

    public static bool IsPart(ChainRelation relation) => string.Equals(relation.Relation, "part of", StringComparison.Ordinal);

    public ImmutableArray<Item> StagesOf(string material) => _stages.GetValueOrDefault(material, []);

    /// <summary>The last stage of a material; null when the catalogue has none.</summary>
    public NodeId? Last(string material) => StagesOf(material) is [.., var last] ? NodeId.Material(last.Id) : null;

    /// <summary>The node of a segment; null for a sum over segments and for an unknown one.</summary>
    public NodeId? Segment(ItemId id) => _segments.TryGetValue(id, out var node) ? node : null;

    /// <summary>The node that a segment is as an input of others; null as above.</summary>
    public NodeId? AsInput(ItemId id) => _inputs.TryGetValue(id, out var node) ? node : null;

    /// <summary>The segments that a slug stands for: itself, its parts for a sum over segments, none when unknown.</summary>
    public ImmutableArray<NodeId> Parts(string slug) =>
        !ItemId.TryParse(slug, out var id) ? []
        : _parts.TryGetValue(id, out var parts) ? parts
        : Segment(id) is { } node ? [node] : [];

    /// <summary>Whether a segment only sums up others.</summary>
    public bool IsSum(ItemId id) => _parts.ContainsKey(id);

    /// <summary>The node of an item; null for a sum over segments and for a service.</summary>
    public NodeId? Of(Item item) => item.Kind switch
    {
        ItemKind.Material => NodeId.Material(item.Id),
        ItemKind.Product => new NodeId(NodeKind.Product, item.Id.Value),
        ItemKind.Segment => Segment(item.Id),
        _ => null,
    };

    private NodeId MaterialOf(ChainSegment segment)
    {
        var stages = StagesOf(segment.MaterialId!);
        var traded = stages.FirstOrDefault(s => s.Codes.Intersect(segment.TradeCodes).Any());
        return (traded ?? stages.LastOrDefault()) is { } item ? NodeId.Material(item.Id) : NodeId.Segment(segment.Id);
    }

    private Item? LastMade(string material, ProductionCatalogue production) =>
        StagesOf(material).LastOrDefault(s => production.TablesOf(s.Id).Any(t => t.KnownShare > 0));
}
