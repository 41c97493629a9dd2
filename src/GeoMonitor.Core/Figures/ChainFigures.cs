using GeoMonitor.Core.Supply.Chain;

namespace GeoMonitor.Core.Figures;

/// <summary>Steps of a value chain, what needs what, and who makes what: tables that are laid over the bundled chain.</summary>
/// <param name="Origin">Where the figures are from.</param>
/// <param name="Tables">Segments, relations, shares, companies and links; the other tables are empty.</param>
public sealed record ChainFigures(FigureOrigin Origin, SupplyChainTables Tables) : FigureSet(Origin)
{
    /// <inheritdoc />
    public override FigureKind Kind => FigureKind.Chain;

    /// <inheritdoc />
    public override int Count =>
        Tables.Segments.Length + Tables.Relations.Length + Tables.Shares.Length + Tables.Companies.Length + Tables.Links.Length;
}
