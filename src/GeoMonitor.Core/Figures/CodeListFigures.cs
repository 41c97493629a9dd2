using System.Collections.Immutable;

namespace GeoMonitor.Core.Figures;

/// <summary>What the codes of a nomenclature are called.</summary>
/// <param name="Origin">Where the list is from.</param>
/// <param name="Nomenclature">The nomenclature, such as <c>HS22</c>.</param>
/// <param name="Rows">One row a code.</param>
public sealed record CodeListFigures(
    FigureOrigin Origin, string Nomenclature, ImmutableArray<CodeName> Rows) : FigureSet(Origin)
{
    /// <inheritdoc />
    public override FigureKind Kind => FigureKind.CodeList;

    /// <inheritdoc />
    public override int Count => Rows.Length;
}

/// <summary>A code and its name.</summary>
/// <param name="Code">The code, as text with leading zeros.</param>
/// <param name="Name">Its name in English, as the source has it.</param>
public sealed record CodeName(string Code, string Name);
