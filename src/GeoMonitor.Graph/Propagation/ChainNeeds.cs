using System.Collections.Immutable;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Graph.Propagation;

/// <summary>How soon a stop is felt [P].</summary>
public enum Horizon
{
    /// <summary>Output of today: what goes into each piece or is used up in making it.</summary>
    Supply,

    /// <summary>Plants too: tools, software and designs, which last, and whose stop is felt as they are to be replaced.</summary>
    Capacity,
}

/// <summary>An alternative within a need.</summary>
/// <param name="Input">What is needed.</param>
/// <param name="Part">How much of the need it meets, 0..1; alternatives of unknown part count alike.</param>
/// <param name="Edge">The statement behind it.</param>
public readonly record struct NeedPart(NodeId Input, double Part, ChainEdge Edge);

/// <summary>What an item needs: alternatives that can stand in for each other.</summary>
/// <param name="Name">Name of the group.</param>
/// <param name="IsEssential">Whether nothing is made without it.</param>
/// <param name="Of">The horizon in which the inputs themselves are needed: of a tool only its making counts.</param>
/// <param name="Parts">The alternatives.</param>
public sealed record ItemNeed(string Name, bool IsEssential, Horizon Of, ImmutableArray<NeedPart> Parts);

/// <summary>
/// What each item needs in each horizon [P]. In supply: what is consumed, and what the tools run on. In capacity also the
/// tools, software and designs, and what stands beside them; of those only their making counts, so that the chips in a
/// tool do not ask for all tools of chip making again.
/// </summary>
/// <param name="graph">The chain.</param>
public sealed class ChainNeeds(SupplyGraph graph)
{
    private readonly Dictionary<(NodeId, Horizon), ImmutableArray<ItemNeed>> _needs = graph.Nodes
        .Select(n => n.Id)
        .Where(id => id.IsItem)
        .SelectMany(id => new[] { (id, Horizon.Supply), (id, Horizon.Capacity) })
        .ToDictionary(k => k, k => Needs(graph, k.Item1, k.Item2));

    /// <summary>What an item needs; nothing for an unknown one.</summary>
    public ImmutableArray<ItemNeed> Of(NodeId item, Horizon horizon) => _needs.GetValueOrDefault((item, horizon), []);

    private static ImmutableArray<ItemNeed> Needs(SupplyGraph graph, NodeId item, Horizon horizon)
    {
        var lasting = Lasting(graph, item);

        // who makes tools takes the chips of today for them, and builds no chip plant
        var consumed = IsTool(graph, item) ? Horizon.Supply : horizon;
        var needs = Inputs(graph, item, InputUse.Consumed)
            .Concat(lasting.SelectMany(l => Inside(graph, l.Input)).Distinct().SelectMany(tool => Inputs(graph, tool, InputUse.RunningOn)))
            .Select(g => Need(g, consumed));
        if (horizon == Horizon.Capacity)
            needs = needs.Concat(lasting.Select(l => new ItemNeed(l.Edge.Group!, l.Edge.IsEssential, Horizon.Supply, [l])));
        return [.. needs.GroupBy(n => (n.Name, n.Of)).Select(g => g.OrderByDescending(n => n.IsEssential).First())];
    }

    private static IEnumerable<InputAlternatives> Inputs(SupplyGraph graph, NodeId item, InputUse use) => graph.Inputs(item)
        .Select(g => g with { Inputs = [.. g.Inputs.Where(i => i.Use == use)] })
        .Where(g => !g.Inputs.IsEmpty);

    private static bool IsTool(SupplyGraph graph, NodeId item) =>
        graph.Out(item).Any(e => e is { Kind: EdgeKind.InputTo, Use: InputUse.Lasting or InputUse.Beside });

    // the tools of an item and what stands beside them
    private static List<NeedPart> Lasting(SupplyGraph graph, NodeId item)
    {
        var found = new List<NeedPart>();
        var seen = new HashSet<NodeId> { item };
        var queue = new Queue<(NodeId Node, InputUse Use)>([(item, InputUse.Lasting)]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var edge in graph.In(at.Node).Where(e => e.Kind == EdgeKind.InputTo && e.Use == at.Use))
            {
                if (!seen.Add(edge.Source))
                    continue;
                found.Add(new NeedPart(edge.Source, 1, edge));
                queue.Enqueue((edge.Source, InputUse.Beside));
            }
        }

        return found;
    }

    // a tool and the parts in it, which may run on something too
    private static IEnumerable<NodeId> Inside(SupplyGraph graph, NodeId tool)
    {
        var seen = new HashSet<NodeId> { tool };
        var queue = new Queue<NodeId>([tool]);
        while (queue.TryDequeue(out var node))
        {
            yield return node;
            foreach (var edge in graph.In(node).Where(e => e is { Kind: EdgeKind.InputTo, Use: InputUse.Consumed, IsEssential: true }))
            {
                if (seen.Add(edge.Source))
                    queue.Enqueue(edge.Source);
            }
        }
    }

    private static ItemNeed Need(InputAlternatives group, Horizon horizon)
    {
        var stated = group.Inputs.Sum(i => i.Share ?? 0);
        var silent = group.Inputs.Count(i => i.Share is null);
        return new ItemNeed(
            group.Group,
            group.IsEssential,
            horizon,
            [.. group.Inputs.Select(i => new NeedPart(i.Source, (i.Share ?? Math.Max(0, 1 - stated) / silent) / Math.Max(1, stated), i))]);
    }
}
