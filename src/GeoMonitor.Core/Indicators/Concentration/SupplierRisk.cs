using System.Numerics;

namespace GeoMonitor.Core.Indicators.Concentration;

/// <summary>How risky the suppliers are, and how concentrated supply is in risky ones (methodology 1.5).</summary>
/// <remarks>
/// All take amounts and governance of the same suppliers. They are null when the amounts have no shares, and when a
/// supplier that delivers anything has no governance at all: leaving it out would lower the risk.
/// Source: Blengini et al. 2017, JRC EUR 28654 [K]; scales and t confirmed in two open implementations [V].
/// </remarks>
public static class SupplierRisk
{
    /// <summary>T = sum s_i g_i: the average risk of the suppliers, 0 (best)..1 (worst); linear, not squared.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or infinite.</exception>
    public static RiskFigure? Average<T>(ReadOnlySpan<T> amounts, ReadOnlySpan<GovernanceScore> governance)
        where T : struct, INumber<T> =>
        Weigh(amounts, governance, [], static (share, score, _) => share * score.Risk!.Value);

    /// <summary>sum s_i^2 g_i: concentration in risky suppliers in the 0..1 form.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or infinite.</exception>
    public static RiskFigure? Herfindahl<T>(ReadOnlySpan<T> amounts, ReadOnlySpan<GovernanceScore> governance)
        where T : struct, INumber<T> =>
        Weigh(amounts, governance, [], static (share, score, _) => share * share * score.Risk!.Value);

    /// <summary>HHI_WGI,t = sum s_i^2 w_i t_i: the form of the EU raw-materials method, 0..15.</summary>
    /// <param name="amounts">Amounts by supplier in one unit.</param>
    /// <param name="governance">Governance by supplier.</param>
    /// <param name="tradeParameters">t by supplier, about .8..1.5; an input, never derived (methodology 3).</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or infinite, or t is not above zero.</exception>
    public static RiskFigure? EuHerfindahl<T>(
        ReadOnlySpan<T> amounts, ReadOnlySpan<GovernanceScore> governance, ReadOnlySpan<double> tradeParameters)
        where T : struct, INumber<T>
    {
        RequireTradeParameters(tradeParameters, amounts.Length);
        return Weigh(amounts, governance, tradeParameters, static (share, score, t) => share * share * score.Weight!.Value * t);
    }

    /// <summary>
    /// The same from shares of a whole that need not add to 1: what is not attributed to a country adds nothing, so
    /// the figure is a lower bound.
    /// </summary>
    /// <param name="shares">Shares of the whole by supplier, 0..1; published tables may add to a little over 1.</param>
    /// <param name="governance">Governance by supplier.</param>
    /// <param name="tradeParameters">t by supplier, about .8..1.5.</param>
    /// <returns>Null without shares, or when a supplier with a share has no governance at all.</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The shares add to more than 1.05, or t is off its scale.</exception>
    public static RiskFigure? EuHerfindahlOfShares(
        ReadOnlySpan<double> shares, ReadOnlySpan<GovernanceScore> governance, ReadOnlySpan<double> tradeParameters)
    {
        RequireTradeParameters(tradeParameters, shares.Length);
        if (!Amounts.TrySum(shares, out var sum))
            return null;
        if (sum > 1.05)
            throw new ArgumentOutOfRangeException(nameof(shares), sum, "The shares add to more than 1.05; they are fractions, not percent.");
        return Weigh(shares, governance, tradeParameters, static (share, score, t) => share * share * score.Weight!.Value * t, whole: 1);
    }

    private static void RequireTradeParameters(ReadOnlySpan<double> tradeParameters, int suppliers)
    {
        Amounts.RequireSameLength(suppliers, tradeParameters.Length, nameof(tradeParameters));
        foreach (var t in tradeParameters)
        {
            if (!(t > 0 && t <= 3))
                throw new ArgumentOutOfRangeException(nameof(tradeParameters), t, "A trade parameter lies about .8..1.5.");
        }
    }

    private static RiskFigure? Weigh<T>(
        ReadOnlySpan<T> amounts,
        ReadOnlySpan<GovernanceScore> governance,
        ReadOnlySpan<double> factors,
        Func<double, GovernanceScore, double, double> term,
        double? whole = null)
        where T : struct, INumber<T>
    {
        Amounts.RequireSameLength(amounts.Length, governance.Length, nameof(governance));
        if (!Amounts.TrySum(amounts, out var sum))
            return null;
        double value = 0, imputed = 0;
        for (var i = 0; i < amounts.Length; i++)
        {
            var share = double.CreateChecked(amounts[i]) / (whole ?? sum);
            if (share == 0)
                continue;
            if (governance[i].Origin == GovernanceOrigin.Missing)
                return null;
            value += term(share, governance[i], factors.IsEmpty ? 1 : factors[i]);
            imputed += governance[i].IsImputed ? share : 0;
        }

        return new RiskFigure(value, Math.Min(1, imputed));
    }
}
