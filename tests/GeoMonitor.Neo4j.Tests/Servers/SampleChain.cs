using GeoMonitor.Storage.Neo4j.Graph;

namespace GeoMonitor.Neo4j.Tests.Servers;

/// <summary>A chain in which every kind of node and relation occurs.</summary>
internal static class SampleChain
{
    public static GraphChain Magnesium { get; } = new(
        [
            Node(GraphNodeKind.Economy, "CHN", "China"),
            Item("magnesium.extraction", "material"), Item("magnesium.processing", "material"), Item("810411", "product"), Item("casting", "segment"),
            Node(GraphNodeKind.Company, "smelter", "Smelter"), Node(GraphNodeKind.Company, "foundry", "Foundry"),
            Node(GraphNodeKind.Ecosystem, "mobility", "Mobility"),
        ],
        [
            Edge(ChainRelation.Produces, "CHN", "magnesium.extraction") with { Share = 0.85, Year = 2023, Note = "mine production" },
            Edge(ChainRelation.InputTo, "magnesium.extraction", "magnesium.processing") with { Group = "ore", IsEssential = true, Use = "consumed", Share = 1 },
            Edge(ChainRelation.InputTo, "810411", "casting") with { Group = "metal", IsEssential = false, Use = "consumed" },
            Edge(ChainRelation.ClassifiedAs, "magnesium.processing", "810411"),
            Edge(ChainRelation.Makes, "smelter", "magnesium.processing") with { Share = 0.2, Year = 2022 },
            Edge(ChainRelation.Supplies, "smelter", "foundry") with { Item = "magnesium.processing" },
            Edge(ChainRelation.Restricts, "CHN", "magnesium.processing") with { Year = 2024, Towards = "USA", Note = "licensing: test" },
            Edge(ChainRelation.UsedIn, "810411", "mobility") with { Share = 0.4 },
        ]);

    public static GraphChainEdge Edge(ChainRelation relation, string from, string to) => new(relation, from, to, "test-source", "seen");

    public static GraphChainNode Node(GraphNodeKind kind, string id, string name) => new(kind, id, null, name);

    private static GraphChainNode Item(string id, string kind) => new(GraphNodeKind.Item, id, kind, id);
}
