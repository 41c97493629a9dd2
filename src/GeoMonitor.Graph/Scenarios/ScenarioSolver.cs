using GeoMonitor.Core.Indicators.Scenarios;

namespace GeoMonitor.Graph.Scenarios;

/// <summary>What one solution assumes about what is not known exactly.</summary>
/// <param name="Elasticity">sigma of the medium run.</param>
/// <param name="SparePart">The part of the estimated spare capacity that is there.</param>
/// <param name="StockPart">The part of the stock that is there.</param>
/// <param name="Unknown">What an unknown supplier of a disrupted item does: 0 = delivers, 1 = stops.</param>
internal readonly record struct Assumptions(double Elasticity, double SparePart, double StockPart, double Unknown);

/// <summary>
/// Solves the unmet part of every node for every class of buyers: short run (nobody can do with less of an essential
/// input) and medium run (CES). Cycles are solved to the least solution, by sweeps from 0 (methodology 6.3).
/// One solver works on one thread and is used again for draw after draw.
/// </summary>
internal sealed class ScenarioSolver
{
    private const double Settled = 1e-12;
    private const int MostSweeps = 100_000;
    private readonly ScenarioPlan _plan;
    private readonly int _classes;
    private readonly double[][] _world;
    private readonly double[][] _own;
    private readonly double[] _raw;
    private readonly Run _short;
    private readonly Run _medium;

    public ScenarioSolver(ScenarioPlan plan)
    {
        (_plan, _classes) = (plan, plan.Classes);
        _world = [.. plan.Nodes.Select(n => n.World.Select(g => g.Share).ToArray())];
        _own = [.. plan.Nodes.Select(n => n.Own.Select(g => g.Share).ToArray())];
        var size = plan.Nodes.Length * _classes;
        _raw = new double[_classes];
        (_short, _medium) = (new Run(size), new Run(size));
    }

    /// <summary>What of the economy's use of a node is unmet in the short run.</summary>
    public double ShortRun(int node) => _short.Unmet[(node * _classes) + BuyerClasses.Own];

    /// <summary>The same in the medium run.</summary>
    public double MediumRun(int node) => _medium.Unmet[(node * _classes) + BuyerClasses.Own];

    /// <summary>What does not arrive of the economy's use of a node, before others and stocks make up for it.</summary>
    public double Loss(int node) => _short.Lost[(node * _classes) + BuyerClasses.Own];

    /// <summary>What others deliver in addition to the economy a year, as a part of its use.</summary>
    public double Diverted(int node) => _short.Diverted[(node * _classes) + BuyerClasses.Own];

    /// <summary>The unmet part of a node for a class of buyers in the short run.</summary>
    public double ShortRun(int node, int buyers) => _short.Unmet[(node * _classes) + buyers];

    /// <summary>Shares as the figures have them.</summary>
    public void TakePointShares()
    {
        for (var n = 0; n < _plan.Nodes.Length; n++)
        {
            Point(_plan.Nodes[n].World, _world[n]);
            Point(_plan.Nodes[n].Own, _own[n]);
        }
    }

    /// <summary>Shares drawn around the figures, each node from a stream of its own.</summary>
    public void DrawShares(ulong seed, int draw)
    {
        for (var n = 0; n < _plan.Nodes.Length; n++)
        {
            var node = _plan.Nodes[n];
            if (node.World.Length > 1)
                Draw(node, node.World, new DrawSequence(seed, node.Key, draw), _world[n]);
            if (node.Own.Length > 1)
                Draw(node, node.Own, new DrawSequence(seed, ~node.Key, draw), _own[n]);
        }
    }

    /// <summary>Solves with the shares taken last.</summary>
    public void Solve(in Assumptions assumptions)
    {
        _short.Clear();
        _medium.Clear();
        foreach (var component in _plan.Components)
        {
            var (start, end) = (component.Start.Value, component.End.Value);
            for (var sweep = 0; sweep < MostSweeps; sweep++)
            {
                var moved = 0.0;
                for (var n = start; n < end; n++)
                    moved = Math.Max(moved, Step(n, assumptions));

                // a node alone is done at once unless it needs itself
                if (moved <= Settled)
                    break;
            }
        }
    }

    private static void Point(SupplyGroup[] groups, double[] shares)
    {
        for (var g = 0; g < groups.Length; g++)
            shares[g] = groups[g].Share;
    }

    // a group is the sum of its suppliers: the Dirichlet over suppliers is one over groups (methodology 12.3)
    private static void Draw(PlanNode node, SupplyGroup[] groups, DrawSequence random, double[] shares)
    {
        var sum = 0.0;
        for (var g = 0; g < groups.Length; g++)
            sum += shares[g] = random.NextGamma(node.Kappa * groups[g].Share);
        for (var g = 0; g < groups.Length; g++)
            shares[g] = sum > 0 ? shares[g] / sum : groups[g].Share;
    }

    private double Step(int n, in Assumptions assumptions)
    {
        var node = _plan.Nodes[n];
        for (var c = 0; c < _classes; c++)
        {
            _short.Inputs[(n * _classes) + c] = ShortRunOfInputs(node, c);
            _medium.Inputs[(n * _classes) + c] = MediumRunOfInputs(node, c, assumptions.Elasticity);
        }

        return Math.Max(Market(n, node, _short, assumptions), Market(n, node, _medium, assumptions));
    }

    private double ShortRunOfInputs(PlanNode node, int buyers)
    {
        var largest = 0.0;
        foreach (var input in node.Inputs)
        {
            if (input.IsEssential)
                largest = Math.Max(largest, UnmetOf(input, buyers, _short.Unmet));
        }

        return Math.Min(1, largest);
    }

    private double MediumRunOfInputs(PlanNode node, int buyers, double elasticity)
    {
        Span<InputAvailability> left = stackalloc InputAvailability[node.Inputs.Length + 1];
        var (count, whole) = (0, 1.0);
        var mean = 0.0;
        foreach (var input in node.Inputs)
        {
            if (!input.IsEssential || UnmetOf(input, buyers, _medium.Unmet) is not (> 0 and var unmet))
                continue;
            mean += input.CostShare * unmet;
            left[count++] = new InputAvailability(Math.Clamp(1 - unmet, 0, 1), input.CostShare);
            whole -= input.CostShare;
        }

        // without a loss nothing is computed, so that nothing changes by a last digit
        if (count == 0)
            return 0;
        if (node.IsEcosystem)
            return Math.Min(1, mean);
        left[count++] = new InputAvailability(1, Math.Clamp(whole, 0, 1));
        return 1 - OutputRatio.Of(left[..count], elasticity)!.Value;
    }

    private double UnmetOf(in PlanInput input, int buyers, double[] unmet)
    {
        var sum = 0.0;
        foreach (var (node, share) in input.Reached)
            sum += share * unmet[(node * _classes) + buyers];
        return sum;
    }

    private double Market(int n, PlanNode node, Run run, in Assumptions assumptions)
    {
        Array.Clear(_raw);
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var moved = 0.0;
            for (var c = 0; c < _classes; c++)
            {
                var lost = LostOf(n, node, c, run, assumptions.Unknown);
                moved = Math.Max(moved, lost - _raw[c]);
                _raw[c] = lost;
            }

            if (!node.HasHubs || moved <= Settled)
                break;
        }

        var changed = 0.0;
        for (var c = 0; c < _classes; c++)
        {
            var at = (n * _classes) + c;
            var unmet = node.IsDisrupted ? Mitigated(at, node, c, run, assumptions) : _raw[c];
            run.Lost[at] = _raw[c];
            changed = Math.Max(changed, Math.Abs(unmet - run.Unmet[at]));
            run.Unmet[at] = unmet;
        }

        return changed;
    }

    private double LostOf(int n, PlanNode node, int buyers, Run run, double unknown)
    {
        var isOwn = buyers == BuyerClasses.Own && node.Own.Length > 0;
        var (groups, shares) = isOwn ? (node.Own, _own[n]) : (node.World, _world[n]);
        var sum = node.UnknownPart * unknown;
        for (var g = 0; g < groups.Length; g++)
        {
            var group = groups[g];
            var lost = Math.Max(group.Stopped[buyers], run.Inputs[(n * _classes) + group.Makers]);
            sum += shares[g] * Math.Max(lost, group.PassedOn * _raw[group.Makers]);
        }

        return Math.Min(1, sum);
    }

    // others make up what they can for all who lose, in proportion to what each loses; then stocks are used
    private double Mitigated(int at, PlanNode node, int buyers, Run run, in Assumptions assumptions)
    {
        var lost = _raw[buyers];
        var part = buyers == BuyerClasses.Own ? node.OwnPart : 1;
        var lostByAll = ((1 - part) * _raw[BuyerClasses.World]) + (part * lost);
        var feasible = lostByAll > 0 ? Math.Min(1, node.Spare[buyers] * assumptions.SparePart / lostByAll) : 1;
        run.Diverted[at] = feasible * lost;
        return Math.Max(0, lost - (run.Diverted[at] * _plan.AfterRampUp) - (_plan.Stock * assumptions.StockPart));
    }

    /// <summary>One of the two runs: by node and class of buyers.</summary>
    private sealed class Run(int size)
    {
        public double[] Inputs { get; } = new double[size];

        public double[] Lost { get; } = new double[size];

        public double[] Diverted { get; } = new double[size];

        public double[] Unmet { get; } = new double[size];

        public void Clear()
        {
            Array.Clear(Inputs);
            Array.Clear(Lost);
            Array.Clear(Diverted);
            Array.Clear(Unmet);
        }
    }
}
