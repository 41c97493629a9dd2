using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Structure;

namespace GeoMonitor.Graph.Propagation;

/// <summary>
/// What is lost of every item when economies stop, in both horizons (methodology 6.3): the solution of
/// <see cref="PropagatedDependence"/> over <see cref="HorizonSites"/>, by items instead of places. All makers of an item
/// need the same, so one number an item and horizon is enough, and a stop costs a fraction of a millisecond.
/// </summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
public sealed class ChainLosses
{
    private readonly Dictionary<NodeId, int> _index;
    private readonly ImmutableArray<MixShare>[] _makers;
    private readonly double[] _named;
    private readonly EssentialNeed[][] _needs;
    private readonly IReadOnlyList<int[]> _fromSources;

    /// <summary>Numbers the items of a chain.</summary>
    public ChainLosses(SupplyGraph graph, ChainNeeds needs)
    {
        Items = [.. graph.Nodes.Select(n => n.Id).Where(id => id.IsItem)];
        _index = Items.Index().ToDictionary(i => i.Item, i => i.Index);
        _makers = [.. Items.Select(id => HorizonSites.Makers(graph, id))];
        _named = Array.ConvertAll(_makers, m => m.Sum(s => s.Share));
        _needs = [.. Items.SelectMany(id => new[] { Numbered(needs.Of(id, Horizon.Supply)), Numbered(needs.Of(id, Horizon.Capacity)) })];

        // edges point to what is needed, so components come with what is needed first
        _fromSources = StrongComponents.Of(CsrGraph.Of(
            _needs.Length, _needs.SelectMany((all, v) => all.SelectMany(n => n.Parts.Select(p => new WeightedEdge(v, p.Variable, 1))))));
    }

    /// <summary>The items, in the order of the graph.</summary>
    public ImmutableArray<NodeId> Items { get; }

    /// <summary>The economies that make something, in alphabetic order.</summary>
    public IEnumerable<EconomyCode> Makers => _makers.SelectMany(m => m.Select(s => s.Economy)).Distinct().Order();

    /// <summary>What is lost when these economies stop making anything; with none, what is lost anyway: nothing that is known.</summary>
    public ChainLoss Of(ImmutableArray<EconomyCode> stopped) => new(this, stopped);

    internal int IndexOf(NodeId item) => _index[item];

    internal static int Variable(int item, Horizon horizon) => (2 * item) + (int)horizon;

    internal double[] OwnShares(ImmutableArray<EconomyCode> stopped) =>
        Array.ConvertAll(_makers, m => m.Where(s => stopped.Contains(s.Economy)).Sum(s => s.Share));

    /// <summary>The part of an item's supply that is lost, world supply taken, when its makers lose so much.</summary>
    internal double World(int item, Horizon horizon, double[] own, double[] lost) =>
        own[item] + ((_named[item] - own[item]) * lost[Variable(item, horizon)]);

    internal double[] Solve(double[] own, double remainder, double unknown)
    {
        var lost = new double[_needs.Length];
        foreach (var component in _fromSources)
        {
            for (var sweep = 0; sweep < PropagatedDependence.MostSweeps; sweep++)
            {
                var moved = 0.0;
                foreach (var v in component)
                {
                    var value = 0.0;
                    foreach (var need in _needs[v])
                    {
                        var part = need.Named == 0 ? unknown : remainder * Math.Max(0, 1 - need.Named);
                        foreach (var (variable, item, share) in need.Parts)
                            part += share * (own[item] + ((_named[item] - own[item]) * lost[variable]));
                        value = Math.Max(value, part);
                    }

                    value = Math.Min(1, value);
                    moved = Math.Max(moved, value - lost[v]);
                    lost[v] = value;
                }

                if (moved <= PropagatedDependence.Settled)
                    break;
            }
        }

        return lost;
    }

    /// <summary>The nearest essential need that nobody is known to make, seen from what an item needs; null when there is none.</summary>
    internal NodeId? FirstUnknown(int item, Horizon horizon)
    {
        var start = Variable(item, horizon);
        var seen = new HashSet<int> { start };
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var v))
        {
            foreach (var need in _needs[v])
            {
                if (need.Named == 0)
                    return Items[need.Parts[0].Item];
                foreach (var part in need.Parts)
                {
                    if (seen.Add(part.Variable))
                        queue.Enqueue(part.Variable);
                }
            }
        }

        return null;
    }

    private EssentialNeed[] Numbered(ImmutableArray<ItemNeed> needs) =>
    [
        .. needs.Where(n => n.IsEssential).Select(n =>
        {
            NumberedPart[] parts = [.. n.Parts.Select(p => new NumberedPart(Variable(_index[p.Input], n.Of), _index[p.Input], p.Part))];
            return new EssentialNeed(parts, parts.Sum(p => p.Share * _named[p.Item]));
        }),
    ];

    private readonly record struct NumberedPart(int Variable, int Item, double Share);

    private readonly record struct EssentialNeed(NumberedPart[] Parts, double Named);
}
