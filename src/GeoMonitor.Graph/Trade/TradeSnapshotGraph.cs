using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;
using QuikGraph;

namespace GeoMonitor.Graph.Trade;

/// <summary>
/// Lets the algorithms of QuikGraph see the flows of one product in a snapshot: a delegate graph over the arrays, whose
/// edges are made as they are asked for and never stored.
/// </summary>
/// <remarks>
/// The snapshot is ordered by importer, so the natural direction to walk is from an importer to its suppliers:
/// <see cref="Suppliers"/> reads one slice. Walking from an exporter to its customers (<see cref="Customers"/>) looks
/// into the slice of every importer by binary search. Safe for concurrent use.
/// </remarks>
public sealed class TradeSnapshotGraph
{
    private readonly TradeSnapshot _snapshot;
    private readonly int _product;

    /// <summary>Takes a product of a snapshot.</summary>
    /// <exception cref="ArgumentException">The product has no flows in the snapshot.</exception>
    public TradeSnapshotGraph(TradeSnapshot snapshot, Hs6 product)
    {
        _snapshot = snapshot;
        _product = snapshot.IndexOf(product);
        if (_product < 0)
            throw new ArgumentException($"The snapshot of {snapshot.Year} has no flows of {product}.", nameof(product));
        Economies = [.. Traders().Distinct().Order()];
    }

    /// <summary>Indexes of the economies that export or import the product, ascending.</summary>
    public IReadOnlyList<ushort> Economies { get; }

    /// <summary>The flows into an economy, by exporter.</summary>
    public IEnumerable<TradeEdge> Suppliers(ushort importer)
    {
        var offsets = _snapshot.OffsetsOf(_product);
        var (start, end) = (offsets[importer], offsets[importer + 1]);
        for (var r = start; r < end; r++)
            yield return new TradeEdge(_snapshot.Exporters[r], importer, _snapshot.ValuesUsd[r]);
    }

    /// <summary>The flows out of an economy, by importer.</summary>
    public IEnumerable<TradeEdge> Customers(ushort exporter)
    {
        foreach (var importer in Economies)
        {
            if (Flow(exporter, importer) is { } edge)
                yield return edge;
        }
    }

    /// <summary>The graph from exporters to importers, as QuikGraph takes it.</summary>
    public DelegateVertexAndEdgeListGraph<ushort, TradeEdge> FromExporters() =>
        new(Economies, (ushort exporter, out IEnumerable<TradeEdge> edges) => TryEdges(exporter, Customers, out edges));

    /// <summary>The graph with in-edges and out-edges, as QuikGraph takes it.</summary>
    public DelegateBidirectionalIncidenceGraph<ushort, TradeEdge> BothWays() => new(
        (ushort exporter, out IEnumerable<TradeEdge> edges) => TryEdges(exporter, Customers, out edges),
        (ushort importer, out IEnumerable<TradeEdge> edges) => TryEdges(importer, Suppliers, out edges));

    private bool TryEdges(ushort economy, Func<ushort, IEnumerable<TradeEdge>> walk, out IEnumerable<TradeEdge> edges)
    {
        var known = economy < _snapshot.Economies.Count;
        edges = known ? walk(economy) : [];
        return known;
    }

    private TradeEdge? Flow(ushort exporter, ushort importer)
    {
        var flows = _snapshot.Imports(_product, importer);
        var r = flows.Exporters.BinarySearch(exporter);
        return r < 0 ? null : new TradeEdge(exporter, importer, flows.ValuesUsd[r]);
    }

    private IEnumerable<ushort> Traders()
    {
        for (ushort importer = 0; importer < _snapshot.Economies.Count; importer++)
        {
            foreach (var edge in Suppliers(importer))
            {
                yield return edge.Source;
                yield return edge.Target;
            }
        }
    }
}
