namespace GeoMonitor.Core.Items.Concordances;

/// <summary>An edition of a nomenclature of goods, such as <c>HS17</c>, <c>CN2024</c> or <c>BEC4</c>.</summary>
/// <remarks><c>default</c> is <c>none</c>, which no code belongs to.</remarks>
public readonly record struct Nomenclature
{
    private readonly string? _name;

    private Nomenclature(string name, HsRevision? revision)
    {
        _name = name;
        Revision = revision;
    }

    /// <summary>The Broad Economic Categories, fourth revision.</summary>
    public static Nomenclature Bec4 { get; } = new("BEC4", null);

    /// <summary>The short name; never null.</summary>
    public string Name => _name ?? "none";

    /// <summary>The revision of the Harmonized System; null for another nomenclature.</summary>
    public HsRevision? Revision { get; }

    /// <summary>A revision of the Harmonized System.</summary>
    public static Nomenclature Of(HsRevision revision) => new(revision.ToString(), revision);

    /// <summary>The Combined Nomenclature of a year.</summary>
    public static Nomenclature Combined(Year year) => new($"CN{year}", null);

    /// <inheritdoc />
    public override string ToString() => Name;
}
