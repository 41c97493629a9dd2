using MathNet.Numerics.Distributions;

namespace GeoMonitor.Core.Indicators.Scenarios;

/// <summary>A quantity of which only a least, a likely and a largest value are known (methodology 12.3) [P].</summary>
public readonly record struct TriangularRange
{
    /// <summary>Makes a range; all three may be equal for a quantity that is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The three do not ascend, or one is not finite.</exception>
    public TriangularRange(double low, double likely, double high)
    {
        if (!(low <= likely && likely <= high) || !double.IsFinite(low) || !double.IsFinite(high))
            throw new ArgumentOutOfRangeException(nameof(likely), (low, likely, high), "The three values are finite and ascend.");
        (Low, Likely, High) = (low, likely, high);
    }

    /// <summary>The least value.</summary>
    public double Low { get; }

    /// <summary>The most likely value.</summary>
    public double Likely { get; }

    /// <summary>The largest value.</summary>
    public double High { get; }

    /// <summary>A quantity that is known.</summary>
    public static TriangularRange Exactly(double value) => new(value, value, value);

    /// <summary>One draw.</summary>
    public double Draw(Random random) => Low.Equals(High) ? Low : Triangular.Sample(random, Low, High, Likely);

    /// <summary>The value below which a part of the draws lies: one draw, when the part is uniform between 0 and 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part lies outside 0..1.</exception>
    public double AtQuantile(double part)
    {
        if (!(part is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(part), part, "A part lies between 0 and 1.");
        var width = High - Low;
        return part * width < Likely - Low
            ? Low + Math.Sqrt(part * width * (Likely - Low))
            : High - Math.Sqrt((1 - part) * width * (High - Likely));
    }
}
