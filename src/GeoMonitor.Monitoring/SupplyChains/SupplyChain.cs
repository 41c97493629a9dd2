using System.Collections.Concurrent;
using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Propagation;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.SupplyChains.Assembly;
using GeoMonitor.Monitoring.SupplyChains.Chokepoints;
using GeoMonitor.Monitoring.SupplyChains.Companies;
using GeoMonitor.Monitoring.SupplyChains.TradeNetworks;

namespace GeoMonitor.Monitoring.SupplyChains;

/// <summary>
/// The supply chain of a run: one graph of economies, materials, products, segments, companies and ecosystems, made of
/// the run's figures. Immutable and safe for concurrent use; had from <see cref="RunView.SupplyChain"/>, which makes it
/// once.
/// </summary>
public sealed class SupplyChain
{
    private readonly RunView _run;
    private readonly ChainNodes _nodes;
    private readonly ItemSourcing _sourcing;
    private readonly Dictionary<NodeId, Item> _items;
    private readonly ConcurrentDictionary<EconomyCode, Lazy<SupplySites>> _sites = new();
    private readonly ConcurrentDictionary<EconomyCode, Lazy<ChokepointTable>> _chokepoints = new();
    private readonly Lazy<ImmutableArray<CompanyRisk>> _companyRisks;
    private readonly ConcurrentDictionary<EconomyCode, ChainLoss> _stops = new();
    private readonly ConcurrentDictionary<(ItemId, EconomyCode), ChainDependence?> _dependences = new();

    private SupplyChain(RunView run, ChainNodes nodes, SupplyGraph graph, ImmutableArray<LeftOutRows> leftOut)
    {
        (_nodes, Graph, LeftOut) = (nodes, graph, leftOut);
        _run = run;
        _sourcing = new ItemSourcing(run, this);
        Needs = new ChainNeeds(graph);
        Losses = new ChainLosses(graph, Needs);
        _companyRisks = new(() => Companies.CompanyRisks.Compute(run));
        Networks = new TradeNetworkShelf(run);

        // a raw material of the chip chain is called as the catalogue calls the material
        _items = nodes.Catalogue.All
            .Where(i => nodes.Of(i) is not null)
            .OrderBy(i => i.Kind == ItemKind.Segment)
            .DistinctBy(i => nodes.Of(i)!.Value)
            .ToDictionary(i => nodes.Of(i)!.Value);
    }

    /// <summary>The graph; every edge carries source and confidence.</summary>
    public SupplyGraph Graph { get; }

    /// <summary>What of the tables is not part of the graph, by reason in alphabetic order.</summary>
    public ImmutableArray<LeftOutRows> LeftOut { get; }

    /// <summary>What each item needs, by how soon its stop is felt.</summary>
    public ChainNeeds Needs { get; }

    /// <summary>What is lost of every item when economies stop.</summary>
    public ChainLosses Losses { get; }

    /// <summary>The systemic risk of the companies of loaded chains; computed when it is first asked for.</summary>
    internal ImmutableArray<CompanyRisk> CompanyRisks => _companyRisks.Value;

    /// <summary>World trade of each item as a network, shared by all users of the chain.</summary>
    internal TradeNetworkShelf Networks { get; }

    /// <summary>Puts the chain of a run together.</summary>
    internal static SupplyChain Of(RunView run)
    {
        var figures = run.Figures;
        var nodes = new ChainNodes(figures.Items, figures.SupplyChain, figures.Production);
        var draft = new ChainDraft(figures.Economies);
        MaterialEdges.Add(draft, nodes, figures.Production, figures.Economies);
        SegmentEdges.Add(draft, nodes, figures.SupplyChain);
        UseEdges.Add(draft, nodes, figures.SupplyChain, figures.Criticality);
        CompanyEdges.Add(draft, nodes, figures.SupplyChain);
        RestrictionEdges.Add(draft, nodes, figures.SupplyChain.Restrictions);
        return new SupplyChain(run, nodes, draft.Build(), draft.LeftOut());
    }

    /// <summary>
    /// The node of an item; null when the chain has none: a service, a product outside the catalogue, or a segment that
    /// only sums up others. A raw material of the chip chain (<c>gallium</c>) is the node of the material
    /// (<c>gallium.processing</c>).
    /// </summary>
    public NodeId? NodeOf(Item item) => _nodes.Of(item) is { } node && Graph.Find(node) is not null ? node : null;

    /// <summary>The item of a node; null for economies, companies, ecosystems and codes outside the catalogue.</summary>
    public Item? ItemOf(NodeId node) => _items.GetValueOrDefault(node);

    /// <summary>The segments that an item stands for when it only sums them up; empty for any other item.</summary>
    public ImmutableArray<NodeId> PartsOf(Item item) => _nodes.IsSum(item.Id) ? _nodes.Parts(item.Id.Value) : [];

    /// <summary>
    /// The ecosystems that use an item: those of the catalogue; of an item without any, those that the chain has it used in
    /// directly, in alphabetic order.
    /// </summary>
    public ImmutableArray<string> EcosystemsOf(Item item) => !item.Ecosystems.IsEmpty || NodeOf(item) is not { } node
        ? item.Ecosystems
        :
        [
            .. Graph.Out(node)
                .Where(e => e.Kind == EdgeKind.UsedIn)
                .Select(e => e.Target.Code)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Who supplies an economy with an item, and how that is known.</summary>
    public SupplyMix MixOf(NodeId item, Economy user) => _sourcing.Of(item, user);

    /// <summary>
    /// The places of the chain as an AND-OR graph for one user (methodology 6.3): where each item is made, what is needed
    /// there, and for each item the place <see cref="ChainSites.UseOf"/> where the user takes it, supplied by
    /// <see cref="MixOf"/>. Makers buy from all makers in proportion to world supply [P].
    /// </summary>
    public SupplySites SitesFor(Economy user) => _sites.GetOrAdd(
        user.Code,
        _ => new(() => ChainSites.Of(Graph, user.Code, item => MixOf(item, user).Suppliers))).Value;

    /// <summary>What is lost when one economy alone stops making anything.</summary>
    internal ChainLoss StopOf(EconomyCode economy) => _stops.GetOrAdd(economy, static (e, losses) => losses.Of([e]), Losses);

    /// <summary>
    /// The foreign economy whose stop costs a user most of an item; null when the chain does not have the item, or nobody is
    /// known to supply it.
    /// </summary>
    internal ChainDependence? DependenceOf(Item item, Economy user) =>
        _dependences.GetOrAdd((item.Id, user.Code), _ => ChainDependence.Of(_run, this, item, user));

    /// <summary>Who can cut what off from an economy; computed when it is first asked for.</summary>
    internal ChokepointTable ChokepointsOf(Economy user) =>
        _chokepoints.GetOrAdd(user.Code, _ => new(() => ChokepointTable.Of(_run, this, user))).Value;
}
