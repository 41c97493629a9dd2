using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Scenarios;
using GeoMonitor.Graph.Propagation;
using GeoMonitor.Graph.Structure;

namespace GeoMonitor.Bench.Graphs;

/// <summary>
/// A made-up supply chain: every node supplies nodes a little further down, a few edges lead back up and make cycles.
/// The same seed gives the same graph.
/// </summary>
internal sealed class GraphShape
{
    private const int Owners = 200;
    private const int Reach = 5000;
    private const double BackPart = .002;

    public GraphShape(int nodes, int edges, ulong seed)
    {
        Nodes = nodes;
        var random = new DrawRandom(seed, draw: 0);
        Edges = new WeightedEdge[edges];
        for (var e = 0; e < edges; e++)
        {
            // the first edges make every node reachable from node 0
            var to = e < nodes - 1 ? e + 1 : 1 + random.Next(nodes - 1);
            var from = Math.Max(0, to - 1 - random.Next(Reach));
            var weight = Math.Round(Math.Exp(random.NextDouble() * 10), 3);
            Edges[e] = e >= nodes && random.NextDouble() < BackPart ? new(to, from, weight) : new(from, to, weight);
        }
    }

    public int Nodes { get; }

    public WeightedEdge[] Edges { get; }

    /// <summary>The economy that stops in the propagation.</summary>
    public static EconomyCode Stopped => Owner(7);

    /// <summary>The same chain as sites: suppliers of a node fall into two essential inputs.</summary>
    public SupplySites Sites()
    {
        var needs = new Dictionary<Site, IReadOnlyList<SiteInput>>();
        foreach (var suppliers in Edges.Where(e => e.From != e.To).DistinctBy(e => (e.From, e.To)).GroupBy(e => e.To))
            needs[SiteOf(suppliers.Key)] = [.. suppliers.GroupBy(e => e.From % 2).Select(Input)];
        return new SupplySites(needs);
    }

    private static SiteInput Input(IGrouping<int, WeightedEdge> suppliers)
    {
        var total = suppliers.Sum(e => e.Weight);
        return new($"input {suppliers.Key}", IsEssential: true, .5, [.. suppliers.Select(e => new SiteSupplier(SiteOf(e.From), e.Weight / total))]);
    }

    private static Site SiteOf(int node) => new(Owner(node % Owners), $"item-{node / Owners:0000}");

    private static EconomyCode Owner(int number) =>
        EconomyCode.Parse($"{(char)('A' + (number / 26))}{(char)('A' + (number % 26))}X");
}
