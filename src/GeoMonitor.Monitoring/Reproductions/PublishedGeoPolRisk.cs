using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Governance;
using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Indicators.GeoPolRisk;
using GeoMonitor.Core.Items;
using GeoMonitor.Monitoring.Materials;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Reproductions;

/// <summary>Published GeoPolRisk figures (methodology 4 and 14, R1 to R8).</summary>
internal static class PublishedGeoPolRisk
{
    private const string Authors = "geopolrisk-py (Koyamparambath et al. 2024), documentation and test case";
    private const double SixDigits = 5e-7;
    private const string OtherVintage =
        "The bundled governance estimates are of the 2024 update, the published ones of 2023; vintages are never mixed, so a small difference is right.";

    private static readonly Year Published = new(2022);

    // producers as the authors cite them from World Mining Data, in tonnes
    private static readonly ImmutableArray<(string Id, string Name, double[] Tonnes, double Hhi)> Producers =
    [
        ("gallium", "gallium 2022: China, Russia, Japan, Korea", [606, 5, 3, 2], 0.967896),
        ("germanium", "germanium 2022, four producers", [130, 5, 2, 2], 0.876404),
    ];

    // political stability of 2022 in the update of 2023, and what the authors make of it
    private static readonly ImmutableArray<(string Economy, double Estimate, double Risk)> Risks =
    [
        ("CHN", -0.441073626, 0.588215), ("USA", -0.036005028, 0.507201), ("JPN", 1.073910952, 0.285218),
        ("NLD", 0.717304826, 0.356539), ("COD", -1.977746248, 0.895549), ("RUS", -0.918995440, 0.683799),
    ];

    private static readonly ImmutableArray<Case> Cases =
    [
        new("graphite", 0.470663, 50585.910847, 86586.111, 2.226907, 0.584227, 0.274974, 1.495658),
        new("manganese", 0.203518, 191198.003477, 350700.567, 0.400735, 0.545189, 0.110956, 0.108604),
    ];

    public static IEnumerable<Reproduction> Of(RunView run, CancellationToken cancellation) =>
    [
        .. Producers.Select(p => Reproduction.Compare(
            $"geopolrisk-production-hhi-{p.Id}", $"Concentration of world production, {p.Name}", $"World Mining Data via {Authors}",
            p.Hhi, Herfindahl.Of(p.Tonnes), SixDigits, "The shares do not give the published index.")),
        .. Cases.SelectMany(OfCase),
        .. Risks.Select(r => RiskOf(r.Economy, r.Estimate, r.Risk)),
        .. Risks.Select(r => BundledRiskOf(run, r.Economy, r.Risk)),
        FromBundledFlows(run, cancellation),
        .. PublishedProduction.Of(run),
        .. ChinaScores.Of(run, cancellation),
    ];

    private static IEnumerable<Reproduction> OfCase(Case c)
    {
        // the published numerator stands for all suppliers: one supplier with the mean risk
        var basis = new MaterialBasis(c.Material, MaterialStage.Extraction, MassContent.GrossWeight);
        var mean = GovernanceScore.Observed(2.5 - (5 * c.Weighted / c.Imports));
        var score = GeoPolRiskScore.Of(c.Hhi, new MaterialQuantities(basis, [new Tonnes(c.Imports)]), [mean], new MaterialQuantity(basis, default));
        const string Reason = "The published numerator, imports and price do not give the published figure.";
        yield return Reproduction.Compare(
            $"geopolrisk-usa-2022-{c.Material}-import-risk", $"Import risk of the USA 2022, {c.Material}", Authors, c.Risk, score.ImportRisk, 1e-6, Reason);
        yield return Reproduction.Compare(
            $"geopolrisk-usa-2022-{c.Material}-score", $"GeoPolRisk of the USA 2022, {c.Material}", Authors, c.Score, score.Score, 1e-6, Reason);

        // price and index are published on six digits, which moves the factor by a few units of the sixth
        yield return Reproduction.Compare(
            $"geopolrisk-usa-2022-{c.Material}-characterisation-factor", $"Characterisation factor, USA 2022, {c.Material}", Authors,
            c.Factor, score.CharacterisationFactor(c.Price), 5e-6, Reason);
    }

    private static Reproduction RiskOf(string code, double estimate, double expected) => Reproduction.Compare(
        $"geopolrisk-risk-2022-{code.ToLowerInvariant()}",
        $"Political stability of {code} 2022 as a risk, from the estimate of the 2023 update",
        $"World Bank, WGI, 2023 update, via {Authors}",
        expected,
        GovernanceScore.Observed(estimate).Risk,
        SixDigits,
        "The published estimate does not give the published risk.");

    private static Reproduction BundledRiskOf(RunView run, string code, double expected) => Reproduction.Compare(
        $"geopolrisk-stability-2022-{code.ToLowerInvariant()}",
        $"Political stability of {code} 2022 as a risk, from the bundled update",
        $"World Bank, WGI, 2023 update, via {Authors}",
        expected,
        run.Figures.Bundled.Governance.EstimateOf(EconomyCode.Parse(code), Published, GovernanceDimension.PoliticalStability)?.Score.Risk,
        SixDigits,
        OtherVintage);

    private static Reproduction FromBundledFlows(RunView run, CancellationToken cancellation)
    {
        var item = run.Figures.Items.Find(ItemId.Of("natural-graphite", "extraction"));
        var usa = run.Economies.Find(EconomyCode.Parse("USA"))!;
        var imports = item is null ? null : MaterialImports.Of(run, item, usa, Published, cancellation);
        double? risk = null;
        if (imports is { TotalTonnes: > 0 })
        {
            var basis = new MaterialBasis("natural-graphite", MaterialStage.Extraction, MassContent.GrossWeight);
            var quantities = new MaterialQuantities(basis, [.. imports.Tonnes.Select(t => new Tonnes(t))]);
            risk = GeoPolRiskScore.Of(1, quantities, MaterialImports.StabilityIn(run, Published), new MaterialQuantity(basis, default)).ImportRisk;
        }

        return Reproduction.Compare(
            "geopolrisk-usa-2022-graphite-import-risk-from-flows",
            "Import risk of the USA 2022, graphite, from bundled flows and governance",
            Authors,
            0.584227,
            risk,
            SixDigits,
            imports is { TotalTonnes: > 0 }
                ? $"The authors count 86586.111 t in an earlier release of BACI; this one has {imports.TotalTonnes.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)} t. {OtherVintage}"
                : "No flows of graphite of 2022 are loaded.");
    }

    private sealed record Case(
        string Material, double Hhi, double Weighted, double Imports, double Price, double Risk, double Score, double Factor);
}
