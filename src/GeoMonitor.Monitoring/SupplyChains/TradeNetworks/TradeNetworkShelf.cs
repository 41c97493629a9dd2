using System.Collections.Concurrent;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.SupplyChains.TradeNetworks;

/// <summary>The trade networks of a run, kept by item.</summary>
internal sealed class TradeNetworkShelf(RunView run)
{
    private readonly ConcurrentDictionary<ItemId, Lazy<TradeNetwork?>> _items = new();

    /// <summary>The network of an item; null when trade does not show it.</summary>
    public TradeNetwork? Of(Item item) => _items.GetOrAdd(item.Id, id => new(() => TradeNetwork.Of(run, id))).Value;

    /// <summary>Normalised betweenness of an economy, 0..1; null when trade does not show the item.</summary>
    public double? BetweennessOf(Item item, EconomyCode economy) => Of(item)?.Betweenness(run.Economies.IndexOf(economy));
}
