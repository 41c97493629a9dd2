using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Figures;

/// <summary>What economies hold in store.</summary>
/// <param name="Origin">Where the figures are from.</param>
/// <param name="Rows">One row an economy, item, year and kind.</param>
public sealed record StockFigures(FigureOrigin Origin, ImmutableArray<StockFigure> Rows) : FigureSet(Origin)
{
    /// <inheritdoc />
    public override FigureKind Kind => FigureKind.Stocks;

    /// <inheritdoc />
    public override int Count => Rows.Length;
}

/// <summary>Who a stock is held for.</summary>
public enum StockKind
{
    /// <summary>Held by or for a government against emergencies.</summary>
    Strategic,

    /// <summary>Held by producers, traders and users for their own business.</summary>
    Commercial,
}

/// <summary>A stock of an item at the end of a year.</summary>
/// <param name="Economy">Where it is held.</param>
/// <param name="Item">A product, or a material at a stage.</param>
/// <param name="Year">The year at whose end it was counted.</param>
/// <param name="Kind">Who it is held for.</param>
/// <param name="Tonnes">Tonnes of the goods as they are traded, zero or more; null when not known, which is not a stock of zero.</param>
/// <param name="Citation">Who says so; null when the row names nobody.</param>
/// <param name="Note">What else to know; null when nothing.</param>
public sealed record StockFigure(
    EconomyCode Economy, ItemId Item, Year Year, StockKind Kind, double? Tonnes, string? Citation, string? Note);
