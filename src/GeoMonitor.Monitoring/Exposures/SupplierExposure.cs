using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Exposures;

/// <summary>One thing an economy gets from a supplier.</summary>
/// <param name="Supplier">Code of the supplier.</param>
/// <param name="Economy">Code of the economy that gets it.</param>
/// <param name="Item">Identifier of the item.</param>
/// <param name="ItemName">Name of the item in English.</param>
/// <param name="Year">The year.</param>
/// <param name="Level">Level of the economy's dependence for the item; null when it cannot be decided.</param>
/// <param name="Share">Share of the supplier in the imports from named suppliers, 0..1; null when they have no value.</param>
/// <param name="ValueKusd">Value in thousand US dollars.</param>
/// <param name="IsTopSupplier">Whether nobody supplies more.</param>
/// <param name="Score">The ordering inside the level.</param>
/// <param name="Flags">What to know before using the numbers.</param>
/// <param name="Method">Version of method and parameters.</param>
public sealed record ExposureRow(
    string Supplier,
    string Economy,
    string Item,
    string ItemName,
    int Year,
    string? Level,
    double? Share,
    double ValueKusd,
    bool IsTopSupplier,
    double? Score,
    ImmutableArray<string> Flags,
    string Method);

/// <summary>The reverse question: everything an economy gets from one supplier.</summary>
public static class SupplierExposure
{
    /// <summary>Every item, by level, then by share.</summary>
    public static ImmutableArray<ExposureRow> Rows(
        RunView run, Economy supplier, Economy economy, Year year, CancellationToken cancellation = default)
    {
        var index = run.Economies.IndexOf(supplier.Code);
        return
        [
            .. run.Products.Values
                .Where(p => p.StateOf(year) != YearState.Absent)
                .Select(p => RowOf(run, p, index, economy, year, cancellation))
                .OfType<(ExposureRow Row, int Severity)>()
                .OrderByDescending(r => r.Severity)
                .ThenByDescending(r => r.Row.Share ?? -1)
                .ThenBy(r => r.Row.Item, StringComparer.Ordinal)
                .Select(r => r.Row),
        ];
    }

    private static (ExposureRow Row, int Severity)? RowOf(
        RunView run, ProductSeries product, ushort supplier, Economy economy, Year year, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var suppliers = SupplierShares.Of(run, product, economy, year, cancellation);
        var own = suppliers.FirstOrDefault(s => s.Economy == supplier);
        if (own.Value.Usd == 0)
            return null;
        var assessment = run.Assess(product, economy, year);
        var named = suppliers.Where(s => s.Economy != EconomyTable.UnspecifiedIndex).Sum(s => s.Value.Usd);
        var row = new ExposureRow(
            run.Economies[supplier].Code.Value,
            economy.Code.Value,
            product.Item.Id.Value,
            product.Item.NameEn,
            year.Value,
            assessment.Decision?.Level.Id(),
            named == 0 ? null : (double)own.Value.Usd / named,
            own.Value.Kusd,
            assessment.Cell?.TopSupplier == supplier,
            assessment.Score?.Gross,
            assessment.Flags,
            run.Facts.Parameters.Version);
        return (row, assessment.Decision is { } d ? (int)d.Level : -1);
    }
}
