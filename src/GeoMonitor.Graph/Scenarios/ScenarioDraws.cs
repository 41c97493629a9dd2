using System.Buffers;
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

    private readonly Dictionary<int, ((double Low, double High) Unmet, double LowMedium)> _ranges;

    private ScenarioDraws(Dictionary<int, ((double Low, double High) Unmet, double LowMedium)> ranges) => _ranges = ranges;

    public static ScenarioDraws Of(
        ScenarioChain chain,
        Scenario scenario,
        ScenarioParameters parameters,
        double lowQuantile,
        double highQuantile,
        CancellationToken cancellation)
    {
        var plan = new ScenarioPlan(chain, scenario, withPlants: false);
        var (nodes, draws) = (plan.Nodes.Length, scenario.Draws);
        if (draws == 0 || nodes == 0)
            return new ScenarioDraws([]);

        // rented, because arrays of this size that are made anew each time make the memory of the whole process be looked through
        var (unmet, medium) = (ArrayPool<double>.Shared.Rent(nodes * draws), ArrayPool<double>.Shared.Rent(nodes * draws));
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
        ArrayPool<double>.Shared.Return(unmet);
        ArrayPool<double>.Shared.Return(medium);
        return new ScenarioDraws(Enumerable.Range(0, nodes).ToDictionary(n => plan.Nodes[n].Chain, n => (ranges[n], lowMedium[n])));
    }

    /// <summary>From the low end of the medium run to the high end of the short run, the points of both inside.</summary>
    /// <param name="chainNode">The node by its number in the chain.</param>
    /// <param name="shortRun">Its point in the short run.</param>
    /// <param name="mediumRun">Its point in the medium run.</param>
    public (double Low, double High) Around(int chainNode, double shortRun, double mediumRun) =>
        _ranges.TryGetValue(chainNode, out var range)
            ? (Math.Min(mediumRun, range.LowMedium), Math.Max(shortRun, range.Unmet.High))
            : (mediumRun, shortRun);

    /// <summary>Both ends of a shortfall, the point inside.</summary>
    public (double Low, double High) AroundShortfall(int chainNode, double shortfall) =>
        _ranges.TryGetValue(chainNode, out var range)
            ? (Math.Min(shortfall, range.Unmet.Low), Math.Max(shortfall, range.Unmet.High))
            : (shortfall, shortfall);

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
