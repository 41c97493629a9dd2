using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Dependency;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.Texts;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>Explains one dependency: every number with what it is made of and where that is from.</summary>
public static class DependencyExplainer
{
    // suppliers below this share are in the table, not in the text
    private const double SmallestNamed = 0.01;

    /// <summary>The explanation.</summary>
    /// <param name="run">The run to answer from.</param>
    /// <param name="product">The product.</param>
    /// <param name="query">Economy, year and view.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static DependencyExplained Explain(
        RunView run, ProductSeries product, RankingQuery query, CancellationToken cancellation = default)
    {
        var (economy, year) = (query.Economy, query.Year);
        var assessment = run.Assess(product, economy, year);
        var suppliers = SupplierShares.Of(run, product, economy, year, cancellation);
        var rank = DependencyRanking
            .Rows(run, query with { Tag = null, Kind = KindOf(product), Level = null, Supplier = null }, cancellation)
            .FirstOrDefault(r => string.Equals(r.Item, product.Item.Id.Value, StringComparison.Ordinal));
        var row = rank ?? DependencyRanking.RowOf(run, product, economy, year, query.View, assessment);
        var trend = ConcentrationTrend.Of(run, product, economy, year);
        var (views, viewsMissing) = ViewsOf(run, suppliers, economy, year, assessment);
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
                [.. product.PartialYears.Select(y => y.Value)]),
            SuppliersOf(run, suppliers, year),
            TestRows.Of(assessment, run.Facts.Parameters, year),
            HistoryOf(run, product, economy),
            trend,
            assessment.Cell is { } c ? new BoundsAnswer(c.ImportHhiLow, c.ImportHhiHigh) : null,
            views,
            FactorsOf(assessment),
            WouldClear.Of(assessment, suppliers, run),
            SourcesOf(run, product),
            TextOf(run, product, economy, year, assessment, suppliers),
            run.Facts.Parameters.Version,
            [
                .. row.Missing,
                .. viewsMissing,
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

    private static (ViewsAnswer Views, ImmutableArray<MissingValue> Missing) ViewsOf(
        RunView run, ImmutableArray<SupplierFlow> suppliers, Economy economy, Year year, DependencyAssessment assessment)
    {
        var missing = ImmutableArray.CreateBuilder<MissingValue>();
        var reported = assessment.Cell is { } cell
            ? new ViewAnswer(cell.ImportHhi, cell.ImportExportRatio, cell.Imports.Kusd, DependencyRanking.TopOf(run, cell), Note: null)
            : null;
        if (reported is null)
            missing.Add(new MissingValue("views.reported", "NO_IMPORTS: no import is recorded in this year."));

        var absent = DomesticImports.MissingReason(run.Figures.ReExports, economy, year);
        ViewAnswer? domestic = null;
        if (absent is null && assessment.Cell is not null)
        {
            var net = DomesticImports.Of(run, suppliers, run.Figures.ReExports!, year);
            domestic = new ViewAnswer(net.ImportHhi, ImportExportRatio: null, net.ImportsKusd, net.TopSupplier, net.Note(year));
            missing.Add(new MissingValue("views.domestic.importExportRatio", DomesticImports.NoRatio));
        }
        else
        {
            missing.Add(new MissingValue("views.domestic", absent ?? "NO_IMPORTS: no import is recorded in this year."));
        }

        missing.Add(new MissingValue("views.origin", "NOT_COMPUTED: this version does not look through hubs."));
        return (new ViewsAnswer(reported, domestic, Origin: null), missing.ToImmutable());
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
            .Where(s => s.Kind is "governance" or "items" or "materials" or "production-shares")
            .Select(s => new SourceRow(s.Id, s.Title, s.Licence, s.Kind));
        return [.. datasets, .. figures];
    }

    // the catalogue names a material with its stage behind a comma
    private static IEnumerable<(string NameEn, string NameNl)> MaterialsOf(RunView run, Item item) => item.Materials
        .Select(m => run.Figures.Items.All.FirstOrDefault(i => string.Equals(i.Id.Material, m, StringComparison.Ordinal)))
        .OfType<Item>()
        .Select(i => (i.NameEn.Split(',')[0], i.NameNl.Split(',')[0]));

    private static TextAnswer TextOf(
        RunView run,
        ProductSeries product,
        Economy economy,
        Year year,
        DependencyAssessment assessment,
        ImmutableArray<SupplierFlow> suppliers)
    {
        var thresholds = run.Facts.Parameters.GeoDep;
        var named = suppliers.Where(s => s.Economy != EconomyTable.UnspecifiedIndex && s.Value.Usd > 0).ToList();
        var total = named.Sum(s => s.Value.Usd);
        var window = TwoOfThreeYears.WindowOf(year).ToList();
        var facts = new DependencyFacts
        {
            Economy = economy,
            ItemId = product.Item.Id.Value,
            ItemNameEn = product.Item.NameEn,
            ItemNameNl = product.Item.NameNl,
            Year = year,
            ImportsKusd = assessment.Cell?.Imports.Kusd,
            TopSuppliers =
            [
                .. named.Where((s, i) => i == 0 || s.Value.Usd >= SmallestNamed * total).Take(3).Select(s => new SupplierFact(
                    run.Economies[s.Economy].NameEn,
                    run.Economies[s.Economy].NameNl,
                    (double)s.Value.Usd / total,
                    economy.InEu27 && run.Economies.IsInEu27(s.Economy))),
            ],
            SupplierCount = named.Count,
            ImportHhi = new TestFact(assessment.GeoDep.ImportHhi, thresholds.ImportHhi),
            WorldExportHhi = new TestFact(assessment.GeoDep.WorldExportHhi, thresholds.WorldExportHhi),
            ImportExportRatio = new TestFact(assessment.GeoDep.ImportExportRatio, thresholds.ImportExportRatio),
            HoldsOverYears = assessment.GeoDepRule.Holds,
            CommissionOwn = assessment.CdiRule.Holds,
            CommissionPool = assessment.PoolRule?.Holds,
            RuleYears = [.. window.Select(y => y.Value)],
            PartialYears = [.. window.Where(y => product.StateOf(y) == YearState.Partial).Select(y => y.Value)],
            YearIsPartial = product.StateOf(year) == YearState.Partial,
            YearIsProvisional = product.Years.GetValueOrDefault(year)?.Provisional == true,
            ReExports = assessment.ReExports,
            SharedMaterialsEn = product.Item.IsShared ? [.. MaterialsOf(run, product.Item).Select(m => m.NameEn)] : [],
            SharedMaterialsNl = product.Item.IsShared ? [.. MaterialsOf(run, product.Item).Select(m => m.NameNl)] : [],
            UnspecifiedShare = assessment.Flags.Contains(AssessmentFlags.Unspecified, StringComparer.Ordinal) ? assessment.Cell?.UnspecifiedShare : null,
            Level = assessment.Decision is { } d ? new LevelWords(d.Level.NameEn(), d.Level.NameNl()) : null,
        };
        return new TextAnswer(EnglishText.Write(facts), DutchText.Write(facts));
    }
}
