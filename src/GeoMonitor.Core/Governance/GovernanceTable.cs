using System.Collections.Concurrent;
using System.Collections.Immutable;
using GeoMonitor.Core.Economies;

namespace GeoMonitor.Core.Governance;

/// <summary>Governance estimates by economy and year, all of one vintage.</summary>
/// <remarks>
/// Vintages are never mixed: each recalculates the past (methodology 1.5). An economy without an estimate gets the
/// median of its region, flagged, and never a zero, which would make it look like the middle of the world
/// (methodology 0). Immutable and safe for concurrent use.
/// </remarks>
public sealed class GovernanceTable
{
    private static readonly int Dimensions = Enum.GetValues<GovernanceDimension>().Length;

    private readonly EconomyTable _economies;
    private readonly Dictionary<EconomyCode, ImmutableArray<GovernanceRow>> _rows;
    private readonly ConcurrentDictionary<(string Region, Year, GovernanceDimension), GovernanceFigure?> _medians = [];

    /// <summary>Makes a table.</summary>
    /// <param name="vintage">The edition of the indicators, such as <c>WGI 2024 update</c>.</param>
    /// <param name="rows">The published estimates.</param>
    /// <param name="economies">Who exists and in which region.</param>
    /// <exception cref="ArgumentException">An economy has two rows of one year, or a row lacks a dimension.</exception>
    public GovernanceTable(string vintage, IEnumerable<GovernanceRow> rows, EconomyTable economies)
    {
        Vintage = vintage;
        _economies = economies;
        _rows = rows.GroupBy(r => r.Economy).ToDictionary(g => g.Key, g => g.OrderBy(r => r.Year).ToImmutableArray());
        foreach (var row in _rows.Values.SelectMany(r => r).Where(r => r.Estimates.Count != Dimensions))
            throw new ArgumentException($"The row of {row.Economy} in {row.Year} has not all dimensions.", nameof(rows));
        foreach (var series in _rows.Values.Where(s => s.Select(r => r.Year).Distinct().Count() != s.Length))
            throw new ArgumentException($"{series[0].Economy} has two rows of one year.", nameof(rows));
        Years = [.. _rows.Values.SelectMany(r => r).Select(r => r.Year).Distinct().Order()];
    }

    /// <summary>The edition of the indicators.</summary>
    public string Vintage { get; }

    /// <summary>The years for which anything is published, ascending.</summary>
    public ImmutableArray<Year> Years { get; }

    /// <summary>What is published of an economy, by year ascending; empty when nothing is.</summary>
    public ImmutableArray<GovernanceRow> Published(EconomyCode economy) => _rows.GetValueOrDefault(economy, []);

    /// <summary>
    /// The estimate of an economy to use for a year: the latest published at or before it; when the series begins
    /// later, its first, whose year then shows it; else the median of the region, else of the world, flagged.
    /// </summary>
    /// <returns>Null for a bloc, a partner without a name or an unknown code, and when the table is empty.</returns>
    public GovernanceFigure? EstimateOf(
        EconomyCode economy, Year year, GovernanceDimension dimension = GovernanceDimension.Average)
    {
        if (Own(economy, year, dimension) is { } own)
            return own;
        if (_economies.Find(economy) is not { Kind: EconomyKind.Country or EconomyKind.Former } known)
            return null;
        return (known.Region is { } region ? Median(region, year, dimension) : null) ?? Median("", year, dimension);
    }

    private GovernanceFigure? Own(EconomyCode economy, Year year, GovernanceDimension dimension)
    {
        GovernanceRow? best = null;
        foreach (var row in Published(economy))
        {
            if (row.Estimates[(int)dimension] is null)
                continue;
            if (row.Year <= year || best is null)
                best = row;
        }

        return best is null
            ? null
            : new GovernanceFigure(best.Estimates[(int)dimension]!.Value, best.Year, GovernanceBasis.Published);
    }

    private GovernanceFigure? Median(string region, Year year, GovernanceDimension dimension) =>
        _medians.GetOrAdd((region, year, dimension), static (key, table) => table.ComputeMedian(key), this);

    private GovernanceFigure? ComputeMedian((string Region, Year Year, GovernanceDimension Dimension) key)
    {
        var isWorld = key.Region.Length == 0;
        var figures = _economies.All
            .Where(e => isWorld || string.Equals(e.Region, key.Region, StringComparison.Ordinal))
            .Select(e => Own(e.Code, key.Year, key.Dimension))
            .OfType<GovernanceFigure>()
            .OrderBy(f => f.Estimate)
            .ToList();
        if (figures.Count == 0)
            return null;
        var middle = figures.Count / 2;
        var median = figures.Count % 2 == 1
            ? figures[middle].Estimate
            : (figures[middle - 1].Estimate + figures[middle].Estimate) / 2;
        return new GovernanceFigure(
            median, figures.Max(f => f.Year), isWorld ? GovernanceBasis.WorldMedian : GovernanceBasis.RegionalMedian);
    }
}
