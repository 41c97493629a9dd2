using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Graph.Scenarios;

/// <summary>
/// Traces a loss back along what contributes most to it: through the input that is shortest, to the item that is
/// disrupted, to the supplier that stops.
/// </summary>
internal sealed class LossPaths(ScenarioChain chain, Scenario scenario, ScenarioPlan plan, ScenarioSolver solved)
{
    /// <summary>From the supplier that stops to a node; empty when nothing is lost.</summary>
    public ImmutableArray<NodeId> To(int node)
    {
        var path = new List<NodeId>();
        var seen = new HashSet<int>();
        var (at, buyers) = (node, BuyerClasses.Own);
        while (seen.Add(at))
        {
            path.Add(chain.Nodes[plan.Nodes[at].Chain]);
            if (plan.Nodes[at].IsDisrupted && Supplier(at, buyers) is { } supplier)
            {
                path.Add(NodeId.Economy(supplier));
                break;
            }

            // whoever makes it for these buyers and loses most passes the loss on
            var makers = Makers(at, buyers);
            if (ShortestInput(at, makers, seen) is not { } input)
                break;
            (at, buyers) = (input, makers);
        }

        path.Reverse();
        return [.. path];
    }

    private EconomyCode? Supplier(int at, int buyers)
    {
        var number = plan.Nodes[at].Chain;
        var market = chain.Markets[number]!;
        var suppliers = buyers == BuyerClasses.Own && !market.Own.IsEmpty ? market.Own : market.World;
        var stopping = suppliers
            .Select(s => (s.Economy, Lost: s.Share * plan.StoppedPart(number, s.Economy, buyers)))
            .Where(s => s.Lost > 0)
            .OrderByDescending(s => s.Lost)
            .ThenBy(s => s.Economy)
            .Select(s => (EconomyCode?)s.Economy)
            .FirstOrDefault();

        // behind a hub, or where nobody is known, it is who the scenario says
        return stopping ?? scenario.Disruptions
            .Where(d => d.Reduction > 0 && d.Items.Contains(chain.Nodes[number]))
            .Select(d => (EconomyCode?)d.Supplier)
            .FirstOrDefault();
    }

    private int Makers(int at, int buyers)
    {
        var node = plan.Nodes[at];
        if (node.IsEcosystem)
            return BuyerClasses.Own;
        var groups = buyers == BuyerClasses.Own && node.Own.Length > 0 ? node.Own : node.World;
        return groups.MaxBy(g => g.Share * solved.InputLoss(at, g.Makers))!.Makers;
    }

    private int? ShortestInput(int at, int makers, HashSet<int> seen) => plan.Nodes[at].Inputs
        .Where(i => i.IsEssential)
        .SelectMany(i => i.Reached)
        .Select(a => (a.Node, Lost: a.Share * solved.ShortRun(a.Node, makers)))
        .Where(a => a.Lost > 0 && !seen.Contains(a.Node))
        .OrderByDescending(a => a.Lost)
        .ThenBy(a => a.Node)
        .Select(a => (int?)a.Node)
        .FirstOrDefault();
}
