using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Dependency;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Core.Screening;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>The ranking of an economy's dependences in a year: by level, then by score.</summary>
public static class DependencyRanking
{
    /// <summary>Every row that fits the query, in order. Ranks are those within all items, whatever the filter.</summary>
    /// <param name="run">The run to answer from.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="cancellation">Stops the work between items.</param>
    public static ImmutableArray<DependencyRow> Rows(RunView run, RankingQuery query, CancellationToken cancellation = default) =>
        [.. Ranked(run, query, cancellation).Select(r => r.Row)];

    /// <summary>The same rows with every method beside each.</summary>
    /// <param name="run">The run to answer from.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="cancellation">Stops the work between items.</param>
    public static ImmutableArray<ComparedDependency> Compared(
        RunView run, RankingQuery query, CancellationToken cancellation = default) =>
    [
        .. Ranked(run, query, cancellation).Select(r => new ComparedDependency(
            r.Row, MethodsSideBySide.Of(TestRows.Of(r.Assessment, run.Facts.Parameters, query.Year)))),
    ];

    /// <summary>The first rows, without intervals: what can be said the moment a run is there.</summary>
    /// <param name="run">The run to answer from.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="count">How many.</param>
    public static ImmutableArray<DependencyRow> Top(RunView run, RankingQuery query, int count)
    {
        var first = Ordered(run, query, onlyOfficial: true, CancellationToken.None).Take(count).ToList();

        // the official tests settle the order down to strategic; below it trends and the chain have a say
        if (first.Count < count || first[^1].Severity < (int)DependencyLevel.Strategic)
            first = [.. Ordered(run, query, onlyOfficial: false, CancellationToken.None).Take(count)];
        return [.. first.Select(r => r.Row)];
    }

    /// <summary>Every row with its product and rank, without intervals: for who wants those of all economies.</summary>
    internal static IEnumerable<(DependencyRow Row, ProductSeries Product)> Scored(RunView run, RankingQuery query, CancellationToken cancellation) =>
        Ordered(run, query, onlyOfficial: false, cancellation).Select(r => (r.Row, r.Product));

    /// <summary>One item in its ranking, with its interval; null when the year has no figures of it.</summary>
    internal static Ranked? Find(RunView run, RankingQuery query, ProductSeries product, CancellationToken cancellation) =>
        Ranked(run, query, cancellation).Find(r => r.Product.Item.Id == product.Item.Id);

    /// <summary>The ranks of an item under other choices of method; null without a score.</summary>
    internal static MethodRanks? MethodRanksOf(
        RunView run, RankingQuery query, ProductSeries product, CancellationToken cancellation) => run.Robustness
        .Of(run, query, () => Ordered(run, query, onlyOfficial: false, cancellation))?
        .GetValueOrDefault(product.Item.Id.Value);

    private static List<Ranked> Ranked(RunView run, RankingQuery query, CancellationToken cancellation)
    {
        var ranked = Ordered(run, query, onlyOfficial: false, cancellation);
        var intervals = run.Uncertainty.Of(run, query, ranked);
        return [.. ranked.Select(r => WithInterval(r, intervals)).Where(r => Fits(run, query, r))];
    }

    private static Ranked WithInterval(Ranked ranked, ImmutableDictionary<string, ItemUncertainty>? intervals)
    {
        if (intervals is null)
        {
            return ranked with
            {
                Row = ranked.Row with
                {
                    Missing = [.. ranked.Row.Missing.Select(m => IsRank(m) ? m with { Reason = RankingUncertainty.TooMany } : m)],
                },
            };
        }

        if (!intervals.TryGetValue(ranked.Row.Item, out var own))
            return ranked;
        return ranked with
        {
            Uncertainty = own,
            Row = ranked.Row with
            {
                Score = ranked.Row.Score with { RankLow = own.RankLow, RankHigh = own.RankHigh },
                Missing = ranked.Row.Missing.RemoveAll(IsRank),
            },
        };
    }

    private static bool IsRank(MissingValue missing) => missing.Field is "score.rankLow" or "score.rankHigh";

    private static List<Ranked> Ordered(RunView run, RankingQuery query, bool onlyOfficial, CancellationToken cancellation)
    {
        var ranked = All(run, query, onlyOfficial, cancellation)
            .OrderByDescending(r => r.Severity)
            .ThenByDescending(r => r.Row.Score.Gross ?? -1)
            .ThenBy(r => r.Row.Item, StringComparer.Ordinal)
            .ToList();
        var rank = 0;
        return
        [
            .. ranked
                .Select(r => r.Row.Score.Gross is null
                    ? r
                    : r with { Row = r.Row with { Score = r.Row.Score with { Rank = ++rank } } }),
        ];
    }

    /// <summary>The row of one dependency, without its rank.</summary>
    internal static DependencyRow RowOf(
        RunView run, ProductSeries product, Economy economy, Core.Year year, View view, DependencyAssessment assessment)
    {
        var cell = assessment.Cell;
        var missing = MissingOf(product, economy, year, assessment);
        return new DependencyRow(
            economy.Code.Value,
            product.Item.Id.Value,
            product.Item.NameEn,
            product.Item.Kind.ToString().ToLowerInvariant(),
            year.Value,
            view.Id(),
            assessment.Decision?.Level.Id(),
            assessment.Decision is { } d ? [.. d.Reasons.Select(r => r.Id)] : [],
            new DependencyScore(assessment.Score?.Gross, assessment.Score?.Net, Rank: null, RankLow: null, RankHigh: null),
            TopOf(run, cell),
            cell?.Suppliers ?? 0,
            new DependencyIndicators(
                cell?.ImportHhi,
                assessment.GeoDep.WorldExportHhi,
                economy.IsOfEu27 ? cell?.ExtraEuImportShare : null,
                cell?.ImportExportRatio,
                cell?.Imports.Kusd,
                cell?.UnspecifiedShare,
                cell?.SupplierRisk),
            assessment.Grade?.Grade.ToString(),
            assessment.Flags,
            product.Series.ToString(),
            run.Facts.Parameters.Version,
            missing);
    }

    internal static SupplierShare? TopOf(RunView run, CellIndicators? cell) =>
        cell is { TopSupplier: { } top, TopShare: { } share } ? new SupplierShare(run.Economies[top].Code.Value, share) : null;

    private static IEnumerable<Ranked> All(RunView run, RankingQuery query, bool onlyOfficial, CancellationToken cancellation)
    {
        if (query.View == View.Domestic)
        {
            foreach (var row in DomesticRanking.Rows(run, query, cancellation))
                yield return row;
            yield break;
        }

        if (query.View == View.Origin)
            LookThrough(run, query, cancellation);
        if (!onlyOfficial)
            WalkChain(run, query, cancellation);
        foreach (var product in query.Items(run))
        {
            cancellation.ThrowIfCancellationRequested();
            if (product.StateOf(query.Year) == YearState.Absent)
                continue;
            var assessment = run.Assess(product, query.Economy, query.Year, query.View, onlyOfficial);
            var row = RowOf(run, product, query.Economy, query.Year, query.View, assessment);
            yield return new Ranked(row, product, assessment, assessment.Decision is { } d ? (int)d.Level : -1);
        }
    }

    // the first ranking by origin looks through every item in three years: on all processors, then it is kept
    private static void LookThrough(RunView run, RankingQuery query, CancellationToken cancellation) =>
        Parallel.ForEach(
            query.Items(run).SelectMany(p => TwoOfThreeYears.WindowOf(query.Year).Select(y => (Product: p, Year: y))),
            new ParallelOptions { CancellationToken = cancellation },
            p => run.Origin(p.Product, p.Year));

    // likewise the first question about an economy walks the chain upstream of every item
    private static void WalkChain(RunView run, RankingQuery query, CancellationToken cancellation) =>
        Parallel.ForEach(
            query.Items(run),
            new ParallelOptions { CancellationToken = cancellation },
            p => run.ChainDependenceOf(p, query.Economy, query.Year));

    private static bool Fits(RunView run, RankingQuery query, Ranked ranked) =>
        (query.Tag is null || ranked.Product.Item.Has(query.Tag))
        && (query.Kind is null || string.Equals(query.Kind, ranked.Row.Kind, StringComparison.Ordinal))
        && (query.Level is null || string.Equals(query.Level, ranked.Row.Level, StringComparison.Ordinal))
        && (query.Supplier is null || Supplies(run, query, ranked.Product));

    private static bool Supplies(RunView run, RankingQuery query, ProductSeries product) =>
        SupplierShares.Of(run, product, query.Economy, query.Year, query.View)
            .Any(s => s.Economy == run.Economies.IndexOf(query.Supplier!.Code) && s.Value.Usd > 0);

    private static ImmutableArray<MissingValue> MissingOf(
        ProductSeries product, Economy economy, Core.Year year, DependencyAssessment assessment)
    {
        var missing = ImmutableArray.CreateBuilder<MissingValue>();
        void Note(bool isNull, string field, string reason)
        {
            if (isNull)
                missing.Add(new MissingValue(field, reason));
        }

        var partial = product.StateOf(year) == YearState.Partial;
        var none = partial
            ? "NO_IMPORTS: no import is among the partial figures of this year."
            : "NO_IMPORTS: no import is recorded in this year.";
        Note(assessment.Decision is null, "level", assessment.Undecided!);
        if (assessment.Cell is not { } cell)
        {
            Note(true, "score", none);
            foreach (var field in (string[])["importHhi", "extraEuImportShare", "importExportRatio", "importsKusd", "unspecifiedShare", "supplierRisk"])
                Note(true, $"indicators.{field}", none);
            Note(true, "grade", none);
            return missing.ToImmutable();
        }

        Note(assessment.Score is null, "score.gross", "NO_FACTORS: no factor of the vulnerability is known.");
        Note(true, "score.rankLow", RankingUncertainty.NoScore);
        Note(true, "score.rankHigh", RankingUncertainty.NoScore);
        Note(cell.ImportHhi is null, "indicators.importHhi", "NO_IMPORTS: nothing of value is imported from named suppliers.");
        Note(cell.WorldExportHhi is null, "indicators.worldExportHhi", "NO_WORLD_EXPORTS: nobody exports anything of value.");
        Note(cell.ImportExportRatio is null, "indicators.importExportRatio", "NO_IMPORTS: the imports have no value.");
        Note(cell.UnspecifiedShare is null, "indicators.unspecifiedShare", "NO_IMPORTS: the imports have no value.");
        Note(cell.SupplierRisk is null, "indicators.supplierRisk", "NO_GOVERNANCE: the risk of a supplier is not known.");
        Note(
            !economy.IsOfEu27,
            "indicators.extraEuImportShare",
            "NOT_IN_UNION: the economy is outside the Union.");
        return missing.ToImmutable();
    }
}

/// <summary>A row with what it is ordered and filtered by.</summary>
internal sealed record Ranked(DependencyRow Row, ProductSeries Product, DependencyAssessment Assessment, int Severity)
{
    /// <summary>What the draws of shares say; null without a score.</summary>
    public ItemUncertainty? Uncertainty { get; init; }
}
