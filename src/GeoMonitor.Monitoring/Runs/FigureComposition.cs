using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Supply;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs.Composition;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Runs;

/// <summary>
/// Lays the figures that were loaded over the bundled ones: where both have a figure, the loaded one is used, and of two
/// loaded ones the later. What is not covered stays as it was bundled.
/// </summary>
internal static class FigureComposition
{
    /// <summary>The figures a run is to use.</summary>
    /// <param name="figures">The bundled figures, or an earlier composition, which is undone first.</param>
    /// <param name="archive">Where the loaded ones are; null when there are none.</param>
    public static ReferenceFigures Compose(ReferenceFigures figures, IFigureArchive? archive) =>
        Compose(figures, archive?.ActiveFigures() ?? []);

    /// <summary>The figures with these laid over the bundled ones.</summary>
    /// <param name="figures">The bundled figures, or an earlier composition, which is undone first.</param>
    /// <param name="loaded">The loaded ones, in the order of loading.</param>
    public static ReferenceFigures Compose(ReferenceFigures figures, ImmutableArray<FigureDataset> loaded)
    {
        var bundled = figures.Bundled;
        if (loaded.IsEmpty)
            return bundled;
        var production = SetsOf<ProductionFigures>(loaded).Where(p => p.SuppliedTo == EconomyCode.World).ToList();
        return bundled with
        {
            Governance = GovernanceLayers.Over(bundled.Governance, SetsOf<GovernanceFigures>(loaded), bundled.Economies),
            Production = ProductionLayers.Over(bundled.Production, production),
            Materials = MaterialLayers.Over(bundled.Materials, SetsOf<AssessmentFigures>(loaded)),
            SupplyChain = ChainLayers.Over(
                bundled.SupplyChain, [.. SetsOf<ChainFigures>(loaded)], SetsOf<RestrictionFigures>(loaded).SelectMany(r => r.Rows)),
            Items = ChainLayers.ItemsOver(bundled.Items, SetsOf<ChainFigures>(loaded)),
            Sources = [.. bundled.Sources, .. loaded.Select(SourceOf)],
            Bundled = bundled,
            Loaded = loaded,
            Stocks = new StockLedger(SetsOf<StockFigures>(loaded)),
            ProductNames = ProductNames.Of(SetsOf<CodeListFigures>(loaded)),
        };
    }

    private static IEnumerable<T> SetsOf<T>(ImmutableArray<FigureDataset> loaded)
        where T : FigureSet => loaded.Select(l => l.Figures).OfType<T>();

    private static FigureSource SourceOf(FigureDataset loaded) => new(
        loaded.Dataset.Id.Value,
        loaded.Figures.Origin.ToString(),
        loaded.Dataset.Report.Licence ?? "not stated",
        KindOf(loaded.Figures.Kind),
        loaded.Dataset.Report.Sha256);

    // the words that the bundle has for the same kinds
    private static string KindOf(FigureKind kind) => kind switch
    {
        FigureKind.Production => "production-shares",
        FigureKind.Governance => "governance",
        FigureKind.Restrictions => "export-restrictions",
        FigureKind.Assessments => "materials",
        FigureKind.Concordance => "concordance",
        FigureKind.CodeList => "code-list",
        FigureKind.Chain => "chip-chain",
        FigureKind.InputOutput => "input-output",
        FigureKind.Stocks => "stocks",
        _ => throw new NotSupportedException($"There is no word for {kind}."),
    };
}
