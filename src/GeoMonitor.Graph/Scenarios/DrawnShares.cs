using GeoMonitor.Core.Indicators.Scenarios;

namespace GeoMonitor.Graph.Scenarios;

/// <summary>The shares of the suppliers of every node: those of the figures until others are drawn. For one thread.</summary>
internal sealed class DrawnShares(ScenarioPlan plan)
{
    private readonly double[][] _world = [.. plan.Nodes.Select(n => n.World.Select(g => g.Share).ToArray())];
    private readonly double[][] _own = [.. plan.Nodes.Select(n => n.Own.Select(g => g.Share).ToArray())];

    /// <summary>Draws around the figures, each node from a stream of its own.</summary>
    public void Draw(ulong seed, int draw)
    {
        for (var n = 0; n < plan.Nodes.Length; n++)
        {
            var node = plan.Nodes[n];
            if (node.World.Length > 1)
                Draw(node, node.World, new DrawSequence(seed, node.Key, draw), _world[n]);
            if (node.Own.Length > 1)
                Draw(node, node.Own, new DrawSequence(seed, ~node.Key, draw), _own[n]);
        }
    }

    /// <summary>The suppliers of a node to a class of buyers, with their shares.</summary>
    public (SupplyGroup[] Groups, double[] Shares) Of(int n, int buyers) =>
        buyers == plan.Own && plan.Nodes[n].Own.Length > 0 ? (plan.Nodes[n].Own, _own[n]) : (plan.Nodes[n].World, _world[n]);

    // a group is the sum of its suppliers: the Dirichlet over suppliers is one over groups (methodology 12.3)
    private static void Draw(PlanNode node, SupplyGroup[] groups, DrawSequence random, double[] shares)
    {
        var sum = 0.0;
        for (var g = 0; g < groups.Length; g++)
            sum += shares[g] = random.NextGamma(node.Kappa * groups[g].Share);
        for (var g = 0; g < groups.Length; g++)
            shares[g] = sum > 0 ? shares[g] / sum : groups[g].Share;
    }
}
