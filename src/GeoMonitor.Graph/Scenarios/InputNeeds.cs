namespace GeoMonitor.Graph.Scenarios;

/// <summary>What makers lack because their inputs fall short: in the short run the scarcest decides, in the medium run CES.</summary>
/// <param name="plan">What is reached.</param>
/// <param name="state">Where the solution stands.</param>
internal sealed class InputNeeds(ScenarioPlan plan, LossState state)
{
    /// <summary>What makers of a class lack of a node's inputs: the largest part, and the cost-weighted sum on the scale of CES.</summary>
    /// <param name="node">The node.</param>
    /// <param name="buyers">The class of the makers.</param>
    /// <param name="scale">The scale of CES.</param>
    /// <param name="solved">Nodes before this one are solved, and what is there of them is known.</param>
    public (double Lost, double Power) Of(PlanNode node, int buyers, in CesScale scale, int solved)
    {
        double largest = 0, power = 1;
        foreach (var input in node.Inputs)
        {
            largest = Math.Max(largest, LostOf(input, buyers));
            power += input.CostShare * (PowerOf(input, buyers, scale, solved) - 1);
        }

        return (Math.Min(1, largest), power);
    }

    /// <summary>
    /// What an ecosystem lacks. It is no product: at first what it uses is all needed, later the mean of what it uses counts.
    /// </summary>
    public (double Lost, double Part) OfEcosystem(PlanNode node)
    {
        double largest = 0, mean = 0;
        foreach (var input in node.Inputs)
        {
            foreach (var (used, share) in input.Reached)
            {
                var at = state.At(used, plan.Own);
                largest = Math.Max(largest, share * state.Unmet[at]);
                mean += input.CostShare * share * (1 - state.Part[at]);
            }
        }

        return (Math.Min(1, largest), 1 - Math.Min(1, mean));
    }

    private double LostOf(in PlanInput input, int buyers)
    {
        var sum = 0.0;
        foreach (var (node, share) in input.Reached)
            sum += share * state.Unmet[state.At(node, buyers)];
        return sum;
    }

    private double PowerOf(in PlanInput input, int buyers, in CesScale scale, int solved)
    {
        // a whole input carries its loss on without a power being taken
        if (input.Reached is [var (only, whole)] && whole.Equals(1))
            return state.Power[state.At(only, buyers)];
        var lost = 0.0;
        foreach (var (node, share) in input.Reached)
        {
            var at = state.At(node, buyers);
            lost += share * (1 - (node < solved ? state.Part[at] : scale.PartOf(state.Power[at])));
        }

        return scale.PowerOf(1 - lost);
    }
}
