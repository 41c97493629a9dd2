using System.Collections.Immutable;
using GeoMonitor.Core.InputOutput;

namespace GeoMonitor.Core.Figures;

/// <summary>Inter-country input-output tables, one a year.</summary>
/// <param name="Origin">Where the tables are from.</param>
/// <param name="Unit">The unit of all values; null when nobody says, which shares do not mind.</param>
/// <param name="Tables">The tables, oldest year first.</param>
public sealed record InputOutputFigures(
    FigureOrigin Origin, TableUnit? Unit, ImmutableArray<InputOutputTable> Tables) : FigureSet(Origin)
{
    /// <inheritdoc />
    public override FigureKind Kind => FigureKind.InputOutput;

    /// <inheritdoc />
    public override int Count => Tables.Sum(t => t.Cells);
}
