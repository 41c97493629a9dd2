using GeoMonitor.Graph.Structure;

namespace GeoMonitor.Graph.Centrality;

/// <summary>All shortest paths from one source after another, with the arrays kept between them.</summary>
internal sealed class ShortestPaths(CsrGraph graph, EdgeLength length, double tie)
{
    private readonly double[] _distance = new double[graph.NodeCount];
    private readonly double[] _paths = new double[graph.NodeCount];
    private readonly double[] _share = new double[graph.NodeCount];
    private readonly bool[] _settled = new bool[graph.NodeCount];
    private readonly List<int>[] _before = [.. Enumerable.Range(0, graph.NodeCount).Select(_ => new List<int>(4))];
    private readonly List<int> _order = new(graph.NodeCount);
    private readonly PriorityQueue<int, (double Distance, int Node)> _queue = new();
    private readonly Queue<int> _steps = new();

    /// <summary>Adds what the paths from a source contribute to every node between.</summary>
    public void AddFrom(int source, double[] between)
    {
        Array.Fill(_distance, double.PositiveInfinity);
        Array.Clear(_paths);
        Array.Clear(_settled);
        _order.Clear();
        _distance[source] = 0;
        _paths[source] = 1;
        _before[source].Clear();
        if (length == EdgeLength.Hops)
            Walk(source);
        else
            WalkWeighted(source);
        for (var k = _order.Count - 1; k >= 0; k--)
        {
            var w = _order[k];
            foreach (var v in _before[w])
                _share[v] += _paths[v] / _paths[w] * (1 + _share[w]);
            if (w != source)
                between[w] += _share[w];
            _share[w] = 0;
        }
    }

    private void Walk(int source)
    {
        _steps.Enqueue(source);
        while (_steps.TryDequeue(out var v))
        {
            _order.Add(v);
            foreach (var w in graph.Targets(v))
            {
                if (double.IsPositiveInfinity(_distance[w]))
                {
                    _distance[w] = _distance[v] + 1;
                    _before[w].Clear();
                    _steps.Enqueue(w);
                }

                if (_distance[w] == _distance[v] + 1)
                    Join(v, w);
            }
        }
    }

    private void WalkWeighted(int source)
    {
        _queue.Enqueue(source, (0, source));
        while (_queue.TryDequeue(out var v, out _))
        {
            if (_settled[v])
                continue;
            _settled[v] = true;
            _order.Add(v);
            var targets = graph.Targets(v);
            var weights = graph.Weights(v);
            for (var e = 0; e < targets.Length; e++)
            {
                if (weights[e] > 0 && !_settled[targets[e]])
                    Reach(v, targets[e], _distance[v] + (1 / weights[e]));
            }
        }
    }

    private void Reach(int v, int w, double distance)
    {
        if (distance < _distance[w] * (1 - tie))
        {
            _distance[w] = distance;
            _paths[w] = 0;
            _before[w].Clear();
            _queue.Enqueue(w, (distance, w));
        }
        else if (distance > _distance[w] * (1 + tie))
        {
            return;
        }

        Join(v, w);
    }

    private void Join(int v, int w)
    {
        _paths[w] += _paths[v];
        _before[w].Add(v);
    }
}
