using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>The ranking in the domestic view: concentration of what stays; no level, because the ratio is not known.</summary>
internal static class DomesticRanking
{
    private const string Flag = "REEXPORT_SHARES_OF_ALL_GOODS";
    private const string NoLevel =
        "NO_REEXPORTS_BY_PRODUCT: the rules need imports over exports net of re-exports, which is not published by product.";

    public static IEnumerable<Ranked> Rows(RunView run, RankingQuery query, CancellationToken cancellation)
    {
        var absent = DomesticImports.MissingReason(run.Figures.ReExports, query.Economy, query.Year);
        foreach (var product in query.Items(run))
        {
            cancellation.ThrowIfCancellationRequested();
            if (product.StateOf(query.Year) == YearState.Absent)
                continue;
            var assessment = run.Assess(product, query.Economy, query.Year);
            var reported = DependencyRanking.RowOf(run, product, query.Economy, query.Year, View.Domestic, assessment);
            var row = absent is null && assessment.Cell is not null
                ? Net(run, query, product, reported)
                : Empty(reported, absent ?? "NO_IMPORTS: no import is recorded in this year.");
            yield return new Ranked(row, product, assessment, Severity: -1);
        }
    }

    private static DependencyRow Net(RunView run, RankingQuery query, ProductSeries product, DependencyRow reported)
    {
        var suppliers = SupplierShares.Of(run, product, query.Economy, query.Year);
        var net = DomesticImports.Of(run, suppliers, run.Figures.ReExports!, query.Year);
        return reported with
        {
            Level = null,
            Reasons = [],
            Score = new DependencyScore(null, null, null, null, null),
            TopSupplier = net.TopSupplier,
            Suppliers = net.Suppliers,
            Indicators = reported.Indicators with
            {
                ImportHhi = net.ImportHhi,
                ImportsKusd = net.ImportsKusd,
                ImportExportRatio = null,
                ExtraEuImportShare = null,
                SupplierRisk = null,
            },
            Flags = reported.Flags.Add(Flag),
            Missing =
            [
                new MissingValue("level", NoLevel),
                new MissingValue("score", NoLevel),
                new MissingValue("indicators.importExportRatio", DomesticImports.NoRatio),
                new MissingValue("indicators.extraEuImportShare", DomesticImports.NoRatio),
                new MissingValue("indicators.supplierRisk", "NOT_IN_THIS_VIEW: given in the reported view."),
            ],
        };
    }

    private static DependencyRow Empty(DependencyRow reported, string reason) => reported with
    {
        Level = null,
        Reasons = [],
        Score = new DependencyScore(null, null, null, null, null),
        TopSupplier = null,
        Suppliers = 0,
        Indicators = new DependencyIndicators(null, null, null, null, null, null, null),
        Grade = null,
        Missing =
        [
            new MissingValue("level", reason),
            new MissingValue("score", reason),
            new MissingValue("indicators", reason),
            new MissingValue("grade", reason),
        ],
    };
}
