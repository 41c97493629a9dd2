using System.Collections.Immutable;

namespace GeoMonitor.Graph.SystemicRisk;

/// <summary>
/// The economic systemic risk index, ESRI: what part of all output is lost when some firms stop (Diem, Borsos, Reisch,
/// Kertesz and Thurner 2022; methodology 6.8).
/// </summary>
/// <param name="Index">The output lost, each firm by its weight, 0..1; null when no firm has a weight.</param>
/// <param name="Downstream">hd, what is left of each firm when its suppliers fail, 0..1.</param>
/// <param name="Upstream">hu, what is left of each firm when its customers fail, 0..1.</param>
/// <param name="Steps">How many steps it took to settle.</param>
public sealed record EconomicSystemicRisk(
    double? Index, ImmutableArray<double> Downstream, ImmutableArray<double> Upstream, int Steps)
{
    /// <summary>The change below which the authors stop.</summary>
    public const double PublishedPrecision = .01;

    private const int MostSteps = 100_000;

    /// <summary>The index of one firm that stops altogether.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such firm.</exception>
    public static EconomicSystemicRisk OfFailure(SalesNetwork network, int firm, double precision = PublishedPrecision)
    {
        if ((uint)firm >= (uint)network.Sales.NodeCount)
            throw new ArgumentOutOfRangeException(nameof(firm), firm, $"Firms are numbered 0 to {network.Sales.NodeCount - 1}.");
        var shock = new double[network.Sales.NodeCount];
        shock[firm] = 1;
        return Of(network, shock, precision);
    }

    /// <summary>The index of any shock.</summary>
    /// <param name="network">The firms.</param>
    /// <param name="shock">psi, the part of each firm that stops, 0..1.</param>
    /// <param name="precision">Steps end when nothing changes by more than this.</param>
    /// <exception cref="ArgumentException">There is not one part for each firm, or one lies outside 0..1.</exception>
    public static EconomicSystemicRisk Of(
        SalesNetwork network, ReadOnlySpan<double> shock, double precision = PublishedPrecision)
    {
        var n = network.Sales.NodeCount;
        if (shock.Length != n)
            throw new ArgumentException($"{n} firms need as many parts; {shock.Length} are given.", nameof(shock));
        foreach (var part in shock)
        {
            if (!(part is >= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(shock), part, "The part that stops lies between 0 and 1.");
        }

        double[] most = [.. shock.ToArray().Select(part => 1 - part)];
        var (down, up) = (most, most);
        var steps = 0;
        for (var moved = double.PositiveInfinity; moved > precision && steps < MostSteps; steps++)
        {
            var (nextDown, nextUp) = (StepDown(network, most, down), StepUp(network, most, up));
            moved = Math.Max(Largest(down, nextDown), Largest(up, nextUp));
            (down, up) = (nextDown, nextUp);
        }

        return new(Lost(network, down, up), [.. down], [.. up], steps);
    }

    private static double[] StepDown(SalesNetwork network, double[] most, double[] left)
    {
        var replaced = Replaceability(network, left);
        var next = new double[left.Length];
        for (var j = 0; j < left.Length; j++)
        {
            double least = most[j], lost = 0;
            foreach (var group in network.Suppliers[j])
            {
                var missing = group.Members.Sum(s => s.Weight * replaced[s.Firm] * (1 - left[s.Firm]));
                if (group.IsEssential)
                    least = Math.Min(least, 1 - missing);
                else
                    lost += missing;
            }

            next[j] = Math.Clamp(Math.Min(least, 1 - lost), 0, 1);
        }

        return next;
    }

    private static double[] StepUp(SalesNetwork network, double[] most, double[] left)
    {
        var next = new double[left.Length];
        for (var i = 0; i < left.Length; i++)
        {
            var targets = network.Sales.Targets(i);
            var weights = network.Sales.Weights(i);
            var lost = 0.0;
            for (var e = 0; e < targets.Length; e++)
                lost += network.Sold[i] > 0 ? weights[e] / network.Sold[i] * (1 - left[targets[e]]) : 0;
            next[i] = Math.Clamp(Math.Min(most[i], 1 - lost), 0, 1);
        }

        return next;
    }

    // sig: the part of a firm in what its sector still makes; the smaller, the easier it is replaced
    private static double[] Replaceability(SalesNetwork network, double[] left)
    {
        var factors = new double[left.Length];
        Array.Fill(factors, 1);
        if (!network.ReplaceSuppliers)
            return factors;
        var markets = new Dictionary<int, double>();
        for (var i = 0; i < left.Length; i++)
            markets[network.Sectors[i]] = markets.GetValueOrDefault(network.Sectors[i]) + (left[i] * network.Sold[i]);
        for (var i = 0; i < left.Length; i++)
        {
            var market = markets[network.Sectors[i]];
            factors[i] = Math.Min(1, network.Sold[i] / (market <= 1e-10 ? 1 : market));
        }

        return factors;
    }

    private static double Largest(double[] before, double[] after)
    {
        var largest = 0.0;
        for (var i = 0; i < before.Length; i++)
            largest = Math.Max(largest, Math.Abs(before[i] - after[i]));
        return largest;
    }

    private static double? Lost(SalesNetwork network, double[] down, double[] up)
    {
        double total = 0, lost = 0;
        for (var i = 0; i < down.Length; i++)
        {
            total += network.Weights[i];
            lost += network.Weights[i] * (1 - Math.Min(down[i], up[i]));
        }

        return total > 0 ? lost / total : null;
    }
}
