using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators;
using GeoMonitor.Core.Indicators.Dependency;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Core.Screening;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.SupplyChains.Chokepoints;
using GeoMonitor.Monitoring.Texts;
using Coverage = GeoMonitor.Core.Indicators.Dependency.YearCoverage;

namespace GeoMonitor.Monitoring.Assessment;

/// <summary>
/// Puts the published tests, the level, the score and the grade of one dependency together. Pure: the same request
/// gives the same assessment.
/// </summary>
internal sealed class DependencyAssessor(MethodParameters parameters, EconomyTable economies)
{
    public DependencyAssessment Assess(AssessmentRequest request)
    {
        var cell = request.Own(request.Year);
        var cdi = CdiOf(cell, request.Economy);
        var geoDep = GeoDepOf(cell) with { WorldExportHhi = request.WorldExportHhi };
        var cdiRule = Rule(request, request.Own, c => CdiOf(c, request.Economy).IsDependent(parameters.Cdi));
        var geoDepRule = Rule(request, request.Own, c => GeoDepOf(c).AllHold(parameters.GeoDep));
        var poolRule = request.Economy.InEu27
            ? Rule(request, request.Pool, c => CdiOf(c, economies[economies.Eu27Index]).IsDependent(parameters.Cdi))
            : null;
        var reExports = ReExportsOf(request, geoDep);
        var diversion = cell?.TopSupplier is { } top ? request.DiversionWorld(top) : null;
        var (decision, undecided) = Decide(request, cell, cdi, cdiRule, poolRule, diversion);
        var score = cell is null ? null : CoreRiskScore.Of(Inputs(cell, cdi, diversion, request), parameters);
        return new DependencyAssessment(
            cell,
            cdi,
            cdiRule,
            poolRule,
            geoDep,
            geoDepRule,
            VariantTests.Of(cell, request.Economy, parameters),
            decision,
            undecided,
            score,
            cell is null ? null : GradeOf(cell, score, request),
            reExports,
            AssessmentFlags.Of(request, cell, reExports, economies, parameters.Grades),
            request.Measures);
    }

    /// <summary>The core dependency indicators of a cell (methodology 2.1).</summary>
    /// <remarks>
    /// Exports count inside and outside the Union, because they stand for capacity. For an economy outside the Union
    /// all imports are from outside, so the second indicator is 1.
    /// </remarks>
    internal static CoreDependency CdiOf(CellIndicators? cell, Economy economy)
    {
        if (cell is null || cell.ExtraEuImports.Usd == 0)
            return new CoreDependency(null, null, null, MissingReason.NoImports);
        var exports = VariantTests.AllExports(cell, economy);
        return new CoreDependency(
            cell.ExtraEuHhi,
            cell.ExtraEuImportShare,
            exports == 0 ? double.PositiveInfinity : (double)cell.ExtraEuImports.Usd / exports,
            MissingReason.None);
    }

    private static GeoDepCriteria GeoDepOf(CellIndicators? cell) => cell is null
        ? new GeoDepCriteria(null, null, null, MissingReason.NoImports)
        : GeoDepCriteria.Of(cell.ImportHhi, cell.WorldExportHhi, cell.Imports.Usd, cell.Exports.Usd);

    private static YearRuleDecision Rule(
        AssessmentRequest request, Func<Year, CellIndicators?> cells, Func<CellIndicators?, bool?> holds) =>
        TwoOfThreeYears.Decide(
            request.Year,
            TwoOfThreeYears.WindowOf(request.Year).Select(year =>
            {
                var coverage = request.Product.StateOf(year) switch
                {
                    YearState.Complete => Coverage.Complete,
                    YearState.Partial => Coverage.Partial,
                    _ => Coverage.Missing,
                };

                // a complete year without a flow has no imports; an incomplete one says nothing
                return new YearOutcome(year, coverage, coverage == Coverage.Complete ? holds(cells(year)) ?? false : null);
            }));

    private (LevelDecision? Decision, string? Undecided) Decide(
        AssessmentRequest request, CellIndicators? cell, CoreDependency cdi, YearRuleDecision own, YearRuleDecision? union, double? diversion)
    {
        if (cell is null)
            return (null, "NO_IMPORTS: no import is recorded, so there is nobody to depend on.");
        var isPool = request.Economy.Code == EconomyCode.Eu27;

        // an economy outside the Union has no pool to be dependent with
        var pool = isPool ? own.Holds : union is null ? false : union.Holds;
        var byTests = pool == true || own.Holds == true;
        var chain = request.OnlyOfficial && !byTests ? null : Verified(request.Chain());
        var decision = LevelRules.Decide(
            new LevelEvidence
            {
                DependentEuPool = pool,
                DependentOwn = isPool ? false : own.Holds,
                CdisPassed = request.Product.StateOf(request.Year) == YearState.Complete
                    ? cdi.Tests(parameters.Cdi).Count(t => t.Passed == true)
                    : null,
                SignificantTrend = request.Warning.Rises,
                YearsToThreshold = request.Warning.Trend?.YearsTo(parameters.Cdi.Concentration),
                Importance = request.Profile.Importance,
                OnPublicList = request.Profile.OnPublicList,
                SupplierRisk = cell.SupplierRisk,
                StrategicNodeIndex = chain?.Index,
                PropagatedDependence = chain is { GoesBeyondTrade: true } ? chain.Index : null,
                DiversionWorld = diversion,
                ImportsKusd = cell.Imports.Kusd,
                Shocks = [.. request.Measures.Select(m => m.Shock).OfType<SupplyShock>()],
                AsOf = new DateOnly(request.Year.Value, 12, 31),
            },
            parameters.Levels);

        // "no flag" would read as safe where the rule behind the flag could not be decided
        var open = decision.Level < DependencyLevel.Dependent && (pool is null || (!isPool && own.Holds is null));
        if (decision.Level < DependencyLevel.Dependent && request.Product.Item is { Kind: ItemKind.Material, IsShared: true })
            return (null, "SHARED_CODE: the code holds other materials too; that all of them together raise no flag says nothing of this one.");
        return open
            ? (null, $"UNDECIDED: the rule of two in three years needs complete years; {Years(request)}.")
            : (decision, null);
    }

    private ChainDependence? Verified(ChainDependence? chain) =>
        chain is not null && chain.Index >= parameters.Levels.PropagatedDependence && !chain.IsVerified ? null : chain;

    private static string Years(AssessmentRequest request)
    {
        var complete = TwoOfThreeYears.WindowOf(request.Year)
            .Where(y => request.Product.StateOf(y) == YearState.Complete)
            .Select(y => y.ToString())
            .ToList();
        return complete.Count == 0
            ? "none of the three is complete"
            : $"of the three only {string.Join(" and ", complete)} {(complete.Count == 1 ? "is" : "are")} complete";
    }

    private static CoreRiskInputs Inputs(CellIndicators cell, CoreDependency cdi, double? diversion, AssessmentRequest request) => new(
        cdi.Concentration,
        request.Economy.IsOfEu27 ? cdi.ExtraShare : null,
        cdi.BoundedRatio,
        cell.WorldExportHhi,
        diversion,
        cell.SupplierRisk,
        GeopoliticalDistance: null,
        request.Profile.Importance,
        request.Profile.RecyclingInputRate,
        SubstitutionSupplyRisk: null);

    private GradeDecision GradeOf(CellIndicators cell, CoreRiskScore? score, AssessmentRequest request)
    {
        // the share from outside the Union is no missing factor of an economy that is outside itself
        var missing = (score?.Dropped ?? [])
            .Where(f => request.Economy.IsOfEu27 || !string.Equals(f, "extra-share", StringComparison.Ordinal))
            .ToList();
        return GradeDecision.Of(
            new DataQuality(
                cell.UnspecifiedShare,
                MirrorAsymmetry: null,
                QuantityImputed: null,
                HsSplitInWindow: false,
                request.AgeYears,
                request.ReExportShare,
                HasOriginData: request.OriginBasis == OriginBasis.Production)
            {
                OriginFromFlows = request.OriginBasis == OriginBasis.Flows,
                SharedCode = request.Product.Item is { Kind: ItemKind.Material, IsShared: true },
            },
            missing,
            parameters.Grades);
    }

    private ReExportFinding ReExportsOf(AssessmentRequest request, GeoDepCriteria criteria)
    {
        var tests = criteria.Tests(parameters.GeoDep);
        if (request.OriginBasis is not null || tests[0].Passed != true || tests[1].Passed != true || tests[2].Passed != false)
            return ReExportFinding.None;
        return request.Profile.ProducesNothing(request.Economy, economies) switch
        {
            true => ReExportFinding.Hidden,
            false => ReExportFinding.None,
            null => ReExportFinding.Possible,
        };
    }
}
