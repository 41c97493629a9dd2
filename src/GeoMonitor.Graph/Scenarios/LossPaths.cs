using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Graph.Scenarios;

/// <summary>
/// The way on which most of a loss comes: from the supplier that stops, over items that fall short, each carrying as
/// much as its narrowest step lets through; of ways that carry the same, the one with fewest steps.
/// </summary>
internal sealed class LossPaths
{
    // what the solver leaves open must not decide between two ways
    private const double SameLoss = 1e-9;

    private readonly ScenarioChain _chain;
    private readonly Scenario _scenario;
    private readonly ScenarioPlan _plan;
    private readonly Dictionary<(int Node, int Buyers), Step> _best = [];

    public LossPaths(ScenarioChain chain, Scenario scenario, ScenarioPlan plan, ScenarioSolver solved)
    {
        (_chain, _scenario, _plan) = (chain, scenario, plan);
        var queue = new Queue<(int Node, int Buyers)>();
        for (var n = 0; n < plan.Nodes.Length; n++)
        {
            for (var c = 0; plan.Nodes[n].IsDisrupted && c < plan.Classes; c++)
            {
                if (solved.ShortRun(n, c) > 0)
                    Reach((n, c), new Step(solved.ShortRun(n, c), 0, null), queue);
            }
        }

        var users = UsersOf(plan);
        while (queue.TryDequeue(out var at))
        {
            foreach (var (user, share) in users[at.Node])
                Pass(at, user, share * solved.ShortRun(at.Node, at.Buyers), queue);
        }
    }

    /// <summary>From the supplier that stops to a node; empty when nothing is lost.</summary>
    public ImmutableArray<NodeId> To(int node)
    {
        var path = new List<NodeId>();
        (int Node, int Buyers)? at = (node, _plan.Own);
        while (at is { } place && _best.TryGetValue(place, out var step))
        {
            path.Add(_chain.Nodes[_plan.Nodes[place.Node].Chain]);
            if (step.From is null && Supplier(place.Node, place.Buyers) is { } supplier)
                path.Add(NodeId.Economy(supplier));
            at = step.From;
        }

        path.Reverse();
        return [.. path];
    }

    private static List<(int User, double Share)>[] UsersOf(ScenarioPlan plan)
    {
        var users = plan.Nodes.Select(_ => new List<(int, double)>()).ToArray();
        for (var n = 0; n < plan.Nodes.Length; n++)
        {
            foreach (var (input, share) in plan.Nodes[n].Inputs.SelectMany(i => i.Reached))
                users[input].Add((n, share));
        }

        return users;
    }

    // makers of a class that lack an input deliver less to every class of buyers
    private void Pass((int Node, int Buyers) from, int user, double lost, Queue<(int Node, int Buyers)> queue)
    {
        var node = _plan.Nodes[user];
        var known = _best[from];
        for (var c = 0; c < _plan.Classes; c++)
        {
            var groups = c == _plan.Own && node.Own.Length > 0 ? node.Own : node.World;
            var made = node.IsEcosystem
                ? (from.Buyers == _plan.Own && c == _plan.Own ? 1 : 0)
                : groups.Where(g => g.Makers == from.Buyers).Sum(g => g.Share);
            var carried = Math.Min(known.Carried, lost) * made;
            if (carried > 0)
                Reach((user, c), new Step(carried, known.Steps + 1, from), queue);
        }
    }

    private void Reach((int Node, int Buyers) place, Step step, Queue<(int Node, int Buyers)> queue)
    {
        if (_best.TryGetValue(place, out var known) && step.Rank.CompareTo(known.Rank) <= 0)
            return;

        _best[place] = step;
        queue.Enqueue(place);
    }

    private EconomyCode? Supplier(int at, int buyers)
    {
        var number = _plan.Nodes[at].Chain;
        var market = _chain.Markets[number]!;
        var suppliers = buyers == _plan.Own && !market.Own.IsEmpty ? market.Own : market.World;
        var stopping = suppliers
            .Select(s => (s.Economy, Lost: s.Share * _plan.StoppedPart(number, s.Economy, buyers)))
            .Where(s => s.Lost > 0)
            .OrderByDescending(s => s.Lost)
            .ThenBy(s => s.Economy)
            .Select(s => (EconomyCode?)s.Economy)
            .FirstOrDefault();

        // behind a hub, or where nobody is known, it is who the scenario says
        return stopping ?? _scenario.Disruptions
            .Where(d => d.Reduction > 0 && d.Items.Contains(_chain.Nodes[number]))
            .Select(d => (EconomyCode?)d.Supplier)
            .FirstOrDefault();
    }

    /// <summary>How a place is reached best: how much the way carries, in how many steps, and from where.</summary>
    private readonly record struct Step(double Carried, int Steps, (int Node, int Buyers)? From)
    {
        public (long Carried, int Steps) Rank => ((long)Math.Round(Carried / SameLoss), -Steps);
    }
}
