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
}
