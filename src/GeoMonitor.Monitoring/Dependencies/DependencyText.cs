using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Dependency;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.SupplyChains.Chokepoints;
using GeoMonitor.Monitoring.Texts;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>Gathers the facts of one dependency and has them written out.</summary>
internal static class DependencyText
{
    // suppliers below this share are in the table, not in the text
    private const double SmallestNamed = 0.01;

    // below this the hubs change nothing that a sentence could say
    private const double SmallestThroughHubs = 0.01;

    public static TextAnswer Of(
        RunView run,
        ProductSeries product,
        RankingQuery query,
        DependencyAssessment assessment,
        ImmutableArray<SupplierFlow> suppliers,
        ViewsAnswer views,
        ImmutableArray<ProducersAnswer> producers,
        UncertaintyAnswer? uncertainty,
        MitigationAnswer mitigation)
    {
        var (economy, year) = (query.Economy, query.Year);
        var thresholds = run.Facts.Parameters.GeoDep;
        var named = suppliers.Where(s => s.Economy != EconomyTable.UnspecifiedIndex && s.Value.Usd > 0).ToList();
        var total = named.Sum(s => s.Value.Usd);
        var window = TwoOfThreeYears.WindowOf(year).ToList();
        var byOrigin = query.View == View.Origin;
        var mixed = product.Mixed.IsEmpty ? product.Item.IsShared ? product.Item.Materials : [] : product.Mixed;
        var facts = new DependencyFacts
        {
            Economy = economy,
            ItemId = product.Item.Id.Value,
            ItemNameEn = product.Item.NameEn,
            ItemNameNl = product.Item.NameNl,
            MaterialCodes = product.Item.Kind == ItemKind.Material ? [.. product.Codes.Select(c => c.ToString())] : [],
            Year = year,
            ByOrigin = byOrigin,
            ImportsKusd = assessment.Cell?.Imports.Kusd,
            TopSuppliers =
            [
                .. named.Where((s, i) => i == 0 || s.Value.Usd >= SmallestNamed * total).Take(3).Select(s => new SupplierFact(
                    run.Economies[s.Economy].NameEn,
                    run.Economies[s.Economy].NameNl,
                    (double)s.Value.Usd / total,
                    !byOrigin && economy.InEu27 && run.Economies.IsInEu27(s.Economy))),
            ],
            SupplierCount = named.Count,
            Producers = ProducersFact(run, producers),
            Origin = byOrigin ? null : OriginFactOf(run, product, economy, year, views),
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
            SharedMaterialsEn = [.. MaterialsOf(run, mixed).Select(m => Sentences.Inside(m.NameEn))],
            SharedMaterialsNl = [.. MaterialsOf(run, mixed).Select(m => Sentences.Inside(m.NameNl))],
            Study = StudyOf(run, product.Item),
            UnspecifiedShare = assessment.Flags.Contains(AssessmentFlags.Unspecified, StringComparer.Ordinal)
                ? assessment.Cell?.UnspecifiedShare
                : null,
            Stock = mitigation is { DaysOfCover: { } days, Stock: { } stock }
                ? new StockFact(
                    stock.HeldT,
                    stock.Year,
                    stock.Kinds.Contains("strategic", StringComparer.Ordinal),
                    stock.Kinds.Contains("commercial", StringComparer.Ordinal),
                    days)
                : null,
            Draws = uncertainty is { } u
                ? new DrawsFact(u.Draws, u.ProbabilityConcentrated, run.Facts.Parameters.Cdi.Concentration, u.RankLow, u.RankHigh)
                : null,
            Undecided = assessment.Undecided?.Split(':')[0],
            Chain = ChainFactOf(run, run.ChainDependenceOf(product, economy, year)),
            Measures =
            [
                .. assessment.Measures.Where(m => m.Measure.Effective is not null).Select(m => new MeasureFact(
                    Articles.English(run.Economies.Find(m.Measure.Economy)!),
                    Articles.Dutch(run.Economies.Find(m.Measure.Economy)!),
                    m.Measure.Type,
                    m.Measure.Effective!.Value)),
            ],
            Level = assessment.Decision is { } d ? new LevelWords(d.Level.NameEn(), d.Level.NameNl()) : null,
            Reasons = assessment.Decision is { } decision ? [.. decision.Reasons] : [],
            Grade = assessment.Grade is { } g ? new GradeFact(g.Grade.ToString(), [.. g.Steps]) : null,
        };
        return new TextAnswer(new EnglishText().Write(facts), new DutchText().Write(facts));
    }

    // below the mark of a chokepoint there is nobody to name
    private static ChainFact? ChainFactOf(RunView run, ChainDependence? chain)
    {
        if (chain is null || chain.Index < run.Facts.Parameters.Network.Chokepoint)
            return null;
        var on = run.Economies.Find(chain.On)!;
        var finding = chain.Finding;
        var through = finding.Steps.Length > 1 && ItemId.TryParse(finding.Steps[^1].Item, out var id) ? run.Figures.Items.Find(id) : null;
        return new ChainFact(Articles.English(on), Articles.Dutch(on), chain.Index, through?.NameEn, through?.NameNl, finding.Grade);
    }

    private static StudyFact? StudyOf(RunView run, Item item) =>
        item.Materials is [var only]
        && run.Figures.Materials.GetValueOrDefault(only) is { SupplyRisk: { } risk, EconomicImportance: { } importance } profile
            ? new StudyFact(risk, importance, profile.IsCritical, profile.IsStrategic)
            : null;

    // several materials in one code have several tables: the text would have to tell apart what trade cannot
    private static ProducersFact? ProducersFact(RunView run, ImmutableArray<ProducersAnswer> producers)
    {
        if (producers is not [{ Producers: [var first, ..] } table])
            return null;
        var material = MaterialsOf(run, [ItemId.Parse(table.Material).Material!]).FirstOrDefault();
        var economy = run.Economies.Find(EconomyCode.Parse(first.Economy));
        return material.NameEn is null || economy is null
            ? null
            : new ProducersFact(
                material.NameEn,
                material.NameNl,
                table.Year,
                table.DataSet,
                Articles.English(economy),
                Articles.Dutch(economy),
                first.Share,
                table.Hhi);
    }

    private static OriginFact? OriginFactOf(
        RunView run, ProductSeries product, Economy economy, Core.Year year, ViewsAnswer views)
    {
        if (views is not { Origin: { TopSupplier: { } top, ImportHhi: { } hhi } origin }
            || origin.Hubs.Sum(h => h.ShareOfImports) < SmallestThroughHubs)
        {
            return null;
        }

        var supplier = run.Economies.Find(EconomyCode.Parse(top.Economy))!;
        var hub = run.Economies.Find(EconomyCode.Parse(origin.Hubs[0].Economy))!;
        return new OriginFact(
            Articles.English(supplier),
            Articles.Dutch(supplier),
            top.Share,
            hhi,
            origin.Hubs.Sum(h => h.ShareOfImports),
            Articles.English(hub),
            Articles.Dutch(hub),
            run.Origin(product, year)!.Basis == OriginBasis.Production);
    }

    // the catalogue names a material with its stage behind a comma
    private static IEnumerable<(string NameEn, string NameNl)> MaterialsOf(RunView run, IEnumerable<string> materials) => materials
        .Select(m => run.Figures.Items.All.FirstOrDefault(i => string.Equals(i.Id.Material, m, StringComparison.Ordinal)))
        .OfType<Item>()
        .Select(i => (i.NameEn.Split(',')[0], i.NameNl.Split(',')[0]));
}
