using System.Collections.Immutable;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Supply.Criticality;

/// <summary>From where the Union is supplied with a material at a stage: domestic production and imports.</summary>
/// <param name="Item">The material at its stage.</param>
/// <param name="Period">The years of the average, such as <c>2016-2020 average</c>.</param>
/// <param name="Shares">The suppliers; their shares may leave a rest of which no country is known.</param>
public sealed record SourcingTable(ItemId Item, string Period, ImmutableArray<ProductionShare> Shares);

/// <summary>An end use of a material.</summary>
/// <param name="Material">Slug of the material.</param>
/// <param name="Application">What it is used for.</param>
/// <param name="Sector">NACE two-digit code of the sector.</param>
/// <param name="Use">Share and value added in million euro.</param>
/// <param name="Confidence">How far the figure was verified.</param>
/// <param name="Sources">Identifiers of its sources.</param>
public sealed record MaterialUse(
    string Material, string Application, string Sector, EndUse Use, string Confidence, ImmutableArray<string> Sources);

/// <summary>The result of a material in one EU assessment.</summary>
/// <param name="Edition">The year of the assessment.</param>
/// <param name="Material">Slug of the material or group.</param>
/// <param name="SupplyRisk">SR as published; null when not published.</param>
/// <param name="EconomicImportance">EI as published; null when not published.</param>
/// <param name="Listed">Whether the list adopted on that assessment names it.</param>
public sealed record CriticalityEdition(
    Year Edition, string Material, double? SupplyRisk, double? EconomicImportance, bool Listed);

/// <summary>What the EU assessment of raw materials is made of. Immutable and safe for concurrent use.</summary>
/// <param name="Materials">Every assessed material, group and member, by slug.</param>
/// <param name="Sourcing">EU sourcing by material at a stage.</param>
/// <param name="Uses">End uses of all materials.</param>
/// <param name="Editions">Published results since 2014.</param>
public sealed record CriticalityTables(
    ImmutableSortedDictionary<string, CriticalityMaterial> Materials,
    ImmutableDictionary<ItemId, SourcingTable> Sourcing,
    ImmutableArray<MaterialUse> Uses,
    ImmutableArray<CriticalityEdition> Editions)
{
    /// <summary>Nothing is known.</summary>
    public static CriticalityTables Empty { get; } = new(
        ImmutableSortedDictionary<string, CriticalityMaterial>.Empty.WithComparers(StringComparer.Ordinal), [], [], []);

    /// <summary>max Q_s: the value added of the largest sector that any material is used in, million euro; null without uses.</summary>
    public double? LargestSectorValueAdded => Uses.Length == 0 ? null : Uses.Max(u => u.Use.ValueAdded);

    /// <summary>The members of a group, by slug; none for any other material.</summary>
    public IEnumerable<CriticalityMaterial> MembersOf(CriticalityMaterial material) => material.Role == MaterialRole.Group
        ? Materials.Values.Where(m => string.Equals(m.Group, material.Id, StringComparison.Ordinal))
        : [];
}
