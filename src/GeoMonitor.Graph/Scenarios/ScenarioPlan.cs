using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Scenarios;
using GeoMonitor.Graph.Structure;

namespace GeoMonitor.Graph.Scenarios;

/// <summary>Suppliers of a market that a scenario treats alike, so that only their common share is drawn.</summary>
/// <param name="Share">Their share together, 0..1.</param>
/// <param name="Stopped">The part of their deliveries that stops, by class of buyers, 0..1.</param>
/// <param name="Makers">Their own class as buyers of inputs.</param>
/// <param name="PassedOn">The part of their deliveries that they bought themselves, 0..1.</param>
internal sealed record SupplyGroup(double Share, double[] Stopped, int Makers, double PassedOn);

/// <summary>An essential input with the alternatives that the scenario reaches; others lose nothing.</summary>
internal readonly record struct PlanInput(double CostShare, (int Node, double Share)[] Reached);

/// <summary>One node that the scenario reaches.</summary>
/// <param name="Chain">Its number in the chain.</param>
/// <param name="IsDisrupted">Whether a disruption names it.</param>
/// <param name="UnknownPart">The largest part that may stop where nobody is known to supply it, 0..1; 0 where somebody is.</param>
/// <param name="World">Who supplies the world.</param>
/// <param name="Own">Who supplies the economy; none when its suppliers are those of the world.</param>
/// <param name="Spare">What others could deliver in addition, by class of buyers, as a share of world use.</param>
/// <param name="OwnPart">The part of the economy in world use; 1 when not known.</param>
/// <param name="Kappa">How many observations the shares are worth.</param>
/// <param name="Key">Names the draws of its shares.</param>
/// <param name="Inputs">What it needs.</param>
internal sealed record PlanNode(
    int Chain,
    bool IsDisrupted,
    double UnknownPart,
    SupplyGroup[] World,
    SupplyGroup[] Own,
    double[] Spare,
    double OwnPart,
    double Kappa,
    ulong Key,
    PlanInput[] Inputs)
{
    /// <summary>Whether it is an ecosystem, which is no product: it has no suppliers.</summary>
    public bool IsEcosystem { get; init; }

    /// <summary>Whether something is made of it that the scenario reaches too; being used in an ecosystem is not that.</summary>
    public bool IsInput { get; init; }

    /// <summary>Whether some supplier passes on what it bought.</summary>
    public bool HasHubs { get; } = World.Concat(Own).Any(g => g.PassedOn > 0);
}

/// <summary>Nodes that follow each other in the plan.</summary>
/// <param name="Nodes">Their places.</param>
/// <param name="IsCycle">Whether they need each other, or one itself.</param>
internal readonly record struct PlanComponent(Range Nodes, bool IsCycle);

/// <summary>What of the chain a scenario reaches, in the order of supply: only that is solved and drawn.</summary>
internal sealed class ScenarioPlan
{
    private readonly ScenarioChain _chain;
    private readonly Scenario _scenario;
    private readonly BuyerClasses _classes;
    private readonly ILookup<int, Disruption> _byItem;
    private readonly Dictionary<(int Item, EconomyCode Supplier), double[]> _stopped;
    private readonly double[] _nothing;

    /// <summary>Finds what a scenario reaches.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="withPlants">Whether plants that are built or replaced are looked at beside what is made today.</param>
    public ScenarioPlan(ScenarioChain chain, Scenario scenario, bool withPlants)
    {
        (_chain, _scenario, _classes) = (chain, Scenario.Checked(scenario), new BuyerClasses(chain, scenario));
        _byItem = scenario.Disruptions
            .SelectMany(d => d.Items.Distinct().Select(i => (Item: chain.IndexOf(i), Disruption: d)))
            .ToLookup(p => p.Item, p => p.Disruption);
        _nothing = new double[_classes.Count];
        _stopped = _byItem
            .SelectMany(g => g.Select(d => (Item: g.Key, d.Supplier)).Distinct())
            .ToDictionary(k => k, k => StoppedParts([.. _byItem[k.Item].Where(d => d.Supplier == k.Supplier)]));
        var reached = Reach(withPlants);
        var position = reached.Index().ToDictionary(r => r.Item, r => r.Index);
        var needs = reached.SelectMany((n, i) => chain.Inputs[n]
            .SelectMany(input => input.Alternatives)
            .Where(a => position.ContainsKey(a.Item))
            .Select(a => new WeightedEdge(i, position[a.Item], 1)));

        // edges point to what is needed, so components come inputs first
        var components = StrongComponents.Of(CsrGraph.Of(reached.Count, needs));
        int[] order = [.. components.SelectMany(c => c.Order()).Select(i => reached[i])];
        var place = order.Index().ToDictionary(r => r.Item, r => r.Index);
        Nodes = [.. order.Select(n => NodeOf(n, place))];
        foreach (var input in Nodes.Where(n => !n.IsEcosystem).SelectMany(n => n.Inputs).SelectMany(i => i.Reached).Select(a => a.Node).Distinct().ToList())
            Nodes[input] = Nodes[input] with { IsInput = true };
        Components = [.. ComponentsOf(components)];
    }

    /// <summary>The nodes, inputs before what is made of them.</summary>
    public PlanNode[] Nodes { get; }

    /// <summary>The nodes by what needs each other, inputs first.</summary>
    public PlanComponent[] Components { get; }

    /// <summary>The class of the economy asked about.</summary>
    public int Own => _classes.Own;

    /// <summary>How many classes of buyers there are.</summary>
    public int Classes => _classes.Count;

    /// <summary>The part of the time that remains after others have begun to deliver, 0..1.</summary>
    public double AfterRampUp => Math.Max(0, 1 - (_scenario.RampUpMonths / 12 / _scenario.Years));

    /// <summary>The stock as a part of what is used in the time looked at.</summary>
    public double Stock => _scenario.StockDays / 365 / _scenario.Years;

    /// <summary>The part of a supplier's deliveries of a node that stops for a class of buyers.</summary>
    public double StoppedPart(int chainNode, EconomyCode supplier, int buyers) => StoppedParts(chainNode, supplier)[buyers];

    private IEnumerable<PlanComponent> ComponentsOf(IReadOnlyList<int[]> components)
    {
        var start = 0;
        foreach (var component in components)
        {
            var end = start + component.Length;
            var needsItself = component.Length == 1 && Nodes[start].Inputs.Any(i => i.Reached.Any(a => a.Node == start));
            yield return new PlanComponent(start..end, component.Length > 1 || needsItself);
            start = end;
        }
    }

    private double[] StoppedParts(int chainNode, EconomyCode supplier) =>
        _stopped.GetValueOrDefault((_chain.Items[chainNode], supplier), _nothing);

    private double[] StoppedParts(IReadOnlyCollection<Disruption> bySupplier) =>
        [.. Enumerable.Range(0, _classes.Count).Select(c => StoppedTogether([.. bySupplier.Where(d => _classes.IsHit(c, d))]))];

    // where several hit the same deliveries, the largest counts; what passes under different codes adds up
    private double StoppedTogether(IReadOnlyCollection<Disruption> disruptions)
    {
        var ofAll = disruptions.Where(d => d.Through is null).Select(LastingPart).DefaultIfEmpty(0).Max();
        var beyond = disruptions
            .Where(d => d.Through is not null)
            .GroupBy(d => d.Through!.Code, StringComparer.Ordinal)
            .Sum(code => code.Max(d => d.Through!.Part * Math.Max(0, LastingPart(d) - ofAll)));
        return Math.Min(1, ofAll + beyond);
    }

    // a disruption that is shorter than the time looked at counts with its part of it
    private double LastingPart(Disruption disruption) => disruption.Reduction * (disruption.Months / 12 / _scenario.Years);

    private List<int> Reach(bool withPlants)
    {
        var seen = new SortedSet<int>(_byItem.Select(g => g.Key));
        if (withPlants)
            seen.UnionWith(_byItem.Select(g => _chain.Plants[g.Key]).OfType<int>().ToList());
        var queue = new Queue<int>(seen);
        while (queue.TryDequeue(out var n))
        {
            foreach (var user in _chain.Uses[n])
            {
                if ((withPlants || _chain.Items[user] == user) && seen.Add(user))
                    queue.Enqueue(user);
            }
        }

        return [.. seen];
    }

    private PlanNode NodeOf(int n, Dictionary<int, int> place)
    {
        var inputs = _chain.Inputs[n]
            .Where(i => i.IsEssential)
            .Select(i => new PlanInput(
                i.CostShare, [.. i.Alternatives.Where(a => place.ContainsKey(a.Item)).Select(a => (place[a.Item], a.Share))]))
            .Where(i => i.Reached.Length > 0)
            .ToArray();
        var key = DrawSequence.KeyOf(_chain.Nodes[n].ToString());
        if (_chain.Markets[n] is not { } market)
            return new PlanNode(n, false, 0, [Whole()], [], _nothing, 1, 1, key, inputs) { IsEcosystem = true };
        return new PlanNode(
            n,
            _byItem.Contains(_chain.Items[n]),
            market.World.IsEmpty && market.Own.IsEmpty ? StoppedTogether([.. _byItem[_chain.Items[n]]]) : 0,
            GroupsOf(n, market.World),
            market.Own.IsEmpty ? [] : GroupsOf(n, market.Own),
            [.. Enumerable.Range(0, Classes).Select(c => SpareOf(n, market, c))],
            market.OwnPart ?? 1,
            market.Kappa,
            key,
            inputs);
    }

    // who makes the unnamed rest is not known to stop, but needs inputs like everybody
    private SupplyGroup Whole(double share = 1) => new(share, _nothing, BuyerClasses.World, 0);

    private SupplyGroup[] GroupsOf(int n, IEnumerable<MarketSupplier> suppliers)
    {
        var isDisrupted = _byItem.Contains(_chain.Items[n]);
        var groups = suppliers
            .Where(s => s.Share > 0)
            .Select(s => new SupplyGroup(
                s.Share,
                StoppedParts(n, s.Economy),
                _classes.Of(s.Economy),
                isDisrupted ? s.PassedOn : 0))
            .GroupBy(g => (g.Makers, IsHub: g.PassedOn > 0, ReferenceEquals(g.Stopped, _nothing) ? "" : string.Join(' ', g.Stopped)))
            .OrderBy(g => g.Key)
            .Select(Together)
            .ToList();
        var rest = 1 - groups.Sum(g => g.Share);
        if (rest > 1e-12)
            groups.Add(Whole(rest));
        return [.. groups];
    }

    // what hubs of a group pass on adds up, so the mean of their parts loses what they lose together
    private static SupplyGroup Together(IEnumerable<SupplyGroup> alike)
    {
        var suppliers = alike.ToList();
        var share = suppliers.Sum(s => s.Share);
        return suppliers[0] with { Share = share, PassedOn = suppliers.Sum(s => s.Share * s.PassedOn) / share };
    }

    private double SpareOf(int n, ItemMarket market, int buyers) => market.World
        .Where(s => s.Spare > 0 && StoppedPart(n, s.Economy, buyers) == 0 && !_scenario.ExcludedSuppliers.Contains(s.Economy))
        .Sum(s => s.Spare);
}
