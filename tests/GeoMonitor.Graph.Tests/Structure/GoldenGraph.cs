using System.Text.Json;
using GeoMonitor.Graph.Structure;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Graph.Tests.Structure;

/// <summary>A sample graph with the results that networkx computed for it.</summary>
internal sealed class GoldenGraph
{
    private GoldenGraph(CsrGraph graph, string[] names, JsonElement expected) =>
        (Graph, Names, Expected) = (graph, names, expected);

    public static TheoryData<string> All => ["lithium_carbonate_trade_2023", "layered_chain_200", "cyclic_80"];

    public CsrGraph Graph { get; }

    public string[] Names { get; }

    public JsonElement Expected { get; }

    public static GoldenGraph Read(string name)
    {
        var rows = File.ReadLines(SharedMaterial.PathOf($"samples/graphs/{name}.csv")).Skip(1)
            .Select(line => line.Split(',')).ToList();
        string[] names = [.. rows.SelectMany(r => r[..2]).Distinct().Order(StringComparer.Ordinal)];
        var graph = CsrGraph.Of(names.Length, rows.Select(r => new WeightedEdge(
            Array.IndexOf(names, r[0]), Array.IndexOf(names, r[1]), double.Parse(r[2]))));
        using var json = JsonDocument.Parse(File.ReadAllText(SharedMaterial.PathOf($"samples/graphs/{name}.golden.json")));
        return new(graph, names, json.RootElement.Clone());
    }

    public int Index(string? name) => Array.IndexOf(Names, name);

    /// <summary>Holds a value for each node against the golden ones.</summary>
    public void Compare(IReadOnlyList<double> values, JsonElement expected, double tolerance)
    {
        expected.EnumerateObject().Count().Should().Be(values.Count);
        foreach (var node in expected.EnumerateObject())
            values[Index(node.Name)].Should().BeApproximately(node.Value.GetDouble(), tolerance, node.Name);
    }
}
