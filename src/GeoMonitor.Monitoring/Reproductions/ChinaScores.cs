using System.Collections.Immutable;
using System.Globalization;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Indicators.GeoPolRisk;
using GeoMonitor.Core.Items;
using GeoMonitor.Monitoring.Materials;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Reproductions;

/// <summary>
/// The GeoPolRisk scores of China in 2022 (methodology 14, R7), the way their authors computed them: codes of several
/// stages together, and production in metal content added to imports in gross weight. The monitor's own assessment refuses
/// such a sum; here it is made, because the published figure is one.
/// </summary>
internal static class ChinaScores
{
    private const string Source = "geopolrisk-py (Koyamparambath et al. 2024), example of its documentation";
    private const double SixDigits = 5e-7;

    private static readonly Year Published = new(2022);

    private static readonly ImmutableArray<(string Material, double Score, string[] Codes)> Scores =
    [
        ("cobalt", 0.432569, ["282200", "810510"]),
        ("lithium", 0.109398, ["282520", "283691"]),
        ("nickel", 0.167297, ["260400"]),
        ("antimony", 0.076128, ["261710"]),
        ("rare-earths", 0.067355, ["284690", "284610", "280530"]),
    ];

    public static IEnumerable<Reproduction> Of(RunView run, CancellationToken cancellation)
    {
        var china = run.Economies.Find(EconomyCode.Parse("CHN"))!;
        return Scores.Select(s =>
        {
            var (got, reason) = ScoreOf(run, china, s.Material, s.Codes, cancellation);
            return Reproduction.Compare(
                $"geopolrisk-china-2022-{s.Material}-from-flows", $"GeoPolRisk of China 2022: {s.Material}", Source, s.Score, got, SixDigits, reason);
        });
    }

    private static (double? Score, string Reason) ScoreOf(
        RunView run, Economy china, string material, string[] codes, CancellationToken cancellation)
    {
        if (PublishedProduction.MinedOf(run, material, Published) is not { } mined || mined.Of(china, run.Economies) is not { } own)
            return (null, PublishedProduction.MissingTable);
        var imports = MaterialImports.Of(run, codes.Select(ItemId.Parse), china, Published, cancellation);
        if (imports.TotalTonnes == 0)
            return (null, $"No flows of {string.Join(" or ", codes)} with tonnes of 2022 are loaded.");

        var asIfAlike = new MaterialBasis(material, MaterialStage.Extraction, mined.Content);
        var score = GeoPolRiskScore.Of(
            mined.Hhi,
            new MaterialQuantities(asIfAlike, [.. imports.Tonnes.Select(t => new Tonnes(t))]),
            MaterialImports.StabilityIn(run, Published),
            new MaterialQuantity(asIfAlike, own));
        return (score.Score, string.Create(CultureInfo.InvariantCulture,
            $"The authors took the release V202401b of BACI, as their repository shows; the one loaded here counts {imports.TotalTonnes:0.###} t of imports. "
            + $"Governance is of {VintageOf(run)}, theirs of the update of 2023."));
    }

    private static string VintageOf(RunView run) =>
        run.Figures.Sources.LastOrDefault(s => string.Equals(s.Kind, "governance", StringComparison.Ordinal))?.Title ?? "the bundled update";
}
