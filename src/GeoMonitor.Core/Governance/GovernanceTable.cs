using System.Collections.Concurrent;
using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Screening;

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
    private readonly ConcurrentDictionary<(string? Region, Year, GovernanceDimension), Estimates> _regions = [];

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

    /// <summary>Everything that is published, by economy, then year.</summary>
    public IEnumerable<GovernanceRow> All => _rows.OrderBy(r => r.Key).SelectMany(r => r.Value);

    /// <summary>What is published of an economy, by year ascending; empty when nothing is.</summary>
    public ImmutableArray<GovernanceRow> Published(EconomyCode economy) => _rows.GetValueOrDefault(economy, []);

    /// <summary>
    /// The estimate of an economy to use for a year: the latest published at or before it; when the series begins
    /// later, its first, whose year then shows it; else the median of the region, else of the world, flagged.
    /// </summary>
    /// <returns>Null for a bloc, a partner without a name or an unknown code, and when nobody has an estimate.</returns>
    public GovernanceFigure? EstimateOf(
        EconomyCode economy, Year year, GovernanceDimension dimension = GovernanceDimension.Average)
    {
        if (Own(economy, year, dimension) is { } own)
            return new GovernanceFigure(GovernanceScore.Observed(own.Estimate), own.Year);
        if (_economies.Find(economy) is not { Kind: EconomyKind.Country or EconomyKind.Former } known)
            return null;
        var region = known.Region is { } name ? Of(name, year, dimension) : Estimates.None;
        var world = Of(null, year, dimension);
        if (world.Values.Length == 0)
            return null;
        var score = GovernanceScore.Resolve(null, region.Values, world.Values);
        return new GovernanceFigure(score, region.Values.Length > 0 ? region.Latest : world.Latest);
    }

    /// <summary>The average governance of every economy as a supplier risk in a year, by index of the economy table.</summary>
    public SupplierRisks RisksIn(Year year)
    {
        var risk = new double[_economies.Count];
        var imputed = new bool[_economies.Count];
        for (var i = 0; i < risk.Length; i++)
        {
            var score = EstimateOf(_economies.All[i].Code, year)?.Score ?? GovernanceScore.Missing;
            (risk[i], imputed[i]) = (score.Risk ?? double.NaN, score.IsImputed);
        }

        return new SupplierRisks(_economies, risk, imputed);
    }

    private (double Estimate, Year Year)? Own(EconomyCode economy, Year year, GovernanceDimension dimension)
    {
        (double Estimate, Year Year)? best = null;
        foreach (var row in Published(economy))
        {
            if (row.Estimates[(int)dimension] is { } estimate && (best is null || row.Year <= year))
                best = (estimate, row.Year);
        }

        return best;
    }

    private Estimates Of(string? region, Year year, GovernanceDimension dimension) =>
        _regions.GetOrAdd((region, year, dimension), static (key, table) => table.Collect(key), this);

    private Estimates Collect((string? Region, Year Year, GovernanceDimension Dimension) key)
    {
        var own = _economies.All
            .Where(e => key.Region is null || string.Equals(e.Region, key.Region, StringComparison.Ordinal))
            .Select(e => Own(e.Code, key.Year, key.Dimension))
            .OfType<(double Estimate, Year Year)>()
            .ToList();
        return own.Count == 0
            ? Estimates.None
            : new Estimates([.. own.Select(o => o.Estimate)], own.Max(o => o.Year));
    }

    private sealed record Estimates(double[] Values, Year Latest)
    {
        public static Estimates None { get; } = new([], default);
    }
}
