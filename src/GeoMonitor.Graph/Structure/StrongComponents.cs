namespace GeoMonitor.Graph.Structure;

/// <summary>Groups of nodes that reach each other (Tarjan 1972), found without recursion so that long chains fit.</summary>
public static class StrongComponents
{
    /// <summary>
    /// The components in reverse topological order: every component comes after those it reaches. A node without a
    /// cycle is a component by itself.
    /// </summary>
    public static IReadOnlyList<int[]> Of(CsrGraph graph)
    {
        var n = graph.NodeCount;
        var (number, low, edge) = (new int[n], new int[n], new int[n]);
        var onStack = new bool[n];
        var (stack, path) = (new Stack<int>(), new Stack<int>());
        var components = new List<int[]>();
        var count = 0;
        for (var root = 0; root < n; root++)
        {
            if (number[root] != 0)
                continue;
            Enter(root);
            while (path.TryPeek(out var v))
            {
                var targets = graph.Targets(v);
                if (edge[v] < targets.Length)
                {
                    var w = targets[edge[v]++];
                    if (number[w] == 0)
                        Enter(w);
                    else if (onStack[w])
                        low[v] = Math.Min(low[v], number[w]);
                    continue;
                }

                path.Pop();
                if (path.TryPeek(out var parent))
                    low[parent] = Math.Min(low[parent], low[v]);
                if (low[v] == number[v])
                    components.Add(Leave(v));
            }
        }

        return components;

        void Enter(int v)
        {
            number[v] = low[v] = ++count;
            onStack[v] = true;
            stack.Push(v);
            path.Push(v);
        }

        int[] Leave(int v)
        {
            var members = new List<int>();
            int w;
            do
            {
                w = stack.Pop();
                onStack[w] = false;
                members.Add(w);
            }
            while (w != v);
            members.Sort();
            return [.. members];
        }
    }
}
