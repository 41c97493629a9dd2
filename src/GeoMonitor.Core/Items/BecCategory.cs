using System.Diagnostics.CodeAnalysis;

namespace GeoMonitor.Core.Items;

/// <summary>
/// A category of the fourth revision of the Broad Economic Categories, such as <c>41</c> (capital goods) or <c>22</c>
/// (processed industrial supplies): one to three digits.
/// </summary>
/// <remarks><c>default</c> is <c>0</c>, no category.</remarks>
public readonly record struct BecCategory : IComparable<BecCategory>
{
    private readonly string? _value;

    private BecCategory(string value) => _value = value;

    /// <summary>Reads one to three digits that do not begin with a zero.</summary>
    /// <exception cref="FormatException">The text is no category.</exception>
    public static BecCategory Parse(string text) =>
        TryParse(text, out var category)
            ? category
            : throw new FormatException($"'{text}' is not a broad economic category (one to three digits such as 41).");

    /// <summary>Reads a category; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out BecCategory category)
    {
        category = default;
        if (text is not { Length: >= 1 and <= 3 } || text[0] == '0' || !text.All(char.IsAsciiDigit))
            return false;
        category = new BecCategory(text);
        return true;
    }

    /// <inheritdoc />
    public int CompareTo(BecCategory other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>The digits.</summary>
    public override string ToString() => _value ?? "0";
}
