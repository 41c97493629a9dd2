using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.Neo4j.Graph;

namespace GeoMonitor.Monitoring.Publication;

/// <summary>
/// What a run has to show in a graph that analysts ask themselves: all items, the flows of the monitored ones, and what
/// the rules say of every economy in the latest complete year.
/// </summary>
/// <remarks>
/// Monitored is what the catalogue of items names, and every product of a series small enough to be about something. The
/// flows of all goods of the world stay in the archive.
/// </remarks>
public static class RunContents
{
    /// <summary>Suppliers below this share of the imports of an item are left out of the graph: one in a hundred.</summary>
    public const double LeastShare = 0.01;

    /// <summary>Collects what a run has to show; flows and dependencies are made when they are asked for.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellation">Stops between items.</param>
    public static GraphContents Of(RunView run, CancellationToken cancellation) => new(
        run.Id,
        run.Economies,
        [.. ItemLookup.All(run)],
        [.. run.Series.SelectMany(s => run.DatasetsOf(s.Series)).DistinctBy(d => d.Id).Select(DatasetOf)],
        ChainContents.Of(run.SupplyChain.Graph),
        Flows(run, cancellation),
        Dependencies(run, cancellation));

    // year by year, because the flows of a year are read from the archive at once
    private static IEnumerable<ProductFlows> Flows(RunView run, CancellationToken cancellation) =>
        from year in run.Years
        from product in run.Products.Values
        where product.StateOf(year) != YearState.Absent && IsMonitored(run, product)
        let flows = run.Flows(product, year, cancellation)
        where flows.IndexOf(product.Code) >= 0
        select new ProductFlows(product.Item.Id, product.Code, flows);

    private static bool IsMonitored(RunView run, ProductSeries product) =>
        run.Figures.Items.Find(product.Item.Id) is not null || run.KeepsFlows(product);

    private static IEnumerable<GraphDependency> Dependencies(RunView run, CancellationToken cancellation)
    {
        if (run.LatestCompleteYear is not { } year)
            yield break;
        foreach (var economy in run.Economies.All.Where(e => e.Kind == EconomyKind.Country || e.Code == EconomyCode.Eu27))
        {
            var query = new RankingQuery { Economy = economy, Year = year, View = View.Reported };
            foreach (var (row, product) in DependencyRanking.Scored(run, query, cancellation).Where(r => r.Row.Indicators.ImportsKusd is not null))
                yield return DependencyOf(run, economy, year, row, product, cancellation);
        }
    }

    private static GraphDependency DependencyOf(
        RunView run, Economy economy, Year year, DependencyRow row, ProductSeries product, CancellationToken cancellation)
    {
        var suppliers = SupplierShares.Of(run, product, economy, year, cancellation);
        var named = suppliers.Where(s => s.Economy != EconomyTable.UnspecifiedIndex).ToList();
        var total = named.Sum(s => s.Value.Usd);
        return new GraphDependency(
            economy.Code,
            product.Item.Id,
            year,
            row.Level,
            row.Score.Gross,
            row.Score.Net,
            row.Score.Rank,
            row.Grade,
            row.Indicators.ImportHhi,
            row.Indicators.WorldExportHhi,
            run.Cell(product, run.Economies.IndexOf(economy.Code), year)?.Imports.Usd,
            row.Reasons,
            row.Flags,
            total == 0
                ? []
                : [.. named
                    .Select(s => new GraphSupplier(run.Economies[s.Economy].Code, (double)s.Value.Usd / total, s.Value.Usd))
                    .Where(s => s.Share >= LeastShare)]);
    }

    private static GraphDataset DatasetOf(DatasetRecord dataset) => new(
        dataset.Id.Value,
        dataset.Report.Series?.Source ?? dataset.Report.Format,
        dataset.Report.Series?.ToString(),
        dataset.Report.Licence,
        dataset.Report.Sha256,
        dataset.LoadedAt);
}
