namespace GeoMonitor.Core;

/// <summary>An amount of money in current US dollars, kept in whole dollars.</summary>
/// <remarks>
/// Trade sources publish thousand dollars with three decimals, which is whole dollars exactly. Whole numbers make
/// sums exact and independent of the order of the rows, so every store gives the same answer to the last digit.
/// </remarks>
public readonly record struct Money : IComparable<Money>
{
    /// <summary>Makes an amount of whole US dollars.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public Money(long usd)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(usd);
        Usd = usd;
    }

    /// <summary>Nothing.</summary>
    public static Money Zero => default;

    /// <summary>The amount in US dollars.</summary>
    public long Usd { get; }

    /// <summary>The amount in thousand US dollars, the unit of the API.</summary>
    public double Kusd => Usd / 1000.0;

    /// <summary>Makes an amount from thousand US dollars, rounded to the dollar.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative, not a number or above 9e15 dollars.</exception>
    public static Money FromKusd(double kusd)
    {
        if (!(kusd >= 0 && kusd <= 9e12))
            throw new ArgumentOutOfRangeException(nameof(kusd), kusd, "An amount lies between 0 and 9e12 thousand dollars.");
        return new Money((long)Math.Round(kusd * 1000, MidpointRounding.AwayFromZero));
    }

    /// <inheritdoc />
    public int CompareTo(Money other) => Usd.CompareTo(other.Usd);

    /// <summary>The amount in thousand dollars.</summary>
    public override string ToString() => $"{Kusd:0.###} thousand USD";

    /// <summary>The sum of two amounts.</summary>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Money operator +(Money left, Money right) => new(checked(left.Usd + right.Usd));
}
