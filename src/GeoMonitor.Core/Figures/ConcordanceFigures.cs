using System.Collections.Immutable;

namespace GeoMonitor.Core.Figures;

/// <summary>Which codes of one nomenclature are which of another. Forward is not backward: direction is kept.</summary>
/// <param name="Origin">Where the figures are from.</param>
/// <param name="Rows">One row a pair of codes.</param>
public sealed record ConcordanceFigures(FigureOrigin Origin, ImmutableArray<ConcordanceLink> Rows) : FigureSet(Origin)
{
    /// <inheritdoc />
    public override FigureKind Kind => FigureKind.Concordance;

    /// <inheritdoc />
    public override int Count => Rows.Length;
}

/// <summary>One pair of a concordance.</summary>
/// <param name="FromRevision">The nomenclature that is left, such as <c>HS22</c> or <c>CN2024</c>.</param>
/// <param name="FromCode">Its code, as text with leading zeros.</param>
/// <param name="ToRevision">The nomenclature that is arrived at, such as <c>HS17</c> or <c>BEC4</c>.</param>
/// <param name="ToCode">Its code; empty when the code has no counterpart.</param>
/// <param name="Relation">The relation as published (<c>1:1</c>, <c>n:1</c> and so on); null when the source has none.</param>
/// <param name="Weight">The part of the code that goes this way, 0..1; null when the source has none.</param>
public sealed record ConcordanceLink(
    string FromRevision, string FromCode, string ToRevision, string ToCode, string? Relation, double? Weight);
