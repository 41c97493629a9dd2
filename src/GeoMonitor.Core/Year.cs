namespace GeoMonitor.Core;

/// <summary>A calendar year of data, 1900 to 2100.</summary>
/// <remarks><c>default</c> is 1900: no series reaches that far back, so it cannot be taken for a real year.</remarks>
public readonly record struct Year : IComparable<Year>
{
    private const int First = 1900;
    private const int Last = 2100;
    private readonly byte _offset;

    /// <summary>Makes a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not between 1900 and 2100.</exception>
    public Year(int value)
    {
        if (value is < First or > Last)
            throw new ArgumentOutOfRangeException(nameof(value), value, $"A year lies between {First} and {Last}.");
        _offset = (byte)(value - First);
    }

    /// <summary>The year as a number, 1900..2100.</summary>
    public int Value => First + _offset;

    /// <summary>Reads four digits.</summary>
    /// <exception cref="FormatException">The text is no year between 1900 and 2100.</exception>
    public static Year Parse(string text) =>
        TryParse(text, out var year) ? year : throw new FormatException($"'{text}' is not a year ({First} to {Last}).");

    /// <summary>Reads four digits; false when the text is no year between 1900 and 2100.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Year year)
    {
        year = default;
        if (text.Length != 4
            || !int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value)
            || value is < First or > Last)
        {
            return false;
        }

        year = new Year(value);
        return true;
    }

    /// <summary>The year that lies a number of years later, or earlier when negative.</summary>
    public Year Plus(int years) => new(Value + years);

    /// <inheritdoc />
    public int CompareTo(Year other) => _offset.CompareTo(other._offset);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();

    /// <summary>Earlier than.</summary>
    public static bool operator <(Year left, Year right) => left._offset < right._offset;

    /// <summary>Later than.</summary>
    public static bool operator >(Year left, Year right) => left._offset > right._offset;

    /// <summary>Earlier than or the same.</summary>
    public static bool operator <=(Year left, Year right) => left._offset <= right._offset;

    /// <summary>Later than or the same.</summary>
    public static bool operator >=(Year left, Year right) => left._offset >= right._offset;
}
