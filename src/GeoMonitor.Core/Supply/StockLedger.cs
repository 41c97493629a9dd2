using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Supply;

/// <summary>What economies hold in store, by all sources together. Immutable and safe for concurrent use.</summary>
/// <param name="sets">The sources; where two have the stock of one economy, item, year and kind, the later prevails.</param>
public sealed class StockLedger(IEnumerable<StockFigures> sets)
{
    private readonly ILookup<(EconomyCode, ItemId), (StockFigure Figure, string Source)> _stocks = sets
        .SelectMany(set => set.Rows.Select(row => (Figure: row, Source: row.Citation ?? set.Origin.ToString())))
        .GroupBy(s => (s.Figure.Economy, s.Figure.Item, s.Figure.Year, s.Figure.Kind))
        .Select(same => same.Last())
        .Where(s => s.Figure.Tonnes is not null)
        .ToLookup(s => (s.Figure.Economy, s.Figure.Item));

    /// <summary>Nothing is known.</summary>
    public static StockLedger Empty { get; } = new([]);

    /// <summary>
    /// What an economy holds of an item by the latest count at or before a year: all kinds that were counted at the end of
    /// that year together. A kind that was not counted then is not in it, so more may be there. Null when nothing was counted.
    /// </summary>
    public HeldStock? Held(EconomyCode economy, ItemId item, Year year)
    {
        var latest = _stocks[(economy, item)]
            .Where(s => s.Figure.Year <= year)
            .GroupBy(s => s.Figure.Year)
            .MaxBy(counted => counted.Key);
        return latest is null
            ? null
            : new HeldStock(
                latest.Sum(s => s.Figure.Tonnes!.Value),
                latest.Key,
                [.. latest.Select(s => s.Figure.Kind).Order()],
                [.. latest.Select(s => s.Source).Distinct(StringComparer.Ordinal)]);
    }
}

/// <summary>A stock that is known.</summary>
/// <param name="Tonnes">Tonnes, zero or more.</param>
/// <param name="Year">The year at whose end it was counted.</param>
/// <param name="Kinds">What is in it.</param>
/// <param name="Sources">Who says so.</param>
public sealed record HeldStock(double Tonnes, Year Year, ImmutableArray<StockKind> Kinds, ImmutableArray<string> Sources);
