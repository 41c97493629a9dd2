using System.Diagnostics.CodeAnalysis;

namespace GeoMonitor.Core.Items;

/// <summary>
/// The identifier of an item: six digits (<c>850511</c>), six digits with the revision whose meaning they carry
/// (<c>810510.hs17</c>), a material at a stage (<c>gallium.processing</c>) or a slug (<c>euv-lithography</c>).
/// </summary>
/// <remarks>
/// Lower-case letters, digits and hyphens, with at most one point between two parts; at most 80 characters. That an
/// identifier has the right form does not mean that an item with it exists. <c>default</c> is <c>none</c>, which no
/// item is called.
/// </remarks>
public readonly record struct ItemId : IComparable<ItemId>
{
    private const int LongestLength = 80;
    private readonly string? _value;

    private ItemId(string value) => _value = value;

    /// <summary>The identifier as text; never null.</summary>
    public string Value => _value ?? "none";

    /// <summary>The product code; null when the item is no product.</summary>
    public Hs6? Product => Hs6.TryParse(Head, out var code) ? code : null;

    /// <summary>The revision that the identifier names; null when it names none.</summary>
    public HsRevision? NamedRevision =>
        Product is not null && HsRevision.TryParse(Tail.ToString(), out var revision) ? revision : null;

    /// <summary>The material of a material at a stage; null for any other item.</summary>
    public string? Material => Tail.IsEmpty || Product is not null ? null : Head.ToString();

    /// <summary>The stage of a material at a stage; null for any other item.</summary>
    public string? Stage => Material is null ? null : Tail.ToString();

    private ReadOnlySpan<char> Head => Value.AsSpan() is var text && text.IndexOf('.') is >= 0 and var point ? text[..point] : text;

    private ReadOnlySpan<char> Tail => Value.AsSpan() is var text && text.IndexOf('.') is >= 0 and var point ? text[(point + 1)..] : [];

    /// <summary>The identifier of a product.</summary>
    public static ItemId Of(Hs6 product) => new(product.ToString());

    /// <summary>The identifier of a product whose digits mean something else in another revision.</summary>
    public static ItemId Of(Hs6 product, HsRevision revision) =>
        new($"{product}.{revision.ToString().ToLowerInvariant()}");

    /// <summary>The identifier of a material at a stage.</summary>
    /// <exception cref="FormatException">Material or stage is no slug.</exception>
    public static ItemId Of(string material, string stage) => Parse($"{material}.{stage}");

    /// <summary>Reads an identifier; letters may be in upper case.</summary>
    /// <exception cref="FormatException">The text has not the form of an identifier.</exception>
    public static ItemId Parse(string text) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException(
                $"'{text}' is not an item: six digits (850511), a material at a stage (gallium.processing) or a "
                + "slug (euv-lithography).");

    /// <summary>Reads an identifier; false when the text has not the form of one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ItemId id)
    {
        id = default;
        if (text is null || text.Length is 0 or > LongestLength)
            return false;
        var value = text.ToLowerInvariant();
        var parts = value.Split('.');
        if (parts.Length > 2 || !Array.TrueForAll(parts, IsSlug))
            return false;

        // digits alone are a code of six digits or a mistake, and only a revision may follow them
        if (parts[0].All(char.IsAsciiDigit)
            && (!Hs6.TryParse(parts[0], out _) || (parts.Length == 2 && !HsRevision.TryParse(parts[1], out _))))
        {
            return false;
        }

        id = new ItemId(value);
        return true;
    }

    /// <summary>Two identifiers are equal when their texts are.</summary>
    public bool Equals(ItemId other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(Value, StringComparison.Ordinal);

    /// <summary>Alphabetic order, so that tables and ties come out the same everywhere.</summary>
    public int CompareTo(ItemId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;

    private static bool IsSlug(string part) =>
        part.Length > 0
        && part[0] != '-'
        && part[^1] != '-'
        && part.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
