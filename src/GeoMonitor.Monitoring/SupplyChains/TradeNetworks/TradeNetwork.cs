using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Centrality;
using GeoMonitor.Graph.Fragility;
using GeoMonitor.Graph.Structure;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.SupplyChains.TradeNetworks;

/// <summary>
/// World trade of an item in a year as a network: an edge for each flow between named economies, weighted by its value. All
/// flows count: leaving out small ones makes trade look more fragile than it is. Measures are computed when they are asked for.
/// </summary>
internal sealed class TradeNetwork
{
    // walks of every length must have a sum: the spectral radius is never above the largest number of customers
    private const double KatzPart = .5;

    private readonly Dictionary<int, int> _number;
    private readonly Lazy<double[]> _betweenness;
    private readonly Lazy<double[]> _pageRank;
    private readonly Lazy<double[]> _reach;
    private readonly Lazy<double[]> _inflow;
    private readonly Lazy<RemovalFragility?> _fragility;

    private TradeNetwork(ProductSeries product, Year year, CsrGraph graph, int[] traders)
    {
        (Product, Year, Graph, Traders) = (product, year, graph, [.. traders]);
        _number = traders.Index().ToDictionary(t => t.Item, t => t.Index);
        KatzAttenuation = KatzPart / Enumerable.Range(0, graph.NodeCount).Max(v => Math.Max(1, graph.Targets(v).Length));
        _betweenness = new(() => GeoMonitor.Graph.Centrality.Betweenness.Normalised(graph, EdgeLength.OneOverWeight));
        _pageRank = new(() => PageRank.Of(graph));
        _reach = new(() => Katz.Reach(graph, KatzAttenuation));
        _inflow = new(() => Katz.Inflow(graph, KatzAttenuation));
        _fragility = new(() => RemovalFragility.Of(graph));
    }

    /// <summary>The item with the series its trade is of.</summary>
    public ProductSeries Product { get; }

    /// <summary>The year.</summary>
    public Year Year { get; }

    /// <summary>The flows; node k is the economy <see cref="Traders"/>[k].</summary>
    public CsrGraph Graph { get; }

    /// <summary>Indexes of the economies that trade, ascending; who does not trade is no node.</summary>
    public ImmutableArray<int> Traders { get; }

    /// <summary>a of Katz: half of what the largest number of customers allows [P].</summary>
    public double KatzAttenuation { get; }

    /// <summary>How fast it falls apart when its largest exporters leave (methodology 6.9).</summary>
    public RemovalFragility? Fragility => _fragility.Value;

    /// <summary>The latest complete year of an item; null when trade does not show it.</summary>
    public static TradeNetwork? Of(RunView run, ItemId item)
    {
        if (!run.Products.TryGetValue(item, out var traded) && !run.Materials.TryGetValue(item, out traded))
            return null;
        if (traded.CompleteYears.Select(y => (Year?)y).LastOrDefault() is not { } year)
            return null;
        var flows = run.Flows(traded, year, CancellationToken.None);
        var product = flows.IndexOf(traded.Code);
        if (product < 0)
            return null;
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
        if (traders.Length == 0)
            return null;
        var number = traders.Index().ToDictionary(t => t.Item, t => t.Index);
        return new TradeNetwork(
            traded, year, CsrGraph.Of(traders.Length, edges.Select(e => new WeightedEdge(number[e.From], number[e.To], e.Weight))), traders);
    }

    /// <summary>How far an economy stands between others, 0..1 (methodology 6.7); 0 for who does not trade.</summary>
    public double Betweenness(int economy) => Of(_betweenness, economy);

    /// <summary>Where goods that are passed on end up, adding to 1 over all (methodology 6.7).</summary>
    public double PageRankOf(int economy) => Of(_pageRank, economy);

    /// <summary>How far a supplier reaches, by walks along its customers, at least 1 (methodology 6.7).</summary>
    public double KatzReach(int economy) => Of(_reach, economy);

    /// <summary>How much reaches a customer, by walks along its suppliers, at least 1 (methodology 6.7).</summary>
    public double KatzInflow(int economy) => Of(_inflow, economy);

    private double Of(Lazy<double[]> measure, int economy) => _number.TryGetValue(economy, out var at) ? measure.Value[at] : 0;
}
