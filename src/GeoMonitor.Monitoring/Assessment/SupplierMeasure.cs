using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Assessment;

/// <summary>A measure of a supplier that holds exports of an item to an economy back.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Share">What the supplier delivers of the imports of the economy, 0..1.</param>
internal sealed record SupplierMeasure(ExportRestriction Measure, double Share)
{
    // a measure that somebody remembers is shown and raises nothing until a source is named
    private const string Unverified = "memory";

    /// <summary>What counts towards the level, by its own rules of time and share; null when it has no day or no source.</summary>
    public SupplyShock? Shock => Measure.Effective is { } day && !string.Equals(Measure.Confidence, Unverified, StringComparison.Ordinal)
        ? new SupplyShock($"{Measure.Economy} {Measure.Type}: {Measure.Materials}", day, Share)
        : null;

    /// <summary>The measures that hold at the end of a year or began in it, newest first.</summary>
    public static ImmutableArray<SupplierMeasure> Of(RunView run, ProductSeries product, Economy economy, Year year, View view)
    {
        var end = new DateOnly(year.Value, 12, 31);
        var measures = run.Figures.RestrictionsOn(product.Item)
            .Where(m => m.Effective <= end && (m.HoldsOn(end) == true || m.Effective?.Year == year.Value) && IsAimedAt(m, economy))
            .ToList();
        if (measures.Count == 0)
            return [];
        var suppliers = SupplierShares.Of(run, product, economy, year, view);
        var total = suppliers.Sum(s => s.Value.Usd);
        return
        [
            .. measures
                .Select(m => new SupplierMeasure(m, ShareOf(m)))
                .Where(m => m.Share > 0)
                .OrderByDescending(m => m.Measure.Effective)
                .ThenBy(m => m.Measure.Economy),
        ];

        double ShareOf(ExportRestriction measure)
        {
            var index = run.Economies.IndexOf(measure.Economy);
            return total == 0 ? 0 : suppliers.Where(s => s.Economy == index).Sum(s => (double)s.Value.Usd) / total;
        }
    }

    // a group without a code, such as "unfriendly states", is named nowhere: nobody can say that the economy is in it
    private static bool IsAimedAt(ExportRestriction measure, Economy economy) =>
        measure.Target is not { } target || target == economy.Code;
}
