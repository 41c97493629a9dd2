using System.Numerics;

namespace GeoMonitor.Core.Indicators.Concentration;

/// <summary>How far the suppliers stand politically, by voting in the UN General Assembly (methodology 1.6).</summary>
/// <remarks>
/// A sensitivity beside the governance risk, not the only measure of threat: results depend on the period and the set
/// of votes. A supplier without an ideal point (Taiwan, Hong Kong) has distance NaN; a figure in which it has a share
/// is null. Source: Bailey, Strezhnev, Voeten 2017 [K].
/// </remarks>
public static class GeopoliticalDistance
{
    /// <summary>dh = min(1, |IP_i - IP_d|/d_max), 0..1.</summary>
    /// <param name="supplier">Ideal point of the supplier; NaN when it has none.</param>
    /// <param name="importer">Ideal point of the importer.</param>
    /// <param name="largest">d_max, one constant for the whole panel, never per year.</param>
    /// <exception cref="ArgumentOutOfRangeException">The largest distance is not above zero.</exception>
    public static double Normalised(double supplier, double importer, double largest)
    {
        if (!(largest > 0))
            throw new ArgumentOutOfRangeException(nameof(largest), largest, "The largest distance is above zero.");
        return Math.Min(1, Math.Abs(supplier - importer) / largest);
    }

    /// <summary>D = sum s_i d_i: the average distance of supply, in the unit of the distances.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or infinite, or a distance negative.</exception>
    public static double? Average<T>(ReadOnlySpan<T> amounts, ReadOnlySpan<double> distances)
        where T : struct, INumber<T> =>
        Weigh(amounts, distances, static (share, distance) => share * distance);

    /// <summary>GHHI = sum s_i^2 dh_i: concentration in distant suppliers, 0..1 for normalised distances.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or infinite, or a distance negative.</exception>
    public static double? Herfindahl<T>(ReadOnlySpan<T> amounts, ReadOnlySpan<double> distances)
        where T : struct, INumber<T> =>
        Weigh(amounts, distances, static (share, distance) => share * share * distance);

    /// <summary>The share of suppliers farther away than a cut-off, 0..1; there is no agreed cut-off.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or infinite, or a distance negative.</exception>
    public static double? ShareBeyond<T>(ReadOnlySpan<T> amounts, ReadOnlySpan<double> distances, double cutoff)
        where T : struct, INumber<T> =>
        Weigh(amounts, distances, (share, distance) => distance > cutoff ? share : 0);

    private static double? Weigh<T>(
        ReadOnlySpan<T> amounts, ReadOnlySpan<double> distances, Func<double, double, double> term)
        where T : struct, INumber<T>
    {
        Amounts.RequireSameLength(amounts.Length, distances.Length, nameof(distances));
        if (!Amounts.TrySum(amounts, out var sum))
            return null;
        var value = 0.0;
        for (var i = 0; i < amounts.Length; i++)
        {
            var share = double.CreateChecked(amounts[i]) / sum;
            if (share == 0)
                continue;
            if (double.IsNaN(distances[i]))
                return null;
            ArgumentOutOfRangeException.ThrowIfNegative(distances[i], nameof(distances));
            value += term(share, distances[i]);
        }

        return value;
    }
}
