using System.CommandLine;
using System.Diagnostics;
using GeoMonitor.Bench.Measuring;
using GeoMonitor.Graph.Centrality;
using GeoMonitor.Graph.Cuts;
using GeoMonitor.Graph.Propagation;
using GeoMonitor.Graph.Structure;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Ranking;

namespace GeoMonitor.Bench.Graphs;

/// <summary>Measures the graph algorithms on one made-up chain, beside those of QuikGraph where it has them.</summary>
internal static class GraphVerb
{
    private const int Sources = 32;

    public static Command Make()
    {
        var nodes = new Option<int>("--nodes") { Description = "Number of nodes.", DefaultValueFactory = static _ => 100_000 };
        var edges = new Option<int>("--edges") { Description = "Number of edges.", DefaultValueFactory = static _ => 500_000 };
        var command = new Command("graph", "Measures the graph algorithms on a made-up supply chain.") { nodes, edges };
        command.SetAction(arguments => Console.WriteLine(
            Measure(new GraphShape(arguments.GetRequiredValue(nodes), arguments.GetRequiredValue(edges), seed: 11))));
        return command;
    }

    private static MarkdownTable Measure(GraphShape shape)
    {
        // compile everything once before it counts
        Measure(new GraphShape(2000, 8000, seed: 3), new MarkdownTable("", "", "", "", ""));
        var table = new MarkdownTable("measure", "ours", "allocated", "QuikGraph", "allocated");
        Measure(shape, table);
        return table;
    }

    private static void Measure(GraphShape shape, MarkdownTable table)
    {
        var (graph, built) = Take(() => CsrGraph.Of(shape.Nodes, shape.Edges));
        var (other, otherBuilt) = Take(() => Copy(shape));
        Add(table, $"build {shape.Nodes:N0} nodes, {shape.Edges.Length:N0} edges", built, otherBuilt);

        var (components, found) = Take(() => StrongComponents.Of(graph).Count);
        var (otherComponents, otherFound) = Take(() => other.StronglyConnectedComponents(new Dictionary<int, int>()));
        Require(components == otherComponents, "strong components differ");
        Add(table, $"strong components ({components:N0})", found, otherFound);

        // that of QuikGraph needs minutes on a chain of this shape
        Cost? otherRanks = shape.Nodes > 10_000 ? null : Take(() => Ranks(shape)).Cost;
        Add(table, "PageRank to 1e-14 (QuikGraph: unweighted, 3 steps)", Take(() => PageRank.Of(graph)).Cost, otherRanks);
        Add(table, "dominators (QuikGraph: none)", Take(() => Dominators.From(graph, 0)).Cost, null);
        Add(table, $"betweenness by hops, {Sources} sources (none)", Take(() => Betweenness.Sampled(graph, EdgeLength.Hops, Sources, 1)).Cost, null);
        Add(
            table,
            $"betweenness by 1/flow, {Sources} sources (QuikGraph: Dijkstra from {Sources} nodes, no counting)",
            Take(() => Betweenness.Sampled(graph, EdgeLength.OneOverWeight, Sources, 1)).Cost,
            Take(() => Dijkstra(other)).Cost);
        var (flow, flowCost) = Take(() => MaximumFlow.Between(graph, 0, shape.Nodes - 1).Value);
        Add(table, $"maximum flow and cut ({flow:N0})", flowCost, null);

        var (sites, sitesBuilt) = Take(shape.Sites);
        Add(table, "build the sites of propagation (none)", sitesBuilt, null);
        Add(table, "propagation, first economy", Take(() => PropagatedDependence.Of(sites, new Stop(GraphShape.Stopped))).Cost, null);
        Add(table, "propagation, each further economy", Take(() => PropagatedDependence.Of(sites, new Stop(GraphShape.Stopped, Part: .5))).Cost, null);
    }

    private static AdjacencyGraph<int, TaggedEdge<int, double>> Copy(GraphShape shape)
    {
        var graph = new AdjacencyGraph<int, TaggedEdge<int, double>>();
        graph.AddVertexRange(Enumerable.Range(0, shape.Nodes));
        graph.AddEdgeRange(shape.Edges.Select(e => new TaggedEdge<int, double>(e.From, e.To, e.Weight)));
        return graph;
    }

    private static int Ranks(GraphShape shape)
    {
        var graph = new BidirectionalGraph<int, TaggedEdge<int, double>>();
        graph.AddVertexRange(Enumerable.Range(0, shape.Nodes));
        graph.AddEdgeRange(shape.Edges.Select(e => new TaggedEdge<int, double>(e.From, e.To, e.Weight)));
        var algorithm = new PageRankAlgorithm<int, TaggedEdge<int, double>>(graph)
        {
            Damping = .85,
            MaxIterations = 3,
            Tolerance = 0,
        };
        algorithm.Compute();
        return algorithm.Ranks.Count;
    }

    private static int Dijkstra(AdjacencyGraph<int, TaggedEdge<int, double>> graph)
    {
        var reached = 0;
        for (var source = 0; source < Sources; source++)
        {
            var paths = graph.ShortestPathsDijkstra(e => 1 / e.Tag, source * (graph.VertexCount / Sources));
            reached += paths(graph.VertexCount - 1, out _) ? 1 : 0;
        }

        return reached;
    }

    private static (T Result, Cost Cost) Take<T>(Func<T> work)
    {
        GC.Collect();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var result = work();
        return (result, new(watch.Elapsed.TotalMilliseconds, (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6));
    }

    private static void Add(MarkdownTable table, string measure, Cost ours, Cost? other) => table.Add(
        measure,
        $"{ours.Milliseconds:0.0} ms",
        $"{ours.Megabytes:0.0} MB",
        other is { } o ? $"{o.Milliseconds:0.0} ms" : "",
        other is { } p ? $"{p.Megabytes:0.0} MB" : "");

    private static void Require(bool isSame, string complaint)
    {
        if (!isSame)
            throw new InvalidOperationException($"The results to compare are not the same: {complaint}.");
    }

    private readonly record struct Cost(double Milliseconds, double Megabytes);
}
