namespace GeoMonitor.Graph.Scenarios;

/// <summary>What of a node does not arrive at each class of buyers, from what its suppliers stop and its makers lack. For one thread.</summary>
internal sealed class MarketLoss(ScenarioPlan plan, DrawnShares shares)
{
    private const int MostSweeps = 100_000;
    private readonly double[] _raw = new double[plan.Classes];

    /// <summary>What does not arrive at a class of buyers of the node solved last, 0..1.</summary>
    public double Of(int buyers) => _raw[buyers];

    /// <summary>Solves a node.</summary>
    /// <remarks>
    /// Where hubs pass goods on, what they lack themselves comes round: that is solved along its slope, which ends after a few
    /// steps because each loss is a sum of straight pieces.
    /// </remarks>
    /// <param name="n">The node.</param>
    /// <param name="makersLack">What makers of each class lack of their inputs, 0..1.</param>
    /// <param name="unknown">What unknown suppliers do: 0 = deliver, 1 = stop.</param>
    public void Solve(int n, ReadOnlySpan<double> makersLack, double unknown)
    {
        var node = plan.Nodes[n];
        Array.Clear(_raw);
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var moved = 0.0;
            for (var c = 0; c < _raw.Length; c++)
            {
                var (lost, slope) = Lost(n, c, makersLack);
                lost += node.UnknownPart * unknown;
                if (slope is > 0 and < 1)
                    lost = (lost - (slope * _raw[c])) / (1 - slope);
                lost = Math.Min(1, lost);
                moved = Math.Max(moved, lost - _raw[c]);
                _raw[c] = lost;
            }

            if (!node.HasHubs || moved <= 1e-12)
                break;
        }
    }

    /// <summary>
    /// What remains unmet: others make up what they can for all who lose, in proportion to what each loses; then stocks are used.
    /// </summary>
    /// <param name="node">The node solved last.</param>
    /// <param name="buyers">The class of buyers.</param>
    /// <param name="assumed">How much spare capacity and stock is there.</param>
    /// <param name="diverted">What others deliver in addition a year, as a part of use.</param>
    public double Unmet(PlanNode node, int buyers, in Assumptions assumed, out double diverted)
    {
        var lost = _raw[buyers];
        var part = buyers == plan.Own ? node.OwnPart : 1;
        var lostByAll = ((1 - part) * _raw[BuyerClasses.World]) + (part * lost);
        var feasible = lostByAll > 0 ? Math.Min(1, node.Spare[buyers] * assumed.SparePart / lostByAll) : 1;
        diverted = feasible * lost;
        return Math.Max(0, lost - (diverted * plan.AfterRampUp) - (plan.Stock * assumed.StockPart));
    }

    // and how much more is lost when these buyers, who are hubs among their own suppliers, lose more
    private (double Lost, double Slope) Lost(int n, int buyers, ReadOnlySpan<double> makersLack)
    {
        var (groups, part) = shares.Of(n, buyers);
        double sum = 0, slope = 0;
        for (var g = 0; g < groups.Length; g++)
        {
            var group = groups[g];
            var lost = Math.Max(group.Stopped[buyers], makersLack[group.Makers]);
            var passedOn = group.PassedOn * _raw[group.Makers];
            sum += part[g] * Math.Max(lost, passedOn);
            if (group.Makers == buyers && passedOn >= lost)
                slope += part[g] * group.PassedOn;
        }

        return (sum, slope);
    }
}
