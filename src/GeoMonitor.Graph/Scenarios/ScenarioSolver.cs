using GeoMonitor.Core.Indicators.Scenarios;

namespace GeoMonitor.Graph.Scenarios;

/// <summary>What one solution assumes about what is not known exactly.</summary>
/// <param name="Elasticity">sigma of the medium run, between 0 and 1.</param>
/// <param name="SparePart">The part of the estimated spare capacity that is there.</param>
/// <param name="StockPart">The part of the stock that is there.</param>
/// <param name="Unknown">What an unknown supplier of a disrupted item does: 0 = delivers, 1 = stops.</param>
/// <param name="Settled">A change below this part ends the sweeps through a cycle.</param>
internal readonly record struct Assumptions(double Elasticity, double SparePart, double StockPart, double Unknown, double Settled);

/// <summary>
/// Solves the unmet part of every node for every class of buyers: short run (nobody can do with less of an essential
/// input) and medium run (CES). Cycles are solved to the least solution, by sweeps from no loss (methodology 6.3).
/// One solver works on one thread and is used again for draw after draw.
/// </summary>
/// <remarks>
/// The medium run is kept as z^r, with z the part that is there and r = (sigma - 1)/sigma: there CES is the sum of th z^r,
/// so what all makers lack alike goes down the chain without a power being taken.
/// </remarks>
internal sealed class ScenarioSolver
{
    private const int MostSweeps = 100_000;
    private readonly ScenarioPlan _plan;
    private readonly int _classes;
    private readonly double[][] _world;
    private readonly double[][] _own;
    private readonly double[] _raw;

    // by node and class of buyers
    private readonly double[] _lost;
    private readonly double[] _diverted;
    private readonly double[] _unmet;
    private readonly double[] _inputs;
    private readonly double[] _power;
    private readonly double[] _inputPower;
    private readonly double[] _part;
    private Assumptions _assumptions;
    private double _r;

    public ScenarioSolver(ScenarioPlan plan)
    {
        (_plan, _classes) = (plan, plan.Classes);
        _world = [.. plan.Nodes.Select(n => n.World.Select(g => g.Share).ToArray())];
        _own = [.. plan.Nodes.Select(n => n.Own.Select(g => g.Share).ToArray())];
        var size = plan.Nodes.Length * _classes;
        _raw = new double[_classes];
        (_lost, _diverted, _unmet) = (new double[size], new double[size], new double[size]);
        (_inputs, _power, _inputPower, _part) = (new double[size], new double[size], new double[size], new double[size]);
    }

    /// <summary>What of the economy's use of a node is unmet in the short run.</summary>
    public double ShortRun(int node) => ShortRun(node, _plan.Own);

    /// <summary>The same for a class of buyers.</summary>
    public double ShortRun(int node, int buyers) => _unmet[(node * _classes) + buyers];

    /// <summary>What of the economy's use of a node is unmet in the medium run, never more than in the short run.</summary>
    public double MediumRun(int node) => Math.Min(ShortRun(node), 1 - _part[(node * _classes) + _plan.Own]);

    /// <summary>What does not arrive of the economy's use of a node, before others and stocks make up for it.</summary>
    public double Loss(int node) => _lost[(node * _classes) + _plan.Own];

    /// <summary>What others deliver in addition to the economy a year, as a part of its use.</summary>
    public double Diverted(int node) => _diverted[(node * _classes) + _plan.Own];

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

    /// <summary>Solves with the shares drawn last, or with those of the figures.</summary>
    public void Solve(in Assumptions assumptions)
    {
        _assumptions = assumptions;
        _r = (assumptions.Elasticity - 1) / assumptions.Elasticity;
        Array.Clear(_lost);
        Array.Clear(_diverted);
        Array.Clear(_unmet);
        Array.Fill(_power, 1);
        foreach (var component in _plan.Components)
        {
            var (start, end) = (component.Nodes.Start.Value, component.Nodes.End.Value);
            if (_plan.Nodes[start].IsEcosystem)
            {
                Use(start);
                continue;
            }

            for (var sweep = 0; sweep < MostSweeps; sweep++)
            {
                var moved = 0.0;
                for (var n = start; n < end; n++)
                    moved = Math.Max(moved, Step(n));
                if (!component.IsCycle || moved <= assumptions.Settled)
                    break;
            }

            for (var at = start * _classes; at < end * _classes; at++)
                _part[at] = PartOf(_power[at]);
        }
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

    private static double Change(double before, double after) =>
        before.Equals(after) ? 0 : double.IsInfinity(after) ? 1 : Math.Abs(after - before) / Math.Max(1, after);

    // z of z^r; nothing lost stays exactly nothing lost
    private double PartOf(double power) => power <= 1 ? 1 : Math.Pow(power, 1 / _r);

    private double PowerOf(double part) => part >= 1 ? 1 : Math.Pow(Math.Max(0, part), _r);

    private double Step(int n)
    {
        var node = _plan.Nodes[n];
        for (var c = 0; c < _classes; c++)
            (_inputs[(n * _classes) + c], _inputPower[(n * _classes) + c]) = NeedsOf(node, c);
        return Math.Max(ShortMarket(n, node), MediumMarket(n, node));
    }

    private (double Lost, double Power) NeedsOf(PlanNode node, int buyers)
    {
        double largest = 0, power = 1;
        foreach (var input in node.Inputs)
        {
            largest = Math.Max(largest, LostOf(input, buyers));
            power += input.CostShare * (GroupPower(input, buyers) - 1);
        }

        return (Math.Min(1, largest), power);
    }

    // an ecosystem is no product: at first what it uses is all needed, later the mean of what it uses counts
    private void Use(int n)
    {
        var at = (n * _classes) + _plan.Own;
        double largest = 0, mean = 0;
        foreach (var input in _plan.Nodes[n].Inputs)
        {
            foreach (var (used, share) in input.Reached)
            {
                largest = Math.Max(largest, share * _unmet[(used * _classes) + _plan.Own]);
                mean += input.CostShare * share * (1 - _part[(used * _classes) + _plan.Own]);
            }
        }

        (_lost[at], _unmet[at], _part[at]) = (Math.Min(1, largest), Math.Min(1, largest), 1 - Math.Min(1, mean));
    }

    private double LostOf(in PlanInput input, int buyers)
    {
        var sum = 0.0;
        foreach (var (node, share) in input.Reached)
            sum += share * _unmet[(node * _classes) + buyers];
        return sum;
    }

    private double GroupPower(in PlanInput input, int buyers)
    {
        if (input.Reached is [var (only, whole)] && whole.Equals(1))
            return _power[(only * _classes) + buyers];
        var lost = 0.0;
        foreach (var (node, share) in input.Reached)
            lost += share * (1 - PartOf(_power[(node * _classes) + buyers]));
        return PowerOf(1 - lost);
    }

    private double ShortMarket(int n, PlanNode node)
    {
        Raw(n, node, _inputs, asPower: false);
        var changed = 0.0;
        for (var c = 0; c < _classes; c++)
        {
            var at = (n * _classes) + c;
            var unmet = node.IsDisrupted ? Mitigated(node, c, out _diverted[at]) : _raw[c];
            _lost[at] = _raw[c];
            changed = Math.Max(changed, Math.Abs(unmet - _unmet[at]));
            _unmet[at] = unmet;
        }

        return changed;
    }

    private double MediumMarket(int n, PlanNode node)
    {
        var changed = 0.0;
        if (!node.IsDisrupted && node.World.Length == 1 && node.Own.Length == 0)
        {
            // all makers lack the same
            var made = _inputPower[(n * _classes) + node.World[0].Makers];
            for (var c = 0; c < _classes; c++)
                changed = Math.Max(changed, Take((n * _classes) + c, made));
            return changed;
        }

        // with all inputs at hand both runs are one
        if (HasInputs(n))
        {
            for (var c = 0; c < _classes; c++)
                changed = Math.Max(changed, Take((n * _classes) + c, PowerOf(1 - _unmet[(n * _classes) + c])));
            return changed;
        }

        Raw(n, node, _inputPower, asPower: true);
        for (var c = 0; c < _classes; c++)
        {
            var unmet = node.IsDisrupted ? Mitigated(node, c, out _) : _raw[c];
            changed = Math.Max(changed, Take((n * _classes) + c, PowerOf(1 - unmet)));
        }

        return changed;
    }

    private double Take(int at, double power)
    {
        var change = Change(_power[at], power);
        _power[at] = power;
        return change;
    }

    private bool HasInputs(int n)
    {
        for (var c = 0; c < _classes; c++)
        {
            if (_inputPower[(n * _classes) + c] > 1 || _inputs[(n * _classes) + c] > 0)
                return false;
        }

        return true;
    }

    // what does not arrive for each class of buyers; where hubs pass goods on, what they lack themselves comes round: that
    // is solved along its slope, which ends after a few steps because each loss is a sum of straight pieces
    private void Raw(int n, PlanNode node, double[] inputs, bool asPower)
    {
        Array.Clear(_raw);
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var moved = 0.0;
            for (var c = 0; c < _classes; c++)
            {
                var isOwn = c == _plan.Own && node.Own.Length > 0;
                var (lost, slope) = Lost(n, isOwn ? node.Own : node.World, isOwn ? _own[n] : _world[n], c, inputs, asPower);
                lost += node.UnknownPart * _assumptions.Unknown;
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

    // and how much more is lost when these buyers, who are hubs among their own suppliers, lose more
    private (double Lost, double Slope) Lost(int n, SupplyGroup[] groups, double[] shares, int buyers, double[] inputs, bool asPower)
    {
        double sum = 0, slope = 0;
        for (var g = 0; g < groups.Length; g++)
        {
            var group = groups[g];
            var input = inputs[(n * _classes) + group.Makers];
            var lost = Math.Max(group.Stopped[buyers], asPower ? 1 - PartOf(input) : input);
            var passedOn = group.PassedOn * _raw[group.Makers];
            sum += shares[g] * Math.Max(lost, passedOn);
            if (group.Makers == buyers && passedOn >= lost)
                slope += shares[g] * group.PassedOn;
        }

        return (sum, slope);
    }

    // others make up what they can for all who lose, in proportion to what each loses; then stocks are used
    private double Mitigated(PlanNode node, int buyers, out double diverted)
    {
        var lost = _raw[buyers];
        var part = buyers == _plan.Own ? node.OwnPart : 1;
        var lostByAll = ((1 - part) * _raw[BuyerClasses.World]) + (part * lost);
        var feasible = lostByAll > 0 ? Math.Min(1, node.Spare[buyers] * _assumptions.SparePart / lostByAll) : 1;
        diverted = feasible * lost;
        return Math.Max(0, lost - (diverted * _plan.AfterRampUp) - (_plan.Stock * _assumptions.StockPart));
    }
}
