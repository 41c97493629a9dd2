using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.SupplyChains.Chokepoints;
using GeoMonitor.Monitoring.SupplyChains.TradeNetworks;

namespace GeoMonitor.Monitoring.SupplyChains.Neighbourhoods;

/// <summary>Cuts what lies upstream and downstream of an item out of the supply chain.</summary>
public static class ChainNeighbourhood
{
    /// <summary>How many steps are gone when nobody says how many.</summary>
    public const int DefaultDepth = 2;

    /// <summary>How many steps can be gone.</summary>
    public const int MostDepth = 20;

    private const int MostExplanations = 10;

    /// <summary>The neighbourhood of an item for an economy.</summary>
    /// <exception cref="MonitorProblemException">There is no such item in the chain, or the depth is out of range.</exception>
    public static SupplyChainAnswer Of(RunView run, string id, Economy economy, int? depth)
    {
        if (depth is < 0 or > MostDepth)
            throw new MonitorProblemException(ProblemKind.Invalid, "invalid-depth", $"depth is {depth}; it must be 0 to {MostDepth}.", "depth");
        var (item, roots) = ChainLookup.Find(run, id);
        var chain = run.SupplyChain;
        var steps = depth ?? DefaultDepth;
        var up = Walk(chain.Graph, roots, steps, upstream: true);
        var down = Walk(chain.Graph, roots, steps, upstream: false);
        var places = up.Union(down).ToDictionary(n => n, n => roots.Contains(n) ? "item" : up.Contains(n) ? down.Contains(n) ? "both" : "upstream" : "downstream");
        var edges = Edges(chain.Graph, places.Keys.ToHashSet());
        var deliveries = roots
            .SelectMany(r => chain.Graph.Out(r).Where(e => e.Kind == EdgeKind.ClassifiedAs).Select(e => e.Target).Prepend(r))
            .Distinct()
            .SelectMany(n => Deliveries(chain, n, economy))
            .ToList();
        var nodes = edges
            .SelectMany(e => new[] { e.Source, e.Target })
            .Concat(places.Keys)
            .Concat(deliveries.Count == 0 ? [] : deliveries.Select(d => d.From).Append(NodeId.Economy(economy.Code)))
            .Distinct()
            .Order();
        var network = TradeNetworkAnswer.Of(run, item, run.Economies.IndexOf(economy.Code));
        return new SupplyChainAnswer(
            run.Id,
            item.Id.Value,
            item.NameEn,
            economy.Code.Value,
            steps,
            chain.MixOf(roots[0], economy).Basis.ToString().ToLowerInvariant(),
            [.. nodes.Select(n => new SupplyChainNode(ChainWords.Of(n), ChainWords.Of(n.Kind), NameOf(run, n), places.GetValueOrDefault(n)))],
            [.. edges.Select(Answer), .. deliveries.Select(d => d.Edge)],
            Explanations(run, item, economy),
            network,
            run.Facts.Parameters.Version,
            network is null ? [new MissingValue("tradeNetwork", "NO_TRADE_FIGURES: trade does not show the item by itself in a complete year.")] : []);
    }

    private static ImmutableArray<string> Explanations(RunView run, Item item, Economy economy) =>
    [
        .. ChokepointList.Of(run, economy, item.Id.Value, minimum: run.Facts.Parameters.Network.Chokepoint)
            .Select(r => r.Explanation)
            .Take(MostExplanations),
    ];

    // upstream what an item needs, downstream what needs it; a code leads to the materials under it
    private static HashSet<NodeId> Walk(SupplyGraph graph, ImmutableArray<NodeId> roots, int depth, bool upstream)
    {
        var seen = roots.ToHashSet();
        var front = roots.ToList();
        for (var step = 0; step < depth && front.Count > 0; step++)
        {
            front =
            [
                .. front
                    .SelectMany(n => upstream
                        ? graph.In(n).Where(e => e.Kind is EdgeKind.InputTo or EdgeKind.ClassifiedAs).Select(e => e.Source)
                        : graph.Out(n).Where(e => e.Kind is EdgeKind.InputTo or EdgeKind.UsedIn).Select(e => e.Target))
                    .Where(seen.Add),
            ];
        }

        return seen;
    }

    private static List<ChainEdge> Edges(SupplyGraph graph, HashSet<NodeId> inside)
    {
        var edges = inside
            .SelectMany(n => graph.In(n).Where(e => inside.Contains(e.Source) || e.Kind is EdgeKind.Produces or EdgeKind.Makes or EdgeKind.Restricts)
                .Concat(graph.Out(n).Where(e => e.Kind == EdgeKind.ClassifiedAs && !inside.Contains(e.Target))))
            .ToList();
        var companies = edges.Where(e => e.Kind == EdgeKind.Makes).Select(e => e.Source).ToHashSet();
        edges.AddRange(companies.SelectMany(c => graph.Out(c)).Where(e => e.Kind == EdgeKind.Supplies && companies.Contains(e.Target)));
        return [.. edges.OrderBy(e => e.Source).ThenBy(e => e.Kind).ThenBy(e => e.Target)];
    }

    // what the economy gets of an item, where its own figures tell; world supply is an assumption and no delivery
    private static IEnumerable<(NodeId From, SupplyChainEdge Edge)> Deliveries(SupplyChain chain, NodeId item, Economy economy)
    {
        var mix = chain.MixOf(item, economy);
        return mix.Basis is not (MixBasis.Trade or MixBasis.Sourcing)
            ? []
            : mix.Suppliers.Select(s => (NodeId.Economy(s.Economy), new SupplyChainEdge(
                s.Economy.Value,
                economy.Code.Value,
                ChainWords.Of(EdgeKind.Exports),
                s.Share,
                ChainWords.Of(mix.Evidence!.Confidence),
                mix.Evidence.Source,
                mix.Year?.Value,
                ChainWords.Of(item),
                Group: null,
                Essential: null,
                Use: null,
                mix.Evidence.Note)));
    }

    private static SupplyChainEdge Answer(ChainEdge edge) => new(
        ChainWords.Of(edge.Source),
        ChainWords.Of(edge.Target),
        ChainWords.Of(edge.Kind),
        edge.Share,
        ChainWords.Of(edge.Evidence.Confidence),
        edge.Evidence.Source,
        edge.Year?.Value,
        edge.Item is { } item ? ChainWords.Of(item) : null,
        edge.Group,
        edge.Kind == EdgeKind.InputTo ? edge.IsEssential : null,
        edge.Kind == EdgeKind.InputTo ? ChainWords.Of(edge.Use) : null,
        edge.Evidence.Note);

    private static string NameOf(RunView run, NodeId node) => run.SupplyChain.Graph.Find(node)?.Name
        ?? (EconomyCode.TryParse(node.Code, out var code) ? run.Economies.Find(code)?.NameEn : null)
        ?? node.Code;
}
