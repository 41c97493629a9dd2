using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>Explains one dependency: every number with what it is made of and where that is from.</summary>
public static class DependencyExplainer
{
    /// <summary>The explanation.</summary>
    /// <param name="run">The run to answer from.</param>
    /// <param name="product">The product.</param>
    /// <param name="query">Economy, year and view.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static DependencyExplained Explain(
        RunView run, ProductSeries product, RankingQuery query, CancellationToken cancellation = default)
    {
        var (economy, year) = (query.Economy, query.Year);
        var assessment = run.Assess(product, economy, year, query.View);
        var suppliers = SupplierShares.Of(run, product, economy, year, query.View, cancellation);
        var ranking = query with { Tag = null, Kind = KindOf(product), Level = null, Supplier = null };
        var ranked = DependencyRanking.Find(run, ranking, product, cancellation);
        var byMethod = DependencyRanking.MethodRanksOf(run, ranking, product, cancellation);
        var row = ranked?.Row ?? DependencyRanking.RowOf(run, product, economy, year, query.View, assessment);
        var trend = ConcentrationTrend.Of(run, product, economy, year);
        var (views, viewsMissing) = ViewsSideBySide.Of(run, product, economy, year);
        var (mitigation, mitigationMissing) = Mitigation.Of(run, product, economy, year, assessment.Cell?.TopSupplier);
        var warning = EarlyWarningAnswer.Of(
            run.WarningOf(product, economy, year),
            assessment.Measures,
            new DateOnly(year.Value, 12, 31),
            run.Facts.Parameters);
        var uncertainty = ranked?.Uncertainty is { } drawn ? UncertaintyAnswer.Of(drawn, assessment, run.Facts.Parameters) : null;
        var robustness = RobustnessAnswer.Of(run, product, query, assessment, suppliers, byMethod);
        var producers = ProducersAnswer.Of(run, product.Item, economy, year);
        var chain = ChainAnswer.Of(run, run.ChainDependenceOf(product, economy, year));
        return new DependencyExplained(
            run.Id,
            row.Economy,
            row.Item,
            row.ItemName,
            row.Kind,
            row.Year,
            row.View,
            row.Level,
            row.Reasons,
            row.Score,
            row.TopSupplier,
            row.Suppliers,
            row.Indicators,
            row.Grade,
            row.Flags,
            new SeriesAnswer(
                product.Series.Source,
                product.Series.Revision.ToString(),
                product.Series.Release,
                [.. product.CompleteYears.Select(y => y.Value)],
                [.. product.PartialYears.Select(y => y.Value)],
                [.. product.Codes.Select(c => c.ToString())],
                product.LeftOut),
            SuppliersOf(run, suppliers, year),
            [
                .. TestRows.Of(assessment, run.Facts.Parameters, year),
                TestRows.World(mitigation, run.Facts.Parameters, year),
                .. ChainAnswer.TestsOf(chain, run.Facts.Parameters, year),
            ],
            HistoryOf(run, product, economy),
            trend,
            warning,
            assessment.Cell is { } c ? new BoundsAnswer(c.ImportHhiLow, c.ImportHhiHigh) : null,
            uncertainty,
            robustness,
            views,
            producers,
            chain,
            mitigation,
            FactorsOf(assessment),
            WouldClear.Of(assessment, suppliers, run),
            SourcesOf(run, product),
            DependencyText.Of(run, product, query, assessment, suppliers, views, producers, uncertainty, mitigation),
            run.Facts.Parameters.Version,
            [
                .. row.Missing,
                .. viewsMissing,
                .. mitigationMissing,
                .. chain is null ? [new MissingValue("chain", ChainAnswer.Missing)] : ImmutableArray<MissingValue>.Empty,
                .. EarlyWarningAnswer.MissingOf(warning),
                .. RobustnessAnswer.MissingOf(robustness),
                .. trend is { PCorrected: null }
                    ? [new MissingValue("trend.pCorrected", "TOO_FEW_YEARS: the correction needs ten complete years.")]
                    : ImmutableArray<MissingValue>.Empty,
                .. ranked?.Uncertainty is null ? [new MissingValue("uncertainty", RankingUncertainty.NoScore)] : ImmutableArray<MissingValue>.Empty,
                .. trend is null ? [new MissingValue("trend", ConcentrationTrend.Missing)] : ImmutableArray<MissingValue>.Empty,
                .. (assessment.Score?.Dropped ?? []).Select(d => new MissingValue(
                    $"factors.{d}", "NOT_KNOWN: the factor is left out and the others take its weight.")),
            ]);
    }

    private static string KindOf(ProductSeries product) => product.Item.Kind.ToString().ToLowerInvariant();

    private static ImmutableArray<SupplierRow> SuppliersOf(RunView run, ImmutableArray<SupplierFlow> suppliers, Year year)
    {
        var named = suppliers.Where(s => s.Economy != EconomyTable.UnspecifiedIndex).Sum(s => s.Value.Usd);
        return
        [
            .. suppliers
                .OrderBy(s => s.Economy == EconomyTable.UnspecifiedIndex)
                .Select(s =>
                {
                    var economy = run.Economies[s.Economy];
                    var unnamed = s.Economy == EconomyTable.UnspecifiedIndex;
                    var governance = unnamed ? null : run.Governance.EstimateOf(economy.Code, year);
                    return new SupplierRow(
                        economy.Code.Value,
                        economy.NameEn,
                        unnamed || named == 0 ? null : (double)s.Value.Usd / named,
                        s.Value.Kusd,
                        s.Quantity?.Value,
                        governance?.Score.Risk,
                        governance?.Score.IsImputed == true,
                        economy.InEu27);
                }),
        ];
    }

    private static ImmutableArray<HistoryRow> HistoryOf(RunView run, ProductSeries product, Economy economy)
    {
        var index = run.Economies.IndexOf(economy.Code);
        return
        [
            .. product.Years.Select(y =>
            {
                var cell = run.Cell(product, index, y.Key);
                return new HistoryRow(
                    y.Key.Value,
                    y.Value.Complete,
                    cell?.ImportHhi,
                    cell?.WorldExportHhi,
                    cell?.ImportExportRatio,
                    cell?.Imports.Kusd,
                    DependencyRanking.TopOf(run, cell));
            }),
        ];
    }

    private static ImmutableArray<FactorRow> FactorsOf(DependencyAssessment assessment) => assessment.Score is { } score
        ?
        [
            .. score.Factors.Select(f => new FactorRow(f.Id, f.Value, f.ShareOfShortfall)),
            .. score.Dropped.Select(d => new FactorRow(d, null, null)),
        ]
        : [];

    private static ImmutableArray<SourceRow> SourcesOf(RunView run, ProductSeries product)
    {
        var datasets = run.DatasetsOf(product.Series).Select(d => new SourceRow(
            d.Id.Value, product.Series.ToString(), d.Report.Licence, "imports, exports, concentration"));
        var figures = run.Figures.Sources
            .Where(s => s.Kind is "governance" or "items" or "materials" or "production-shares" or "stocks")
            .Select(s => new SourceRow(s.Id, s.Title, s.Licence, s.Kind));
        return [.. datasets, .. figures];
    }
}
