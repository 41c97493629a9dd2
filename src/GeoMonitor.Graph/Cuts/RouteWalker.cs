using GeoMonitor.Core.Economies;

namespace GeoMonitor.Graph.Cuts;

/// <summary>Looks for a route to the market that avoids some economies.</summary>
internal sealed class RouteWalker(SupplyNetwork network)
{
    private readonly int[] _from = new int[network.Graph.NodeCount];
    private readonly Queue<int> _queue = new();

    /// <summary>The foreign economies along one shortest route in alphabetic order; null when there is no route.</summary>
    public IReadOnlyCollection<EconomyCode>? OwnersOnRoute(params ReadOnlySpan<EconomyCode> without)
    {
        Array.Fill(_from, -1);
        _from[0] = 0;
        _queue.Clear();
        _queue.Enqueue(0);
        while (_from[network.Sink] < 0 && _queue.TryDequeue(out var v))
        {
            var targets = network.Graph.Targets(v);
            var weights = network.Graph.Weights(v);
            for (var e = 0; e < targets.Length; e++)
            {
                var w = targets[e];
                if (_from[w] >= 0 || weights[e] == 0 || without.Contains(network.Places[w - 1].Economy))
                    continue;
                _from[w] = v;
                _queue.Enqueue(w);
            }
        }

        return _from[network.Sink] < 0 ? null : Owners();
    }

    private SortedSet<EconomyCode> Owners()
    {
        var owners = new SortedSet<EconomyCode>();
        for (var v = network.Sink; v != 0; v = _from[v])
        {
            if (network.EconomyOf(v) is { } owner && owner != network.Market)
                owners.Add(owner);
        }

        return owners;
    }
}
