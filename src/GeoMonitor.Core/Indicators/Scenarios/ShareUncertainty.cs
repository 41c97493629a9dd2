using GeoMonitor.Core.Indicators.Concentration;
using MathNet.Numerics.Distributions;

namespace GeoMonitor.Core.Indicators.Scenarios;

/// <summary>Supplier shares that are not known exactly: shares ~ Dirichlet(kappa s) (methodology 12.3 and 12.4) [P].</summary>
/// <remarks>
/// kappa says how many observations the list is worth and comes from the data grade. A supplier with a zero share
/// stays at zero: new entrants are a scenario, not noise. The mean of drawn HHIs lies above the point value, so a
/// display is centred on the point value.
/// </remarks>
public sealed class ShareUncertainty
{
    private readonly int[] _active;
    private readonly double[] _alpha;

    /// <summary>Prepares draws around observed amounts.</summary>
    /// <param name="amounts">Amounts by supplier in one unit.</param>
    /// <param name="kappa">The concentration, above 0: the larger, the nearer the draws lie to the shares.</param>
    /// <exception cref="ArgumentException">The amounts have no shares: none, a zero sum or an unknown one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">kappa is not above 0, or an amount is negative.</exception>
    public ShareUncertainty(ReadOnlySpan<double> amounts, double kappa)
    {
        if (!(kappa > 0) || double.IsInfinity(kappa))
            throw new ArgumentOutOfRangeException(nameof(kappa), kappa, "The concentration is above 0 and finite.");
        if (!Amounts.TrySum(amounts, out var sum))
            throw new ArgumentException("There are no shares of nothing or of an unknown amount.", nameof(amounts));
        (Kappa, Suppliers) = (kappa, amounts.Length);
        List<int> active = [];
        List<double> alpha = [];
        for (var i = 0; i < amounts.Length; i++)
        {
            if (amounts[i] == 0)
                continue;
            active.Add(i);
            alpha.Add(kappa * amounts[i] / sum);
        }

        (_active, _alpha) = ([.. active], [.. alpha]);
        PointHhi = Herfindahl.Of(amounts)!.Value;
    }

    /// <summary>The concentration of the draws.</summary>
    public double Kappa { get; }

    /// <summary>The number of suppliers, inactive ones included.</summary>
    public int Suppliers { get; }

    /// <summary>The HHI of the amounts themselves.</summary>
    public double PointHhi { get; }

    /// <summary>(1 + kappa HHI)/(1 + kappa): the exact mean of the HHI over all draws.</summary>
    public double ExpectedHhi => (1 + (Kappa * PointHhi)) / (1 + Kappa);

    /// <summary>One draw of shares by supplier; they add to 1.</summary>
    public double[] Draw(Random random)
    {
        var shares = new double[Suppliers];
        var sum = 0.0;
        for (var i = 0; i < _active.Length; i++)
            sum += shares[_active[i]] = Gamma.Sample(random, _alpha[i], 1);

        // with a tiny kappa every gamma may fall below the smallest double; then one supplier holds everything
        if (sum == 0)
        {
            shares[_active[Categorical(random)]] = 1;
            return shares;
        }

        foreach (var i in _active)
            shares[i] /= sum;
        return shares;
    }

    private int Categorical(Random random)
    {
        var left = random.NextDouble() * Kappa;
        for (var i = 0; i < _alpha.Length - 1; i++)
        {
            left -= _alpha[i];
            if (left < 0)
                return i;
        }

        return _alpha.Length - 1;
    }
}
