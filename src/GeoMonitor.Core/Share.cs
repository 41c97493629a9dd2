namespace GeoMonitor.Core;

/// <summary>A part of a whole, 0..1.</summary>
public readonly record struct Share : IComparable<Share>
{
    // sums of parts may pass 1 by rounding; more than this is an error of the caller
    private const double Tolerance = 1e-9;

    /// <summary>Makes a share.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not between 0 and 1, or not a number.</exception>
    public Share(double value)
    {
        if (!(value >= -Tolerance && value <= 1 + Tolerance))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A share lies between 0 and 1.");
        Value = Math.Clamp(value, 0, 1);
    }

    /// <summary>The share as a fraction, 0..1.</summary>
    public double Value { get; }

    /// <summary>The share of a part in a whole; null when the whole is zero, because no part of nothing is known.</summary>
    public static Share? Of(Money part, Money whole) =>
        whole.Usd == 0 ? null : new Share((double)part.Usd / whole.Usd);

    /// <inheritdoc />
    public int CompareTo(Share other) => Value.CompareTo(other.Value);

    /// <summary>The share in percent with one decimal.</summary>
    public override string ToString() => Value.ToString("P1");
}
