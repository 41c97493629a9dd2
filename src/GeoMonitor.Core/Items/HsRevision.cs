namespace GeoMonitor.Core.Items;

/// <summary>An edition of the Harmonized System, by the year it came into force.</summary>
public readonly record struct HsRevision : IComparable<HsRevision>
{
    private readonly ushort _year;

    private HsRevision(ushort year) => _year = year;

    /// <summary>Every edition since the system began, oldest first.</summary>
    public static IReadOnlyList<HsRevision> All { get; } =
        [new(1992), new(1996), new(2002), new(2007), new(2012), new(2017), new(2022)];

    /// <summary>The year from which the edition applies.</summary>
    public int InForceFrom => _year == 0 ? 1992 : _year;

    /// <summary>Reads <c>HS92</c>, <c>HS17</c> and the like; case does not matter.</summary>
    /// <exception cref="FormatException">There is no such edition.</exception>
    public static HsRevision Parse(string text) =>
        TryParse(text, out var revision)
            ? revision
            : throw new FormatException($"'{text}' is no HS revision; there are {string.Join(", ", All)}.");

    /// <summary>Reads <c>HS92</c>, <c>HS17</c> and the like; false when there is no such edition.</summary>
    public static bool TryParse(string? text, out HsRevision revision)
    {
        foreach (var candidate in All)
        {
            if (string.Equals(candidate.ToString(), text, StringComparison.OrdinalIgnoreCase))
            {
                revision = candidate;
                return true;
            }
        }

        revision = default;
        return false;
    }

    /// <inheritdoc />
    public int CompareTo(HsRevision other) => InForceFrom.CompareTo(other.InForceFrom);

    /// <summary>The short name, such as <c>HS17</c>.</summary>
    public override string ToString() => $"HS{InForceFrom % 100:00}";
}
