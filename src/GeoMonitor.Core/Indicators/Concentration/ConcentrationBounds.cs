using System.Numerics;

namespace GeoMonitor.Core.Indicators.Concentration;

/// <summary>How sure a threshold is passed when a part of the suppliers is not named.</summary>
public enum ThresholdCertainty
{
    /// <summary>Not passed, however the unnamed part is spread.</summary>
    NotPassed,

    /// <summary>Passed only if the unnamed part comes from the top supplier.</summary>
    Possible,

    /// <summary>Passed however the unnamed part is spread.</summary>
    Robust,
}

/// <summary>The HHI as an interval over what unspecified partners may be (methodology 1.3) [P].</summary>
/// <param name="Low">The unspecified part spread over infinitely many suppliers, 0..1.</param>
/// <param name="Renormalised">The HHI of the named partners alone, 0..1; null when no partner is named.</param>
/// <param name="High">The unspecified part all from the largest named supplier, 0..1.</param>
/// <param name="UnspecifiedShare">Share of the total that is not attributed to a partner, 0..1.</param>
public readonly record struct ConcentrationBounds(double Low, double? Renormalised, double High, double UnspecifiedShare)
{
    /// <summary>The bounds of a list of named suppliers and an unspecified remainder in the same unit.</summary>
    /// <returns>Null when everything adds to zero or an amount is unknown (NaN).</returns>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or infinite.</exception>
    public static ConcentrationBounds? Of<T>(ReadOnlySpan<T> named, T unspecified)
        where T : struct, INumber<T>
    {
        _ = Amounts.TrySum(named, out var namedTotal);
        var rest = Amounts.Checked(unspecified);
        var total = namedTotal + rest;
        if (!(total > 0))
            return null;
        double squares = 0, top = 0;
        foreach (var amount in named)
        {
            var share = double.CreateChecked(amount) / total;
            squares += share * share;
            top = Math.Max(top, share);
        }

        var u = rest / total;
        var high = squares - (top * top) + ((top + u) * (top + u));
        double? renormalised = namedTotal > 0 ? Math.Min(1, squares / Math.Pow(namedTotal / total, 2)) : null;
        return new ConcentrationBounds(Math.Min(1, squares), renormalised, Math.Min(1, high), u);
    }

    /// <summary>Whether the index is above a threshold, and how sure that is.</summary>
    public ThresholdCertainty Above(double threshold)
    {
        if (Low > threshold)
            return ThresholdCertainty.Robust;
        return High > threshold ? ThresholdCertainty.Possible : ThresholdCertainty.NotPassed;
    }
}
