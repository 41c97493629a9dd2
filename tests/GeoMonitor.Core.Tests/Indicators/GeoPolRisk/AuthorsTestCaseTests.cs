using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Indicators.GeoPolRisk;

namespace GeoMonitor.Core.Tests.Indicators.GeoPolRisk;

/// <summary>The authors' own spreadsheet, USA 2022, computed from its production, trade and governance (R5, R6).</summary>
public sealed class AuthorsTestCaseTests
{
    private const string Importer = "842";
    private static readonly Lazy<Workbook> Book = new(() => new Workbook("samples/golden/geopolrisk_testing_case.xlsx"));

    [Theory]
    [InlineData("Nickel", 0.267490, 0.0012077, 0.00032304)]
    [InlineData("Manganese", 0.203518, 0.545189, 0.110956)]
    [InlineData("Graphite", 0.470663, 0.584227, 0.274974)]
    public void Concentration_import_risk_and_score_come_out_from_the_sheets(string material, double hhi, double risk, double score)
    {
        var got = Score(material, MassContent.MetalContent);
        got.ProductionHhi.Should().BeApproximately(hhi, 1e-6);
        got.ImportRisk.Should().BeApproximately(risk, 1e-6);
        got.Score.Should().BeApproximately(score, 1e-6);
    }

    [Theory]
    [InlineData("Nickel")]
    [InlineData("Manganese")]
    [InlineData("Graphite")]
    public void Every_cell_of_the_result_sheet_comes_out_to_its_last_digits(string material)
    {
        var expected = Book.Value.Rows("GeoPolRisk").Single(r => string.Equals(r["A"], material, StringComparison.Ordinal));
        var got = Score(material, MassContent.MetalContent);
        var price = Price(material);
        got.ProductionHhi.Should().BeApproximately(Workbook.Number(expected["F"]), 1e-12);
        got.ImportRisk.Should().BeApproximately(Workbook.Number(expected["J"]), 1e-12);
        got.Score.Should().BeApproximately(Workbook.Number(expected["K"]), 1e-12);
        price.Should().BeApproximately(Workbook.Number(expected["L"]), 1e-12);
        got.Midpoint(price).Should().BeApproximately(Workbook.Number(expected["M"]), 1e-12);
        got.CharacterisationFactor(price).Should().BeApproximately(Workbook.Number(expected["N"]), 1e-12);
    }

    [Fact]
    public void Named_as_what_they_are_the_ore_imports_of_nickel_are_refused_against_its_mine_production_in_metal() =>
        Score("Nickel", MassContent.GrossWeight).Refusal!.Code.Should().Be("basis-mismatch");

    [Fact]
    public void A_supplier_the_sheet_does_not_know_counts_as_neutral_here_and_as_riskless_there()
    {
        // Taiwan, .495 t of graphite
        var own = Score("Graphite", MassContent.MetalContent, GovernanceScore.Missing);
        own.ImputedShare.Should().BeApproximately(0.495 / 86586.111, 1e-9);
        (own.ImportRisk - Score("Graphite", MassContent.MetalContent).ImportRisk).Should().BeApproximately(0.5 * 0.495 / 86586.111, 1e-9);
    }

    private static GeoPolRiskScore Score(string material, MassContent importContent) =>
        Score(material, importContent, GovernanceScore.Observed(2.5));

    private static GeoPolRiskScore Score(string material, MassContent importContent, GovernanceScore unknown)
    {
        var production = Book.Value.Rows(material).Where(r => r["A"] is not "Total" && r.ContainsKey("H")).ToList();
        var own = production.Where(r => r["B"] is Importer).Sum(r => Workbook.Number(r["H"]));
        var imports = Trade(material);

        // the sheet adds the rows of a code, of which 328 has two; neither is a supplier here
        var risks = Book.Value.Rows("WGI").GroupBy(r => r["C"], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(r => Workbook.Number(r["AA"])), StringComparer.Ordinal);
        var basis = new MaterialBasis(material, MaterialStage.Extraction, MassContent.MetalContent);
        return GeoPolRiskScore.Of(
            Herfindahl.Of([.. production.Select(r => Workbook.Number(r["H"]))]),
            new MaterialQuantities(basis with { Content = importContent }, [.. imports.Select(r => new Tonnes(Workbook.Number(r["G"])))]),
            [.. imports.Select(r => risks.TryGetValue(r["B"], out var risk) ? GovernanceScore.Observed(2.5 - (5 * risk)) : unknown)],
            new MaterialQuantity(basis, new Tonnes(own)));
    }

    private static double Price(string material) =>
        Trade(material).Sum(r => Workbook.Number(r["F"])) / Trade(material).Sum(r => Workbook.Number(r["G"]));

    private static List<IReadOnlyDictionary<string, string>> Trade(string material) =>
        [.. Book.Value.Rows("Trade Data").Where(r => string.Equals(r.GetValueOrDefault("D"), material, StringComparison.Ordinal))];
}
