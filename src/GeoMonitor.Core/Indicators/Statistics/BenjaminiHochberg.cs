namespace GeoMonitor.Core.Indicators.Statistics;

/// <summary>Control of the false discovery rate over many tests (methodology 11).</summary>
public static class BenjaminiHochberg
{
    /// <summary>
    /// The adjusted p (q value) of every test, 0..1: a test counts as a discovery at rate q when its value is at most
    /// q. NaN, a test that was not made, stays NaN and does not count among the tests.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A p lies outside 0..1.</exception>
    public static double[] Adjusted(ReadOnlySpan<double> p)
    {
        var made = new List<int>(p.Length);
        for (var i = 0; i < p.Length; i++)
        {
            if (p[i] is < 0 or > 1)
                throw new ArgumentOutOfRangeException(nameof(p), p[i], "A p lies between 0 and 1.");
            if (!double.IsNaN(p[i]))
                made.Add(i);
        }

        var adjusted = new double[p.Length];
        Array.Fill(adjusted, double.NaN);
        var values = p.ToArray();
        var order = made.OrderBy(i => values[i]).ToArray();
        var smallest = double.PositiveInfinity;
        for (var rank = order.Length; rank >= 1; rank--)
        {
            var own = values[order[rank - 1]];

            // times n over n may round to less than the p itself
            smallest = Math.Min(smallest, Math.Max(own, own * order.Length / rank));
            adjusted[order[rank - 1]] = smallest;
        }

        return adjusted;
    }

    /// <summary>Which tests are discoveries at a rate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A p lies outside 0..1.</exception>
    public static bool[] Discoveries(ReadOnlySpan<double> p, double rate) => Array.ConvertAll(Adjusted(p), q => q <= rate);
}
