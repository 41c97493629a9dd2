using System.Collections.Immutable;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Scenarios;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>
/// The other way round: a material that stops is missing in the trade of its codes. Those that the question does not name are
/// solved beside it, as if all they hold stopped, and told apart from what is asked.
/// </summary>
internal static class CodesOfItems
{
    /// <summary>The codes with trade figures of the materials that a question names; a tag is asked for the materials alone.</summary>
    /// <param name="run">The run.</param>
    /// <param name="resolved">What the question stops.</param>
    public static ImmutableArray<CodeOfItems> Of(RunView run, IReadOnlyCollection<ResolvedItem> resolved)
    {
        var stopped = resolved.Select(r => r.Target.Node).ToHashSet();
        return
        [
            .. resolved
                .Where(r => r.How != ResolvedItem.Tagged && r.Code is null && r.Target.Node.Kind == NodeKind.Material)
                .SelectMany(r => TradedCodes.Of(run, r.Target.Node))
                .Distinct()
                .Where(c => !stopped.Contains(c))
                .Order()
                .Select(c => (Node: c, Item: Traded(run, c)))
                .Where(c => c.Item is not null)
                .Select(c => CodeOf(run, new DisruptedItem(c.Node, c.Item!), stopped)),
        ];
    }

    /// <summary>The disruptions of the codes: each as what is traded under it.</summary>
    public static IEnumerable<Disruption> Disruptions(RunView run, ImmutableArray<CodeOfItems> codes, IEnumerable<Disruption> named)
    {
        var nodes = codes.Select(c => c.Code.Node).ToHashSet();
        return named
            .Where(d => d.Through is null)
            .Select(d => d with { Items = [.. d.Items.SelectMany(i => TradedCodes.Of(run, i)).Where(nodes.Contains).Distinct()] })
            .Where(d => !d.Items.IsEmpty);
    }

    private static CodeOfItems CodeOf(RunView run, DisruptedItem code, HashSet<NodeId> stopped)
    {
        var under = TradedCodes.Under(run, code.Node).Select(e => e.Source).ToList();
        return new CodeOfItems(code, ItemsOf(run, under.Where(stopped.Contains)), ItemsOf(run, under.Where(n => !stopped.Contains(n))));
    }

    private static ImmutableArray<Item> ItemsOf(RunView run, IEnumerable<NodeId> nodes) => [.. nodes.Select(run.SupplyChain.ItemOf).OfType<Item>()];

    private static Item? Traded(RunView run, NodeId code) =>
        ItemId.TryParse(code.Code, out var id) ? run.Products.GetValueOrDefault(id)?.Item : null;
}
