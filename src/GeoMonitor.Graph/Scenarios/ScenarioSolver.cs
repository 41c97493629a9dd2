namespace GeoMonitor.Graph.Scenarios;

/// <summary>
/// Solves the unmet part of every node for every class of buyers: short run (nobody can do with less of an essential
/// input) and medium run (CES). Cycles are solved to the least solution, by sweeps from no loss (methodology 6.3).
/// One solver works on one thread and is used again for draw after draw.
/// </summary>
/// <remarks>
/// The medium run is kept on the scale of CES (<see cref="CesScale"/>): there it is a sum, so what all makers lack alike goes
/// down the chain without a power being taken. Powers are most of the work, so one is taken only where something is lost and
/// something is made of it.
/// </remarks>
internal sealed class ScenarioSolver
{
    private const int MostSweeps = 100_000;
    private readonly ScenarioPlan _plan;
    private readonly int _classes;
    private readonly DrawnShares _shares;
    private readonly MarketLoss _market;
    private readonly LossState _state;
    private readonly InputNeeds _needs;
    private readonly double[] _lack;
    private Assumptions _assumptions;
    private CesScale _scale;

    public ScenarioSolver(ScenarioPlan plan)
    {
        (_plan, _classes) = (plan, plan.Classes);
        _shares = new DrawnShares(plan);
        _market = new MarketLoss(plan, _shares);
        _state = new LossState(plan.Nodes.Length, _classes);
        _needs = new InputNeeds(plan, _state);
        _lack = new double[_classes];
    }

    /// <summary>What of the economy's use of a node is unmet in the short run.</summary>
    public double ShortRun(int node) => ShortRun(node, _plan.Own);

    /// <summary>The same for a class of buyers.</summary>
    public double ShortRun(int node, int buyers) => _state.Unmet[_state.At(node, buyers)];

    /// <summary>What of the economy's use of a node is unmet in the medium run, never more than in the short run.</summary>
    public double MediumRun(int node) => Math.Min(ShortRun(node), 1 - _state.Part[_state.At(node, _plan.Own)]);

    /// <summary>What does not arrive of the economy's use of a node, before others and stocks make up for it.</summary>
    public double Loss(int node) => _state.Lost[_state.At(node, _plan.Own)];

    /// <summary>What others deliver in addition to the economy a year, as a part of its use.</summary>
    public double Diverted(int node) => _state.Diverted[_state.At(node, _plan.Own)];

    /// <summary>Shares drawn around the figures, each node from a stream of its own.</summary>
    public void DrawShares(ulong seed, int draw) => _shares.Draw(seed, draw);

    /// <summary>Solves with the shares drawn last, or with those of the figures.</summary>
    public void Solve(in Assumptions assumptions)
    {
        (_assumptions, _scale) = (assumptions, new CesScale(assumptions.Elasticity));
        _state.Clear();
        foreach (var component in _plan.Components)
        {
            var (start, end) = (component.Nodes.Start.Value, component.Nodes.End.Value);
            if (_plan.Nodes[start].IsEcosystem)
            {
                var at = _state.At(start, _plan.Own);
                (_state.Unmet[at], _state.Part[at]) = _needs.OfEcosystem(_plan.Nodes[start]);
                _state.Lost[at] = _state.Unmet[at];
                continue;
            }

            for (var sweep = 0; sweep < MostSweeps; sweep++)
            {
                var moved = 0.0;
                for (var n = start; n < end; n++)
                    moved = Math.Max(moved, Step(n, start));
                if (!component.IsCycle || moved <= assumptions.Settled)
                    break;
            }
        }
    }

    private static double Change(double before, double after) =>
        before.Equals(after) ? 0 : double.IsInfinity(after) ? 1 : Math.Abs(after - before) / Math.Max(1, after);

    private double Step(int n, int solved)
    {
        var node = _plan.Nodes[n];
        for (var c = 0; c < _classes; c++)
            (_state.InputLost[_state.At(n, c)], _state.InputPower[_state.At(n, c)]) = _needs.Of(node, c, _scale, solved);
        return Math.Max(ShortMarket(n, node), MediumMarket(n, node));
    }

    private double ShortMarket(int n, PlanNode node)
    {
        _market.Solve(n, _state.InputLost.AsSpan(n * _classes, _classes), _assumptions.Unknown);
        var changed = 0.0;
        for (var c = 0; c < _classes; c++)
        {
            var at = _state.At(n, c);
            var unmet = node.IsDisrupted ? _market.Unmet(node, c, _assumptions, out _state.Diverted[at]) : _market.Of(c);
            _state.Lost[at] = _market.Of(c);
            changed = Math.Max(changed, Math.Abs(unmet - _state.Unmet[at]));
            _state.Unmet[at] = unmet;
        }

        return changed;
    }

    private double MediumMarket(int n, PlanNode node)
    {
        var changed = 0.0;
        if (!node.IsDisrupted && node.World.Length == 1 && node.Own.Length == 0)
        {
            // all makers lack the same
            var made = _state.InputPower[_state.At(n, node.World[0].Makers)];
            var part = _scale.PartOf(made);
            for (var c = 0; c < _classes; c++)
                changed = Math.Max(changed, Take(_state.At(n, c), part, made));
            return changed;
        }

        // with all inputs at hand both runs are one
        var lacks = LacksInputs(n);
        if (lacks)
            _market.Solve(n, _lack, _assumptions.Unknown);
        for (var c = 0; c < _classes; c++)
        {
            var at = _state.At(n, c);
            var unmet = !lacks ? _state.Unmet[at] : node.IsDisrupted ? _market.Unmet(node, c, _assumptions, out _) : _market.Of(c);
            changed = Math.Max(changed, Take(at, 1 - unmet, node.IsInput ? _scale.PowerOf(1 - unmet) : 1));
        }

        return changed;
    }

    private bool LacksInputs(int n)
    {
        var lacks = false;
        for (var c = 0; c < _classes; c++)
        {
            var at = _state.At(n, c);
            _lack[c] = 1 - _scale.PartOf(_state.InputPower[at]);
            lacks |= _state.InputPower[at] > 1 || _state.InputLost[at] > 0;
        }

        return lacks;
    }

    private double Take(int at, double part, double power)
    {
        var change = Change(_state.Power[at], power);
        (_state.Part[at], _state.Power[at]) = (part, power);
        return change;
    }
}
