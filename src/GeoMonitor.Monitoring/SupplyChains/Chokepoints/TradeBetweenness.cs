using System.Collections.Concurrent;
using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Centrality;
using GeoMonitor.Graph.Structure;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.SupplyChains.Chokepoints;

/// <summary>How far economies stand between others in world trade of an item, in its latest complete year (methodology 6.7).</summary>
internal sealed class TradeBetweenness(RunView run)
{
    private readonly ConcurrentDictionary<ItemId, ImmutableArray<double>> _items = new();

    /// <summary>Normalised betweenness, 0..1; null when trade does not show the item.</summary>
    public double? Of(Item item, EconomyCode economy)
    {
        var between = _items.GetOrAdd(item.Id, _ => Compute(item));
        return between.IsEmpty ? null : between[run.Economies.IndexOf(economy)];
    }

    private ImmutableArray<double> Compute(Item item)
    {
        if (!run.Products.TryGetValue(item.Id, out var traded) && !run.Materials.TryGetValue(item.Id, out traded))
            return [];
        if (traded.CompleteYears.Select(y => (Year?)y).LastOrDefault() is not { } year)
            return [];
        var flows = run.Flows(traded, year, CancellationToken.None);
        var product = flows.IndexOf(traded.Code);
        if (product < 0)
            return [];
        var edges = new List<WeightedEdge>();
        for (ushort importer = 1; importer < flows.Economies.Count; importer++)
        {
            var imports = flows.Imports(product, importer);
            for (var r = 0; r < imports.Count; r++)
            {
                if (imports.Exporters[r] != EconomyTable.UnspecifiedIndex)
                    edges.Add(new WeightedEdge(imports.Exporters[r], importer, imports.ValuesUsd[r]));
            }
        }

        // only who trades is a node; all others would make everybody's part look small
        int[] traders = [.. edges.SelectMany(e => new[] { e.From, e.To }).Distinct().Order()];
        var number = traders.Index().ToDictionary(t => t.Item, t => t.Index);
        var graph = CsrGraph.Of(traders.Length, edges.Select(e => new WeightedEdge(number[e.From], number[e.To], e.Weight)));
        var between = Betweenness.Normalised(graph, EdgeLength.OneOverWeight);
        var all = new double[run.Economies.Count];
        foreach (var (index, trader) in traders.Index())
            all[trader] = between[index];
        return [.. all];
    }
}
