using QuikGraph;

namespace GeoMonitor.Graph.Trade;

/// <summary>A flow of one product seen as an edge from exporter to importer.</summary>
/// <param name="Source">Index of the exporting economy.</param>
/// <param name="Target">Index of the importing economy.</param>
/// <param name="ValueUsd">Value in whole US dollars.</param>
public readonly record struct TradeEdge(ushort Source, ushort Target, long ValueUsd) : IEdge<ushort>;
