using GeoMonitor.Core.Indicators.Scenarios;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Graph.Scenarios;

/// <summary>Answers scenarios (methodology 12): shortfalls, what they do further down, and how sure that is.</summary>
public static class ScenarioAnalysis
{
    private const double Negligible = 1e-9;
    private const double Settled = 1e-12;

    /// <summary>What a scenario does to the economy of the chain.</summary>
    /// <param name="chain">Who supplies and needs what.</param>
    /// <param name="scenario">Who stops what.</param>
    /// <param name="parameters">What is assumed where no data say it.</param>
    /// <param name="lowQuantile">The low end of intervals, between 0 and the high end.</param>
    /// <param name="highQuantile">The high end, to 1.</param>
    /// <param name="cancellation">Stops the draws.</param>
    /// <exception cref="ArgumentException">The chain has no such item, or a figure is out of range.</exception>
    public static ScenarioOutcome Of(
        ScenarioChain chain,
        Scenario scenario,
        ScenarioParameters parameters,
        double lowQuantile = .05,
        double highQuantile = .95,
        CancellationToken cancellation = default)
    {
        var plan = new ScenarioPlan(chain, scenario, withPlants: true);
        var point = Solve(plan, new Assumptions(parameters.Elasticity, 1, 1, Unknown: 0, Settled));
        var worst = Array.Exists(plan.Nodes, n => n.UnknownPart > 0)
            ? Solve(plan, new Assumptions(parameters.Elasticity, 1, 1, Unknown: 1, Settled))
            : point;
        var draws = ScenarioDraws.Of(chain, scenario, parameters, lowQuantile, highQuantile, cancellation);
        var paths = new LossPaths(chain, scenario, plan, point);
        var worstPaths = ReferenceEquals(worst, point) ? paths : new LossPaths(chain, scenario, plan, worst);
        var shortfalls = new List<ItemShortfall>();
        var affected = new List<OutputLoss>();
        var capacity = new List<CapacityLoss>();
        var today = plan.Nodes.Index().ToDictionary(n => n.Item.Chain, n => worst.ShortRun(n.Index));
        for (var n = 0; n < plan.Nodes.Length; n++)
        {
            var number = plan.Nodes[n].Chain;
            var id = chain.Nodes[number];
            var isKnown = worst.ShortRun(n) - point.ShortRun(n) <= Negligible;
            var path = (isKnown ? paths : worstPaths).To(n);
            if (chain.Items[number] != number)
            {
                if (!plan.Nodes[n].IsDisrupted && worst.ShortRun(n) > today.GetValueOrDefault(chain.Items[number]) + Negligible)
                    capacity.Add(new CapacityLoss(id, isKnown ? point.ShortRun(n) : null, path));
            }
            else if (plan.Nodes[n].IsDisrupted)
            {
                var range = isKnown ? draws.AroundShortfall(number, point.ShortRun(n)) : (point.ShortRun(n), worst.ShortRun(n));
                shortfalls.Add(Shortfall(scenario, id, n, point, isKnown, range));
            }
            else if (worst.ShortRun(n) > Negligible)
            {
                var (low, high) = isKnown
                    ? draws.Around(number, point.ShortRun(n), point.MediumRun(n))
                    : (point.MediumRun(n), worst.ShortRun(n));
                affected.Add(new OutputLoss(
                    id,
                    isKnown ? point.ShortRun(n) : null,
                    isKnown ? point.MediumRun(n) : null,
                    low,
                    high,
                    path,
                    isKnown ? null : path.FirstOrDefault(p => p.IsItem)));
            }
        }

        return new ScenarioOutcome(
            [.. shortfalls.OrderByDescending(s => Size(s.Shortfall ?? s.High)).ThenByDescending(s => Size(s.Loss ?? 1)).ThenBy(s => s.Item)],
            [.. affected.OrderByDescending(a => Size(a.ShortRun ?? a.High)).ThenByDescending(a => Size(a.MediumRun ?? 1)).ThenBy(a => a.Node)],
            [.. capacity.OrderByDescending(c => Size(c.Loss ?? 1)).ThenBy(c => c.Node)]);
    }

    // the last digits of a sum must not order what is alike
    private static double Size(double loss) => Math.Round(loss, 9);

    private static ScenarioSolver Solve(ScenarioPlan plan, Assumptions assumptions)
    {
        var solver = new ScenarioSolver(plan);
        solver.Solve(assumptions);
        return solver;
    }

    private static ItemShortfall Shortfall(
        Scenario scenario, NodeId item, int n, ScenarioSolver point, bool isKnown, (double Low, double High) range)
    {
        if (!isKnown)
            return new ItemShortfall(item, null, null, range.Low, range.High, null);
        var loss = point.Loss(n);
        var stop = new SupplyStop(
            Imports: 1,
            SupplierShare: Math.Min(1, loss),
            BannedPart: 1,
            AnnualUse: 1,
            Diversion: point.Diverted(n),
            Stock: scenario.StockDays / 365,
            RampUpYears: scenario.RampUpMonths / 12);
        return new ItemShortfall(item, loss, point.ShortRun(n), range.Low, range.High, DirectLoss.StockOutDays(stop));
    }
}
