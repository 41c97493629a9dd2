using System.IO.Compression;
using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Indicators.GeoPolRisk;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Core.Tests.Indicators.GeoPolRisk;

/// <summary>
/// The authors' example for China 2022 (R7) from World Mining Data, BACI and WGI. Their trade is of an earlier release of
/// BACI, so the scores differ in the third or fourth digit; like the authors, and against pitfall 34, the case takes
/// production in metal content and imports in gross weight for the same.
/// </summary>
public sealed class ScoresOfChinaTests
{
    private const string Importer = "156";

    private static readonly Lazy<ILookup<string, IReadOnlyDictionary<string, string>>> Imports = new(() =>
    {
        using var zip = ZipFile.OpenRead(SharedMaterial.PathOf("samples/baci/baci_hs92_raw_materials_1995_2024.zip"));
        using var year = zip.GetEntry("BACI_HS92_Y2022.csv")!.Open();
        return SampleTable.Read(year)
            .Where(r => r["j"] is Importer && r["q"].Trim() is not ("" or "NA"))
            .ToLookup(r => r["k"], StringComparer.Ordinal);
    });

    private static readonly Lazy<Dictionary<string, GovernanceScore>> Stability = new(() =>
        SampleTable.Read("samples/governance/wgi_pv_estimate_1996_2022.csv")
            .Where(r => r["2022"] is not ("" or "nan"))
            .GroupBy(r => r["country_code"], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => GovernanceScore.Observed(g.First().Number("2022")), StringComparer.Ordinal));

    [Theory]
    [InlineData("Cobalt", "282200|810510", 0.432569, 2e-4)]
    [InlineData("Lithium (Li2O)", "282520|283691", 0.109398, 1e-4)]
    [InlineData("Nickel", "260400", 0.167297, 4e-4)]
    [InlineData("Antimony", "261710", 0.076128, 7e-3)]
    [InlineData("Rare Earths (REO)", "284690|284610|280530", 0.067355, 6e-4)]
    public void The_published_scores_come_out_but_for_the_release_of_the_trade_figures(string commodity, string codes, double expected, double relative)
    {
        var production = SampleTable.Read("samples/production/world_mining_data_2018_2022.csv.gz")
            .Where(r => string.Equals(r["commodity"], commodity, StringComparison.Ordinal) && r["year"] is "2022" && r["Country"] is not "Total" && r["production"].Length > 0)
            .ToList();
        var flows = codes.Split('|').SelectMany(c => Imports.Value[c]).ToList();
        var basis = new MaterialBasis(commodity, MaterialStage.Processing, MassContent.GrossWeight);
        var score = GeoPolRiskScore.Of(
            Herfindahl.Of([.. production.Select(r => r.Number("production"))]),
            new MaterialQuantities(basis, [.. flows.Select(r => new Tonnes(r.Number("q")))]),
            [.. flows.Select(r => Stability.Value.GetValueOrDefault(r["i"], GovernanceScore.Missing))],
            new MaterialQuantity(basis, new Tonnes(production.Where(r => r["Country_ISO"] is "CHN").Sum(r => r.Number("production")))));
        score.Score.Should().BeApproximately(expected, expected * relative);
    }
}
