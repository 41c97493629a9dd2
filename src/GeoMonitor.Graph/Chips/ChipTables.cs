using GeoMonitor.Core;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Graph.Chips;

/// <summary>A step of the chip chain.</summary>
/// <param name="Id">Its slug.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="IsAggregate">Whether it only sums up other segments, so that counting it would count them twice.</param>
public sealed record ChipSegment(string Id, string Name, bool IsAggregate);

/// <summary>A relation between two segments, or a segment and an ecosystem.</summary>
/// <param name="From">Slug of the segment it leaves.</param>
/// <param name="To">Slug of the segment or ecosystem it reaches.</param>
/// <param name="Relation">The relation in the words of the table, such as <c>equipment for</c>.</param>
/// <param name="IsEssential">Whether nothing is made without it, in the judgement of the table.</param>
/// <param name="Evidence">Where it comes from.</param>
public sealed record ChipRelation(string From, string To, string Relation, bool IsEssential, Evidence Evidence);

/// <summary>Whose share a row of a share table is.</summary>
public enum ChipShareKind
{
    /// <summary>A country's.</summary>
    Country,

    /// <summary>A company's; these rows repeat the countries' in another cut.</summary>
    Company,

    /// <summary>What the table does not name.</summary>
    Remainder,
}

/// <summary>A row of the default share table of a segment.</summary>
/// <param name="Segment">Slug of the segment.</param>
/// <param name="Kind">Whose share it is.</param>
/// <param name="Economy">Code of the economy, or of the company's seat.</param>
/// <param name="Company">The company; null for other rows.</param>
/// <param name="Share">Share of world supply, 0..1; null when not known.</param>
/// <param name="Year">The year; null when the source gives none.</param>
/// <param name="Evidence">Where it comes from.</param>
public sealed record ChipShare(
    string Segment, ChipShareKind Kind, string Economy, string? Company, double? Share, Year? Year, Evidence Evidence);
