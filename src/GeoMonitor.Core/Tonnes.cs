namespace GeoMonitor.Core;

/// <summary>A mass in metric tonnes. An unknown mass is a null of this type, never a zero.</summary>
public readonly record struct Tonnes : IComparable<Tonnes>
{
    /// <summary>Makes a mass.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mass is negative, infinite or not a number.</exception>
    public Tonnes(double value)
    {
        if (!(value >= 0) || double.IsInfinity(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A mass is zero or more tonnes.");
        Value = value;
    }

    /// <summary>The mass in tonnes.</summary>
    public double Value { get; }

    /// <inheritdoc />
    public int CompareTo(Tonnes other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => $"{Value:0.###} t";
}
