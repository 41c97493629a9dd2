using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply;

namespace GeoMonitor.Monitoring.Assessment;

/// <summary>What is known of the materials in an item, beyond trade.</summary>
/// <param name="Importance">
/// Economic importance over 10, at most 1 (methodology 13.3): the highest of the materials, because a code that holds
/// several is as important as the most important of them; null when none is assessed.
/// </param>
/// <param name="RecyclingInputRate">
/// End-of-life recycling input rate, 0..1: the lowest of the materials, so that sharing a code never lowers a risk;
/// null when one of them is not known.
/// </param>
/// <param name="OnPublicList">Whether a material is on the EU list of critical or strategic raw materials.</param>
/// <param name="Producers">The production tables of the materials at the stage of the item.</param>
internal sealed record ItemProfile(
    double? Importance,
    double? RecyclingInputRate,
    bool OnPublicList,
    ImmutableArray<ProductionTable> Producers)
{
    // a table that leaves more than this to unnamed producers cannot show that an economy produces nothing
    private const double MostUnnamed = 0.05;

    /// <summary>Nothing is known beyond trade.</summary>
    public static ItemProfile Unknown { get; } = new(null, null, false, []);

    /// <summary>Makes the profile of an item.</summary>
    public static ItemProfile Of(
        Item item,
        IReadOnlyDictionary<string, MaterialProfile> materials,
        ProductionCatalogue production)
    {
        var known = item.Materials.Select(m => materials.GetValueOrDefault(m)).OfType<MaterialProfile>().ToList();
        var rates = known.Select(m => m.RecyclingInputRate).ToList();
        return new ItemProfile(
            known.Max(m => m.EconomicImportance / 10) is { } importance ? Math.Min(1, importance) : null,
            rates.Count > 0 && rates.TrueForAll(r => r is not null) ? rates.Min() : null,
            item.Has("crm") || item.Has("strategic"),
            item.Stage is { } stage ? [.. item.Materials.SelectMany(m => TablesOf(m, stage, production))] : []);
    }

    /// <summary>
    /// Whether an economy produces none of the materials: true when every table is nearly whole and does not name it,
    /// false when one names it, null when there is no such table.
    /// </summary>
    public bool? ProducesNothing(Economy economy, EconomyTable economies)
    {
        if (Producers.IsEmpty)
            return null;
        var codes = economies.MembersOf(economy).Select(m => m.Code).ToHashSet();
        if (Producers.Any(t => t.Shares.Any(s => codes.Contains(s.Economy) && (s.Share?.Value > 0 || s.Quantity > 0))))
            return false;
        return Producers.Any(t => NamedShare(t) >= 1 - MostUnnamed) ? true : null;
    }

    /// <summary>
    /// Whether for each material in the item a table names the producers of nearly all of it, so that who is in none
    /// makes none.
    /// </summary>
    public bool NamesAllProducers(Item item) => item.Materials.Length > 0
        && item.Materials.All(m => Producers.Any(t =>
            string.Equals(t.Item.Material, m, StringComparison.Ordinal) && NamedShare(t) >= 1 - MostUnnamed));

    private static double NamedShare(ProductionTable table) =>
        table.Shares.Where(s => s.Economy != EconomyCode.Unspecified).Sum(s => s.Share?.Value ?? 0);

    private static IEnumerable<ProductionTable> TablesOf(string material, string stage, ProductionCatalogue production) =>
        ItemId.TryParse($"{material}.{stage}", out var id) ? production.TablesOf(id) : [];
}
