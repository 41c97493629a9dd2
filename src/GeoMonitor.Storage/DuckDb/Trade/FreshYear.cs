using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Storage.DuckDb.Trade;

/// <summary>A year as it was written a moment ago: the same flows that reading it back would give.</summary>
/// <param name="Dataset">The dataset that holds it.</param>
/// <param name="Flows">All flows of the year in that dataset.</param>
internal sealed record FreshYear(DatasetId Dataset, TradeSnapshot Flows);
