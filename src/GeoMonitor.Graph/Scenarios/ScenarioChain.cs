using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Propagation;

namespace GeoMonitor.Graph.Scenarios;

/// <summary>An input of an item: a group of alternatives, by the numbers of the items.</summary>
/// <param name="IsEssential">Whether nothing is made without the group.</param>
/// <param name="CostShare">th, its part in the cost of all inputs, 0..1.</param>
/// <param name="Alternatives">The alternatives, with the part of the need that each meets.</param>
internal sealed record ChainInput(bool IsEssential, double CostShare, (int Item, double Share)[] Alternatives);

/// <summary>
/// The supply chain as scenarios walk it: items by number, who supplies them, what they need, and what needs them.
/// Immutable and safe for concurrent use, so that it is made once for many scenarios.
/// </summary>
/// <remarks>
/// The chain knows who makes an item, not who delivers to whom: where the suppliers of the economy are not known,
/// everybody buys from all makers in proportion to world supply [P]. Costs of inputs are not known either: the
/// inputs of an item count alike [P]. Every item stands in the chain twice: as what is made today, which needs what is
/// consumed, and as plant that is built or replaced, which needs tools too (<see cref="Horizon"/>).
/// </remarks>
public sealed class ScenarioChain
{
    private readonly Dictionary<NodeId, int> _index;

    private ScenarioChain(
        EconomyCode economy,
        ImmutableHashSet<EconomyCode> members,
        ImmutableArray<NodeId> nodes,
        ItemMarket?[] markets,
        ChainInput[][] inputs,
        int[] items)
    {
        (Economy, Members, Nodes, Markets, Inputs, Items) = (economy, members, nodes, markets, inputs, items);
        _index = nodes.Index().Where(n => items[n.Index] == n.Index).ToDictionary(n => n.Item, n => n.Index);
        Plants = [.. nodes.Select(_ => (int?)null)];
        foreach (var (n, item) in items.Index().Where(i => i.Item != i.Index))
            Plants[item] = n;
        var uses = new List<int>[nodes.Length];
        for (var n = 0; n < uses.Length; n++)
            uses[n] = [];
        for (var n = 0; n < inputs.Length; n++)
        {
            foreach (var input in inputs[n])
            {
                foreach (var (item, _) in input.Alternatives)
                    uses[item].Add(n);
            }
        }

        Uses = [.. uses.Select(u => u.Distinct().ToArray())];
    }

    /// <summary>Who is asked about.</summary>
    public EconomyCode Economy { get; }

    /// <summary>All items, all ecosystems, all items once more as plants, then items that joined later.</summary>
    public ImmutableArray<NodeId> Nodes { get; }

    /// <summary>Itself, and its members when it is a bloc.</summary>
    internal ImmutableHashSet<EconomyCode> Members { get; }

    /// <summary>Who supplies each node; null for an ecosystem.</summary>
    internal ItemMarket?[] Markets { get; }

    /// <summary>The item that each node is: itself, or for a plant what it makes.</summary>
    internal int[] Items { get; }

    /// <summary>The plants that make each item; null for an ecosystem, a plant, and what joined later.</summary>
    internal int?[] Plants { get; }

    /// <summary>What each node needs.</summary>
    internal ChainInput[][] Inputs { get; }

    /// <summary>Which nodes need each node.</summary>
    internal int[][] Uses { get; }

    /// <summary>Makes the chain of a graph.</summary>
    /// <param name="graph">Who makes what, what needs what, and which ecosystem uses it.</param>
    /// <param name="economy">Who is asked about.</param>
    /// <param name="members">The members of the economy when it is a bloc; none for a country.</param>
    /// <param name="market">
    /// Who supplies an item, from the makers in the graph or from better figures; asked once for each item.
    /// </param>
    /// <exception cref="ArgumentException">Shares lie outside 0..1 or add to more than 1.</exception>
    public static ScenarioChain Of(
        SupplyGraph graph,
        EconomyCode economy,
        IEnumerable<EconomyCode> members,
        Func<SupplyTable, ItemMarket> market)
    {
        var needs = new ChainNeeds(graph);
        NodeId[] made = [.. graph.Nodes.Select(n => n.Id).Where(id => id.IsItem)];
        NodeId[] ecosystems = [.. graph.Nodes.Select(n => n.Id).Where(id => id.Kind == NodeKind.Ecosystem)];
        var index = made.Concat(ecosystems).Index().ToDictionary(n => n.Item, n => n.Index);
        int Place(NodeId item, Horizon horizon) => index[item] + (horizon == Horizon.Supply ? 0 : index.Count);
        ItemMarket[] markets = [.. made.Select(id => ItemMarket.Checked(market(graph.LatestProducers(id))))];
        return new ScenarioChain(
            economy,
            [economy, .. members],
            [.. made, .. ecosystems, .. made],
            [.. markets, .. ecosystems.Select(_ => (ItemMarket?)null), .. markets],
            [
                .. made.Select(id => InputsOf(needs.Of(id, Horizon.Supply), Place)),
                .. ecosystems.Select(id => UsedBy(graph, id, index)),
                .. made.Select(id => InputsOf(needs.Of(id, Horizon.Capacity), Place)),
            ],
            [.. Enumerable.Range(0, index.Count), .. Enumerable.Range(0, made.Length)]);
    }

    /// <summary>
    /// The market of makers alone: world supply by their shares, with a part of it to spare.
    /// </summary>
    /// <param name="table">The makers.</param>
    /// <param name="spare">What each could make in addition, as a part of what it makes.</param>
    /// <param name="kappa">How many observations the table is worth.</param>
    public static ItemMarket MarketOf(SupplyTable table, double spare, double kappa)
    {
        var whole = Math.Max(1, table.Stated);
        return new ItemMarket(
            table.Item,
            [
                .. table.Producers.Select(p => new MarketSupplier(
                    EconomyCode.Parse(p.Source.Code), p.Share!.Value / whole, spare * p.Share.Value / whole)),
            ],
            kappa);
    }

    /// <summary>
    /// The same chain with better figures of who supplies some items; an item that the chain lacks joins it, and nothing
    /// is made of it.
    /// </summary>
    /// <exception cref="ArgumentException">Shares lie outside 0..1 or add to more than 1, or a market is of no item.</exception>
    public ScenarioChain With(IReadOnlyCollection<ItemMarket> markets)
    {
        if (markets.FirstOrDefault(m => !m.Item.IsItem) is { } wrong)
            throw new ArgumentException($"{wrong.Item} is no item, so nobody supplies it.", nameof(markets));
        var added = markets.Select(m => m.Item).Distinct().Where(i => !Has(i)).ToList();
        ItemMarket?[] all = [.. Markets, .. added.Select(_ => (ItemMarket?)null)];
        ChainInput[][] inputs = [.. Inputs, .. added.Select(_ => Array.Empty<ChainInput>())];
        var chain = new ScenarioChain(
            Economy, Members, [.. Nodes, .. added], all, inputs, [.. Items, .. Enumerable.Range(Nodes.Length, added.Count)]);
        foreach (var market in markets)
        {
            var at = chain.IndexOf(market.Item);
            all[at] = ItemMarket.Checked(market);
            if (chain.Plants[at] is { } plant)
                all[plant] = market;
        }

        return chain;
    }

    /// <summary>The number of an item.</summary>
    /// <exception cref="ArgumentException">The chain has no such item.</exception>
    public int IndexOf(NodeId item) => _index.TryGetValue(item, out var index)
        ? index
        : throw new ArgumentException($"The chain has no {item}.", nameof(item));

    /// <summary>Whether the chain has an item.</summary>
    public bool Has(NodeId item) => _index.ContainsKey(item);

    private static ChainInput[] InputsOf(ImmutableArray<ItemNeed> needs, Func<NodeId, Horizon, int> place) =>
        [.. needs.Select(n => new ChainInput(n.IsEssential, 1.0 / needs.Length, [.. n.Parts.Select(p => (place(p.Input, n.Of), p.Part))]))];

    // an ecosystem is no product: it counts as needing everything it is said to use
    private static ChainInput[] UsedBy(SupplyGraph graph, NodeId ecosystem, Dictionary<NodeId, int> index)
    {
        var used = graph.In(ecosystem).Where(e => e.Kind == EdgeKind.UsedIn).Select(e => index[e.Source]).Distinct().ToList();
        return [.. used.Select(item => new ChainInput(IsEssential: true, 1.0 / used.Count, [(item, 1)]))];
    }
}
