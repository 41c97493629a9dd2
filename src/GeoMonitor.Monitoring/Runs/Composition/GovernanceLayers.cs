using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Governance;

namespace GeoMonitor.Monitoring.Runs.Composition;

/// <summary>
/// Lays loaded governance estimates over others: a dimension of a year is taken whole from one vintage, so that economies
/// are compared with each other inside one vintage only (methodology 1.5).
/// </summary>
/// <remarks>
/// The average needs all six dimensions of one vintage: where a vintage has them it is computed, elsewhere the average
/// of the layer below stays. Ranks and scores are kept in the archive and never taken for estimates.
/// </remarks>
internal static class GovernanceLayers
{
    private static readonly GovernanceDimension[] Parts =
        [.. Enum.GetValues<GovernanceDimension>().Where(d => d != GovernanceDimension.Average)];

    public static GovernanceTable Over(GovernanceTable below, IEnumerable<GovernanceFigures> layers, EconomyTable economies)
    {
        var cells = new Dictionary<(EconomyCode Economy, Year Year, GovernanceDimension Dimension), double>();
        foreach (var row in below.All)
        {
            foreach (var dimension in Enum.GetValues<GovernanceDimension>())
            {
                if (row.Estimates[(int)dimension] is { } estimate)
                    cells.Add((row.Economy, row.Year, dimension), estimate);
            }
        }

        var vintage = below.Vintage;
        foreach (var layer in layers)
        {
            if (Lay(cells, layer))
                vintage = $"{layer.Origin}; else {vintage}";
        }

        var rows = cells.GroupBy(c => (c.Key.Economy, c.Key.Year)).Select(g => new GovernanceRow(
            g.Key.Economy, g.Key.Year, RowOf(g.ToDictionary(c => c.Key.Dimension, c => c.Value))));
        return new GovernanceTable(vintage, rows, economies);
    }

    private static bool Lay(
        Dictionary<(EconomyCode Economy, Year Year, GovernanceDimension Dimension), double> cells, GovernanceFigures layer)
    {
        var estimates = new Dictionary<(EconomyCode Economy, Year Year, GovernanceDimension Dimension), double>();
        foreach (var row in layer.Rows.Where(r => r is { Scale: GovernanceScale.Estimate, Value: not null }))
            estimates[(row.Economy, row.Year, row.Dimension)] = row.Value!.Value;
        AddAverages(estimates);
        var covered = estimates.Keys.Select(k => (k.Year, k.Dimension)).ToHashSet();
        foreach (var old in cells.Keys.Where(k => covered.Contains((k.Year, k.Dimension))).ToList())
            cells.Remove(old);
        foreach (var (key, estimate) in estimates)
            cells[key] = estimate;
        return estimates.Count > 0;
    }

    private static void AddAverages(Dictionary<(EconomyCode Economy, Year Year, GovernanceDimension Dimension), double> estimates)
    {
        foreach (var (economy, year) in estimates.Keys.Select(k => (k.Economy, k.Year)).Distinct().ToList())
        {
            var parts = Parts.Where(d => estimates.ContainsKey((economy, year, d))).ToList();
            if (parts.Count == Parts.Length)
                estimates[(economy, year, GovernanceDimension.Average)] = parts.Average(d => estimates[(economy, year, d)]);
        }
    }

    private static double?[] RowOf(Dictionary<GovernanceDimension, double> known) =>
        [.. Enum.GetValues<GovernanceDimension>().Select(d => known.TryGetValue(d, out var estimate) ? estimate : (double?)null)];
}
