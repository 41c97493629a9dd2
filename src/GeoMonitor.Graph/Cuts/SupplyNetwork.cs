using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Structure;

namespace GeoMonitor.Graph.Cuts;

/// <summary>A place that supply passes: a producer, a plant or a market.</summary>
/// <param name="Name">Its name, unique in the network.</param>
/// <param name="Economy">Whose it is.</param>
public sealed record SupplyPlace(string Name, EconomyCode Economy);

/// <summary>
/// Supply on its way from the primary producers to one market (methodology 6.4): places with their economy, and what
/// can pass between them. Immutable.
/// </summary>
/// <remarks>
/// Node 0 of <see cref="Graph"/> is the source behind all producers and belongs to nobody; place k is node k + 1. For
/// an item of several essential inputs, make a network for each and take the smallest result.
/// </remarks>
public sealed class SupplyNetwork
{
    /// <summary>Makes a network.</summary>
    /// <param name="places">The places; their order is the order of the nodes.</param>
    /// <param name="producers">What each primary producer can bring, by name.</param>
    /// <param name="links">What can pass from one place to another.</param>
    /// <param name="market">The place whose supply is asked about.</param>
    /// <exception cref="ArgumentException">A name is unknown or given twice, or a capacity is negative or no number.</exception>
    public SupplyNetwork(
        IEnumerable<SupplyPlace> places,
        IEnumerable<(string Place, double Capacity)> producers,
        IEnumerable<(string From, string To, double Capacity)> links,
        string market)
    {
        Places = [.. places];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, place) in Places.Index())
        {
            if (!numbers.TryAdd(place.Name, index + 1))
                throw new ArgumentException($"The place {place.Name} is given twice.", nameof(places));
        }

        Graph = CsrGraph.Of(Places.Length + 1,
        [
            .. producers.Select(p => new WeightedEdge(0, Number(p.Place), p.Capacity)),
            .. links.Select(l => new WeightedEdge(Number(l.From), Number(l.To), l.Capacity)),
        ]);
        Sink = Number(market);

        int Number(string name) => numbers.TryGetValue(name, out var n)
            ? n
            : throw new ArgumentException($"'{name}' is no place of the network.", nameof(places));
    }

    /// <summary>The places; place k is node k + 1.</summary>
    public ImmutableArray<SupplyPlace> Places { get; }

    /// <summary>The network as a graph with capacities as weights.</summary>
    public CsrGraph Graph { get; }

    /// <summary>The node of the market.</summary>
    public int Sink { get; }

    /// <summary>The economy whose supply is asked about.</summary>
    public EconomyCode Market => Places[Sink - 1].Economy;

    /// <summary>All economies with a place, except the market's own, in alphabetic order.</summary>
    public ImmutableArray<EconomyCode> Suppliers =>
        [.. Places.Select(p => p.Economy).Where(e => e != Market).Distinct().Order()];

    /// <summary>The economy of a node; null for the source.</summary>
    public EconomyCode? EconomyOf(int node) => node == 0 ? null : Places[node - 1].Economy;
}
