using System.Collections.Immutable;
using GeoMonitor.Core.Economies;

namespace GeoMonitor.Core.Figures;

/// <summary>Who produces or supplies which material.</summary>
/// <param name="Origin">Where the figures are from.</param>
/// <param name="SuppliedTo">
/// <see cref="EconomyCode.World"/> for world supply; the economy that is supplied for a sourcing mix
/// (<see cref="EconomyCode.Eu27"/>: domestic production and imports of the Union).
/// </param>
/// <param name="Rows">One row a publication, material, stage, form, economy and year.</param>
public sealed record ProductionFigures(
    FigureOrigin Origin, EconomyCode SuppliedTo, ImmutableArray<ProductionFigure> Rows) : FigureSet(Origin)
{
    /// <inheritdoc />
    public override FigureKind Kind => FigureKind.Production;

    /// <inheritdoc />
    public override int Count => Rows.Length;
}

/// <summary>What an economy produces or supplies of a material in a year.</summary>
/// <param name="DataSet">
/// The short name of the publication, which keeps tables of different ones apart, such as <c>WMD</c> or <c>EU2023</c>.
/// </param>
/// <param name="Material">The material as the source names it.</param>
/// <param name="MaterialId">The slug of the material; null when no material of ours is meant for sure.</param>
/// <param name="Stage"><c>extraction</c>, <c>processing</c> or <c>intermediate</c>; null when the source does not tell.</param>
/// <param name="Form">What is counted, such as <c>Co content</c>; null when the source does not tell.</param>
/// <param name="Economy">
/// The economy; <see cref="EconomyCode.World"/> for a published world total, which is never added to the others;
/// <see cref="EconomyCode.Unspecified"/> for producers without a name and for codes that no economy stands for.
/// </param>
/// <param name="Year">The year; the last one of an average over several.</param>
/// <param name="Quantity">The quantity in the unit; null when withheld or not published.</param>
/// <param name="Unit">The unit of the quantity; null when the source has shares only.</param>
/// <param name="Share">
/// The share of all supply, 0..1, as published; null when the source has none. See <paramref name="IsBelow"/>.
/// </param>
/// <param name="IsBelow">Whether the source says only that the share is less than the one given.</param>
/// <param name="TradeParameter">The factor t of the EU method; null when the source has none.</param>
/// <param name="IsEstimate">Whether the source calls the figure an estimate or provisional.</param>
/// <param name="Confidence">How the source marks the figure: <c>reported</c>, <c>estimated</c>, <c>provisional</c> or <c>unmarked</c>.</param>
/// <param name="Note">What else to know; null when nothing.</param>
public sealed record ProductionFigure(
    string DataSet,
    string Material,
    string? MaterialId,
    string? Stage,
    string? Form,
    EconomyCode Economy,
    Year Year,
    double? Quantity,
    ProductionUnit? Unit,
    Share? Share,
    bool IsBelow,
    double? TradeParameter,
    bool IsEstimate,
    string Confidence,
    string? Note);
