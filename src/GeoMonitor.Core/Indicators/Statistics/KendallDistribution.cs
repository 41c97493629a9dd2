namespace GeoMonitor.Core.Indicators.Statistics;

/// <summary>The exact distribution of Kendall's S over all orders of a series, ties included (Kendall 1938).</summary>
/// <remarks>
/// The number of orders with k falling pairs is a coefficient of the Gaussian multinomial of the tie groups: the
/// product of (1 + q + ... + q^(i-1)) for i = 1..n, divided by the same product for each group. With N pairs that are
/// not tied, S = N - 2k.
/// </remarks>
public static class KendallDistribution
{
    /// <summary>P(|S| >= |s|) when every order is equally likely, above 0 and at most 1.</summary>
    /// <param name="s">The observed S.</param>
    /// <param name="n">The number of values; small, since the counts grow with n!.</param>
    /// <param name="ties">The sizes of the groups of equal values.</param>
    public static double TwoSidedP(int s, int n, ReadOnlySpan<int> ties)
    {
        var orders = ByFallingPairs(n, ties);

        // the order that falls throughout, the last count, has all N pairs
        var pairs = orders.Length - 1;
        double all = 0, asExtreme = 0;
        for (var falling = 0; falling < orders.Length; falling++)
        {
            all += orders[falling];
            asExtreme += Math.Abs(pairs - (2 * falling)) >= Math.Abs(s) ? orders[falling] : 0;
        }

        return asExtreme / all;
    }

    /// <summary>How many different orders of the values have 0, 1, 2 and so on falling pairs, up to N.</summary>
    /// <param name="n">The number of values; small, since the counts grow with n!.</param>
    /// <param name="ties">The sizes of the groups of equal values; groups of one may be left out.</param>
    public static double[] ByFallingPairs(int n, ReadOnlySpan<int> ties)
    {
        double[] orders = [1];
        for (var i = 2; i <= n; i++)
            orders = TimesUpTo(orders, i);
        foreach (var group in ties)
        {
            for (var i = 2; i <= group; i++)
                orders = DividedByUpTo(orders, i);
        }

        return orders;
    }

    // times (1 + q + ... + q^(length - 1))
    private static double[] TimesUpTo(double[] polynomial, int length)
    {
        var product = new double[polynomial.Length + length - 1];
        for (var k = 0; k < polynomial.Length; k++)
        {
            for (var shift = 0; shift < length; shift++)
                product[k + shift] += polynomial[k];
        }

        return product;
    }

    // the division leaves no remainder, because Gaussian multinomials are polynomials
    private static double[] DividedByUpTo(double[] polynomial, int length)
    {
        var quotient = new double[polynomial.Length - length + 1];
        for (var k = 0; k < quotient.Length; k++)
        {
            quotient[k] = polynomial[k];
            for (var shift = 1; shift < length && shift <= k; shift++)
                quotient[k] -= quotient[k - shift];
        }

        return quotient;
    }
}
