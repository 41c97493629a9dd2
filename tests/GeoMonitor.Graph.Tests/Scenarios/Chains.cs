using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Scenarios;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Scenarios;

namespace GeoMonitor.Graph.Tests.Scenarios;

/// <summary>Small chains to stop things in.</summary>
internal static class Chains
{
    public static readonly EconomyCode Nld = At("NLD");
    private static readonly Evidence Seen = new("test-source", Confidence.Seen);

    public static EconomyCode At(string code) => EconomyCode.Parse(code);

    public static NodeId Item(string id) => NodeId.Segment(ItemId.Parse(id));

    /// <summary>A graph of who makes what (<c>CHN magnets .7</c>) and what needs what (<c>oxide > magnets</c>; <c>paint ~ motors</c>, not essential; <c>tools @ chips</c>, lasting).</summary>
    public static SupplyGraph Graph(params string[] statements)
    {
        var graph = new SupplyGraphBuilder();
        foreach (var words in statements.Select(s => s.Split(' ')))
        {
            if (words[1] == "used-in")
            {
                var ecosystem = NodeId.Ecosystem(words[2]);
                graph.Add(new ChainNode(Item(words[0]), words[0])).Add(new ChainNode(ecosystem, words[2]));
                graph.Add(ChainEdge.UsedIn(Item(words[0]), ecosystem, share: null, Seen));
            }
            else if (words[1] is ">" or "~" or "@")
            {
                graph.Add(new ChainNode(Item(words[0]), words[0])).Add(new ChainNode(Item(words[2]), words[2]));
                graph.Add(ChainEdge.InputTo(Item(words[0]), Item(words[2]), words[0], words[1] != "~", share: null, Seen, words[1] == "@" ? InputUse.Lasting : InputUse.Consumed));
            }
            else
            {
                graph.Add(new ChainNode(Item(words[1]), words[1])).Add(new ChainNode(NodeId.Economy(At(words[0])), words[0]));
                var share = double.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture);
                graph.Add(ChainEdge.Produces(At(words[0]), Item(words[1]), new Year(2024), share, Seen));
            }
        }

        return graph.Build();
    }

    public static ScenarioChain Of(SupplyGraph graph, double spare = 0, double kappa = 400) =>
        ScenarioChain.Of(graph, Nld, [], table => ScenarioChain.MarketOf(table, spare, kappa));

    public static ScenarioChain Of(params string[] statements) => Of(Graph(statements));

    /// <summary>One item with its market, nothing made of it.</summary>
    public static ScenarioChain Alone(ItemMarket market) =>
        Of(Graph()).With([market]);

    public static Scenario Stop(string supplier, string item, double reduction = 1, double months = 12, string? towards = null) =>
        new([Disrupt(supplier, item, reduction, months, towards)]);

    public static Disruption Disrupt(string supplier, string item, double reduction = 1, double months = 12, string? towards = null) =>
        new(At(supplier), [.. item.Split('|').Select(Item)], towards is null ? [] : [At(towards)], reduction, months);

    public static ScenarioOutcome Run(this ScenarioChain chain, Scenario scenario) =>
        ScenarioAnalysis.Of(chain, scenario, ScenarioParameters.Default);

    public static OutputLoss Of(this ScenarioOutcome outcome, string item) => outcome.Affected.Single(a => a.Node.Code == item);
}
