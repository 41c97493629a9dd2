using System.Collections.Immutable;
using GeoMonitor.Graph.Structure;

namespace GeoMonitor.Graph.Cuts;

/// <summary>
/// Nodes and links whose loss splits a graph in parts when direction does not count (Tarjan's low-link; methodology
/// 6.6). For layers of transport and logistics; on dense trade graphs they are rare.
/// </summary>
/// <param name="Points">Articulation points, ascending.</param>
/// <param name="Bridges">Bridges, the smaller node first, in ascending order.</param>
public sealed record WeakLinks(ImmutableArray<int> Points, ImmutableArray<(int First, int Second)> Bridges)
{
    /// <summary>Finds them; edges in both directions are one link, loops are none.</summary>
    public static WeakLinks Of(CsrGraph graph)
    {
        var links = CsrGraph.Of(
            graph.NodeCount,
            graph.Edges().Where(e => e.From != e.To).SelectMany(e => new WeightedEdge[] { new(e.From, e.To, 1), new(e.To, e.From, 1) }));
        var walk = new LowLinkWalk(links);
        for (var root = 0; root < links.NodeCount; root++)
            walk.From(root);
        return new([.. walk.Points], [.. walk.Bridges]);
    }

    private sealed class LowLinkWalk(CsrGraph links)
    {
        private readonly int[] _number = new int[links.NodeCount];
        private readonly int[] _low = new int[links.NodeCount];
        private readonly int[] _parent = new int[links.NodeCount];
        private readonly int[] _next = new int[links.NodeCount];
        private int _count;

        public SortedSet<int> Points { get; } = [];

        public SortedSet<(int, int)> Bridges { get; } = [];

        public void From(int root)
        {
            if (_number[root] != 0)
                return;
            var (path, childrenOfRoot) = (new Stack<int>(), 0);
            Enter(path, root, parent: -1);
            while (path.TryPeek(out var v))
            {
                var targets = links.Targets(v);
                if (_next[v] < targets.Length)
                {
                    var w = targets[_next[v]++];
                    if (_number[w] == 0)
                        Enter(path, w, v);
                    else if (w != _parent[v])
                        _low[v] = Math.Min(_low[v], _number[w]);
                    continue;
                }

                path.Pop();
                if (_parent[v] is >= 0 and var parent)
                {
                    Close(v, parent, root);
                    childrenOfRoot += parent == root ? 1 : 0;
                }
            }

            if (childrenOfRoot > 1)
                Points.Add(root);
        }

        private void Enter(Stack<int> path, int v, int parent)
        {
            _number[v] = _low[v] = ++_count;
            _parent[v] = parent;
            path.Push(v);
        }

        private void Close(int v, int parent, int root)
        {
            _low[parent] = Math.Min(_low[parent], _low[v]);
            if (_low[v] >= _number[parent] && parent != root)
                Points.Add(parent);
            if (_low[v] > _number[parent])
                Bridges.Add((Math.Min(v, parent), Math.Max(v, parent)));
        }
    }
}
