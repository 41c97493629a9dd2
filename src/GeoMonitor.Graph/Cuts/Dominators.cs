using GeoMonitor.Graph.Structure;

namespace GeoMonitor.Graph.Cuts;

/// <summary>
/// Which node every route from a source to another node must pass (methodology 6.5), by the iteration of Cooper, Harvey
/// and Kennedy (2001) over compressed rows.
/// </summary>
public sealed class Dominators
{
    private const int Unreached = -1;
    private readonly int[] _immediate;

    private Dominators(int source, int[] immediate) => (Source, _immediate) = (source, immediate);

    /// <summary>The node all routes start from.</summary>
    public int Source { get; }

    /// <summary>Computes the dominators of all nodes that the source reaches.</summary>
    public static Dominators From(CsrGraph graph, int source)
    {
        var order = ReversePostorder(graph, source);
        var place = new int[graph.NodeCount];
        Array.Fill(place, Unreached);
        for (var k = 0; k < order.Length; k++)
            place[order[k]] = k;
        var reversed = graph.Reversed();

        // all in places of the order, where a dominator always comes first
        var dominator = new int[order.Length];
        Array.Fill(dominator, Unreached);
        dominator[0] = 0;
        for (var changed = true; changed;)
        {
            changed = false;
            for (var k = 1; k < order.Length; k++)
            {
                var common = Unreached;
                foreach (var predecessor in reversed.Targets(order[k]))
                {
                    var p = place[predecessor];
                    if (p != Unreached && dominator[p] != Unreached)
                        common = common == Unreached ? p : Meet(dominator, p, common);
                }

                changed |= dominator[k] != common;
                dominator[k] = common;
            }
        }

        var immediate = new int[graph.NodeCount];
        Array.Fill(immediate, Unreached);
        for (var k = 1; k < order.Length; k++)
            immediate[order[k]] = order[dominator[k]];
        return new(source, immediate);
    }

    /// <summary>The last node that every route to a node passes before it; null for the source and what it does not reach.</summary>
    public int? Immediate(int node) => _immediate[node] == Unreached ? null : _immediate[node];

    /// <summary>
    /// All nodes that every route to a node passes, from the nearest to the source; the node itself is left out. Empty
    /// for the source and for nodes it does not reach.
    /// </summary>
    public IEnumerable<int> Of(int node)
    {
        for (var v = Immediate(node); v is { } dominator; v = Immediate(dominator))
            yield return dominator;
    }

    private static int Meet(int[] dominator, int a, int b)
    {
        while (a != b)
        {
            if (a > b)
                a = dominator[a];
            else
                b = dominator[b];
        }

        return a;
    }

    private static int[] ReversePostorder(CsrGraph graph, int source)
    {
        var (next, seen) = (new int[graph.NodeCount], new bool[graph.NodeCount]);
        var (path, post) = (new Stack<int>([source]), new List<int>());
        seen[source] = true;
        while (path.TryPeek(out var v))
        {
            var targets = graph.Targets(v);
            while (next[v] < targets.Length && seen[targets[next[v]]])
                next[v]++;
            if (next[v] < targets.Length)
            {
                seen[targets[next[v]]] = true;
                path.Push(targets[next[v]]);
                continue;
            }

            post.Add(path.Pop());
        }

        post.Reverse();
        return [.. post];
    }
}
