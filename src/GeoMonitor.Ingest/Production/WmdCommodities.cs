using System.Collections.Frozen;
using GeoMonitor.Ingest.Codes;

namespace GeoMonitor.Ingest.Production;

/// <summary>
/// What each commodity of World Mining Data counts: nearly always what mines bring up, by the content of the metal or its
/// oxide; for some the metal itself. A figure of one stage or form is never held against one of another.
/// </summary>
internal static class WmdCommodities
{
    private static readonly FrozenDictionary<string, WmdCommodity> ByName = NameResource.Read("wmd-commodities")
        .Select(row => new WmdCommodity(row[0], row[1].Length > 0 ? row[1] : null, row[2], row[3]))
        .ToFrozenDictionary(c => NameKey.Of(c.Name), StringComparer.Ordinal);

    /// <summary>What is known of a commodity; null when the name is new.</summary>
    public static WmdCommodity? Find(string name) => ByName.GetValueOrDefault(NameKey.Of(name));
}

/// <summary>A commodity of World Mining Data.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="MaterialId">The slug of the material; null when it is none of ours.</param>
/// <param name="Stage">The stage that is counted.</param>
/// <param name="Form">The form that is counted.</param>
internal sealed record WmdCommodity(string Name, string? MaterialId, string Stage, string Form);
