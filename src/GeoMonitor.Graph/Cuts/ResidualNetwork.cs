namespace GeoMonitor.Graph.Cuts;

/// <summary>What can still pass while a flow is built up; edge e and its way back e ^ 1 lie side by side.</summary>
internal sealed class ResidualNetwork(int nodes)
{
    private readonly int[] _first = Filled(nodes);
    private readonly List<int> _next = [];
    private readonly List<int> _to = [];
    private readonly List<double> _left = [];
    private readonly int[] _level = new int[nodes];
    private readonly int[] _at = new int[nodes];
    private double _nothing;

    public void Add(int from, int to, double capacity)
    {
        if (from == to)
            return;
        Half(from, to, capacity);
        Half(to, from, 0);

        // sums of decimals leave crumbs, which must not open a path
        _nothing = Math.Max(_nothing, capacity * 1e-13);
    }

    public double Run(int source, int sink)
    {
        var total = 0.0;
        while (Rank(source, sink))
        {
            _first.CopyTo(_at, 0);
            while (Augment(source, sink) is > 0 and var passed)
                total += passed;
        }

        return total;
    }

    public bool[] Reached(int source)
    {
        Rank(source, sink: -1);
        return Array.ConvertAll(_level, level => level >= 0);
    }

    private static int[] Filled(int nodes)
    {
        var first = new int[nodes];
        Array.Fill(first, -1);
        return first;
    }

    private void Half(int from, int to, double capacity)
    {
        _to.Add(to);
        _left.Add(capacity);
        _next.Add(_first[from]);
        _first[from] = _to.Count - 1;
    }

    private bool Rank(int source, int sink)
    {
        Array.Fill(_level, -1);
        _level[source] = 0;
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var v))
        {
            for (var e = _first[v]; e >= 0; e = _next[e])
            {
                if (_left[e] <= _nothing || _level[_to[e]] >= 0)
                    continue;
                _level[_to[e]] = _level[v] + 1;
                queue.Enqueue(_to[e]);
            }
        }

        return sink >= 0 && _level[sink] >= 0;
    }

    // one path along rising levels, without recursion because a chain may have any length
    private double Augment(int source, int sink)
    {
        var path = new List<int>();
        var v = source;
        while (v != sink)
        {
            while (_at[v] >= 0 && !(_left[_at[v]] > _nothing && _level[_to[_at[v]]] == _level[v] + 1))
                _at[v] = _next[_at[v]];
            if (_at[v] >= 0)
            {
                path.Add(_at[v]);
                v = _to[_at[v]];
                continue;
            }

            if (path.Count == 0)
                return 0;

            // a dead end is left for good in this phase
            _level[v] = -1;
            v = _to[path[^1] ^ 1];
            path.RemoveAt(path.Count - 1);
        }

        var passed = path.Min(e => _left[e]);
        foreach (var e in path)
        {
            _left[e] -= passed;
            _left[e ^ 1] += passed;
        }

        return passed;
    }
}
