using GeoMonitor.Core.Indicators.Scenarios;

namespace GeoMonitor.Graph.Scenarios;

/// <summary>
/// A scenario solved over and over with drawn shares, spare capacity, stocks and elasticity (methodology 12.3). A draw
/// depends on the seed and its number alone, so one thread and many give the same digits.
/// </summary>
internal sealed class ScenarioDraws
{
    // names the stream of what is not of one item; no item has this key
    private const ulong Common = 0x5CE7A210;

    // far below what draws differ by
    private const double Settled = 1e-6;

    private readonly (double Low, double High)[] _unmet;
    private readonly double[] _lowMedium;

    private ScenarioDraws((double Low, double High)[] unmet, double[] lowMedium) => (_unmet, _lowMedium) = (unmet, lowMedium);

    public static ScenarioDraws Of(
        ScenarioPlan plan,
        Scenario scenario,
        ScenarioParameters parameters,
        double lowQuantile,
        double highQuantile,
        CancellationToken cancellation)
    {
        var (nodes, draws) = (plan.Nodes.Length, scenario.Draws);
        if (draws == 0 || nodes == 0)
            return new ScenarioDraws([], []);
        var (unmet, medium) = (new double[nodes * draws], new double[nodes * draws]);
        Parallel.For(
            0,
            draws,
            new ParallelOptions { CancellationToken = cancellation },
            () => new ScenarioSolver(plan),
            (draw, _, solver) =>
            {
                solver.DrawShares(scenario.Seed, draw);
                solver.Solve(Drawn(scenario.Seed, draw, parameters));
                for (var n = 0; n < nodes; n++)
                {
                    unmet[(n * draws) + draw] = solver.ShortRun(n);
                    medium[(n * draws) + draw] = solver.MediumRun(n);
                }

                return solver;
            },
            static _ => { });
        var ranges = new (double, double)[nodes];
        var lowMedium = new double[nodes];
        Parallel.For(0, nodes, n =>
        {
            ranges[n] = Quantiles(unmet.AsSpan(n * draws, draws), lowQuantile, highQuantile);
            lowMedium[n] = Quantiles(medium.AsSpan(n * draws, draws), lowQuantile, highQuantile).Low;
        });
        return new ScenarioDraws(ranges, lowMedium);
    }

    /// <summary>From the low end of the medium run to the high end of the short run, the points of both inside.</summary>
    public (double Low, double High) Around(int node, ScenarioSolver point) => _unmet.Length == 0
        ? (point.MediumRun(node), point.ShortRun(node))
        : (Math.Min(point.MediumRun(node), _lowMedium[node]), Math.Max(point.ShortRun(node), _unmet[node].High));

    /// <summary>Both ends of a shortfall, the point inside.</summary>
    public (double Low, double High) AroundShortfall(int node, ScenarioSolver point) => _unmet.Length == 0
        ? (point.ShortRun(node), point.ShortRun(node))
        : (Math.Min(point.ShortRun(node), _unmet[node].Low), Math.Max(point.ShortRun(node), _unmet[node].High));

    private static Assumptions Drawn(ulong seed, int draw, ScenarioParameters p)
    {
        var random = new DrawSequence(seed, Common, draw);
        return new Assumptions(
            new TriangularRange(p.ElasticityLow, p.Elasticity, p.ElasticityHigh).AtQuantile(random.NextDouble()),
            new TriangularRange(p.SpareLow, 1, p.SpareHigh).AtQuantile(random.NextDouble()),
            new TriangularRange(p.StockLow, 1, p.StockHigh).AtQuantile(random.NextDouble()),
            Unknown: 0,
            Settled);
    }

    private static (double Low, double High) Quantiles(Span<double> values, double low, double high)
    {
        values.Sort();
        return (DrawSummary.Quantile(values, low), DrawSummary.Quantile(values, high));
    }
}
