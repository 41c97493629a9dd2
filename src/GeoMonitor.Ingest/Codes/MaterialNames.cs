using System.Collections.Frozen;

namespace GeoMonitor.Ingest.Codes;

/// <summary>What sources call a material, and the slug it has here.</summary>
internal static class MaterialNames
{
    private static readonly FrozenDictionary<string, string> ByName = NameResource.Read("material-names")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Slugs = ByName.Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The slug of a name; null when none of our materials is meant for sure.</summary>
    public static string? SlugOf(string name) => ByName.GetValueOrDefault(NameKey.Of(name));

    /// <summary>Whether a material has this slug.</summary>
    public static bool IsSlug(string slug) => Slugs.Contains(slug);
}
