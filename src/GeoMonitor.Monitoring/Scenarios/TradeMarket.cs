using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Graph.Scenarios;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>The suppliers of an economy and of the world by trade.</summary>
/// <param name="Own">Who supplies the economy, by place of dispatch, with what hubs pass on.</param>
/// <param name="World">Who exports to the world, in tonnes where they are known, and could in addition.</param>
/// <param name="OwnPart">The economy's imports as a part of world imports, above 0 to 1.</param>
/// <param name="Grade">What the figures are worth.</param>
internal sealed record TradeMarket(
    ImmutableArray<MarketSupplier> Own, ImmutableArray<MarketSupplier> World, double OwnPart, DataGrade Grade)
{
    /// <summary>The market; null when the economy imports nothing from named suppliers.</summary>
    public static TradeMarket? Of(RunView run, ProductSeries product, Economy economy, Year year, bool isMade)
    {
        var suppliers = SupplierShares.Of(run, product, economy, year)
            .Where(s => s.Economy != EconomyTable.UnspecifiedIndex && s.Value.Usd > 0)
            .ToList();
        var named = suppliers.Sum(s => (double)s.Value.Usd);
        if (named == 0)
            return null;
        var origin = run.Origin(product, year);
        var passedOn = origin is not null && (origin.Basis == OriginBasis.Production || !isMade)
            ? origin.Screening.ReExportParts
            : [];
        double PassedOn(int supplier) => passedOn.IsEmpty ? 0 : passedOn[supplier];
        var exports = ExportValues.Of(run, product, year);
        var capacity = ExporterCapacity.Of(run, product, year);
        double[] amounts = capacity is null ? [.. exports.Select(e => (double)e)] : [.. capacity.ExportsT];
        amounts[EconomyTable.UnspecifiedIndex] = 0;
        var all = amounts.Sum();
        double SpareOf(int e) => (1 - PassedOn(e)) / all
            * (capacity?.SpareT[e] ?? (run.Facts.Parameters.Mitigation.SpareKappa * amounts[e]));
        return new TradeMarket(
            [.. suppliers.Select(s => new MarketSupplier(run.Economies[s.Economy].Code, s.Value.Usd / named, PassedOn: PassedOn(s.Economy)))],
            [
                .. Enumerable.Range(1, amounts.Length - 1)
                    .Where(e => amounts[e] > 0)
                    .Select(e => new MarketSupplier(run.Economies[(ushort)e].Code, amounts[e] / all, SpareOf(e), PassedOn(e))),
            ],
            Math.Min(1, named / exports.Sum()),
            run.Assess(product, economy, year, onlyOfficial: true).Grade?.Grade ?? DataGrade.E);
    }
}
