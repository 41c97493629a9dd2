using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Supply.Chain;

/// <summary>A step of a value chain.</summary>
/// <param name="Id">Its slug.</param>
/// <param name="NameEn">Its name in English.</param>
/// <param name="StageGroup">Where in the chain it stands, such as <c>equipment</c>.</param>
/// <param name="MaterialId">The material it stands for; null when it is no raw material.</param>
/// <param name="IsAggregate">Whether it only sums up other segments, so that counting it would count them twice.</param>
/// <param name="TradeCodes">Codes under which it is traded, as rough proxies; none when trade does not show it.</param>
public sealed record ChainSegment(
    ItemId Id, string NameEn, string StageGroup, string? MaterialId, bool IsAggregate, ImmutableArray<Hs6> TradeCodes);

/// <summary>A relation that leaves a segment.</summary>
/// <param name="From">The segment it leaves.</param>
/// <param name="To">Slug of the segment or ecosystem it reaches.</param>
/// <param name="ToEcosystem">Whether it reaches an ecosystem.</param>
/// <param name="Relation">The relation in the words of the table, such as <c>equipment for</c>.</param>
/// <param name="IsEssential">Whether nothing is made without it, in the judgement of the table.</param>
/// <param name="Substitutes">What stands in for it, in words; null when nothing is named.</param>
/// <param name="Mark">What it rests on.</param>
public sealed record ChainRelation(
    ItemId From, string To, bool ToEcosystem, string Relation, bool IsEssential, string? Substitutes, FactMark Mark)
{
    /// <summary>The relation of a variety to what it is a variety of: the varieties stand in for each other.</summary>
    public const string TypeOf = "is type of";
}

/// <summary>Whose share a row of a share table is.</summary>
public enum ChainShareKind
{
    /// <summary>A country's.</summary>
    Country,

    /// <summary>A company's; these rows repeat the countries' in another cut.</summary>
    Company,

    /// <summary>What the table does not name.</summary>
    Remainder,
}

/// <summary>A row of the default share table of a segment.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Kind">Whose share it is.</param>
/// <param name="Economy">The economy, or the seat of the company; null for a region or a remainder.</param>
/// <param name="EconomyText">The economy as the table has it, such as <c>EUR</c>.</param>
/// <param name="Company">The company; null for other rows.</param>
/// <param name="Share">Share of world supply, 0..1; null when not known.</param>
/// <param name="Year">The year; null when the source gives none.</param>
/// <param name="Basis">What is measured, such as <c>production location</c> or <c>sales by headquarters</c>.</param>
/// <param name="Note">What to know of it; null when nothing.</param>
/// <param name="Mark">What it rests on.</param>
public sealed record ChainShare(
    ItemId Segment,
    ChainShareKind Kind,
    EconomyCode? Economy,
    string EconomyText,
    string? Company,
    Share? Share,
    Year? Year,
    string? Basis,
    string? Note,
    FactMark Mark);
