using System.Collections.Immutable;
using GeoMonitor.Core.Economies;

namespace GeoMonitor.Core.Figures;

/// <summary>Measures that hold exports of materials back.</summary>
/// <param name="Origin">Where the figures are from; the edition says as of when.</param>
/// <param name="Rows">One row a measure.</param>
public sealed record RestrictionFigures(FigureOrigin Origin, ImmutableArray<ExportRestriction> Rows) : FigureSet(Origin)
{
    /// <inheritdoc />
    public override FigureKind Kind => FigureKind.Restrictions;

    /// <inheritdoc />
    public override int Count => Rows.Length;
}

/// <summary>One measure of an economy that holds exports back.</summary>
/// <param name="Economy">Who restricts.</param>
/// <param name="Materials">What is restricted, in the words of the source.</param>
/// <param name="MaterialIds">The slugs of the materials; empty when none of ours is meant for sure.</param>
/// <param name="Type">The kind of measure, such as <c>licensing</c>, <c>quota</c> or <c>ban</c>.</param>
/// <param name="Measure">The measure in words; null when the source has the kind only.</param>
/// <param name="Announced">When it was announced; null when not known.</param>
/// <param name="Effective">From when it holds; null when not known.</param>
/// <param name="Ended">When it ended; null when it did not or nobody knows.</param>
/// <param name="Target">The economy it is aimed at; null when it is aimed at all.</param>
/// <param name="Status">The state of the measure as the source words it; null when the source does not say.</param>
/// <param name="Confidence">How far the figure was verified, as the source marks it.</param>
/// <param name="Note">What else to know; null when nothing.</param>
/// <param name="Citation">Where the source has it from; null when it does not say.</param>
public sealed record ExportRestriction(
    EconomyCode Economy,
    string Materials,
    ImmutableArray<string> MaterialIds,
    string Type,
    string? Measure,
    DateOnly? Announced,
    DateOnly? Effective,
    DateOnly? Ended,
    EconomyCode? Target,
    string? Status,
    string Confidence,
    string? Note,
    string? Citation)
{
    /// <summary>
    /// Whether the measure holds on a day: it has begun and has not ended. Null when nobody knows when it began.
    /// </summary>
    public bool? HoldsOn(DateOnly day) => Ended <= day ? false : Effective is { } from ? from <= day : null;
}
