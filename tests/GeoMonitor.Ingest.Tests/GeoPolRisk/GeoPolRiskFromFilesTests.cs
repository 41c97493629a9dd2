using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Indicators.GeoPolRisk;

namespace GeoMonitor.Ingest.Tests.GeoPolRisk;

/// <summary>
/// The published GeoPolRisk results (R5 to R7) from World Mining Data, WGI and BACI as the loader reads them. Like the
/// authors, and against pitfall 34, the cases take production in metal content and imports in gross weight for the same.
/// </summary>
public sealed class GeoPolRiskFromFilesTests
{
    private static readonly EconomyCode Usa = EconomyCode.Parse("USA");
    private static readonly EconomyCode Taiwan = EconomyCode.Parse("TWN");

    [Theory]
    [InlineData("Nickel", "260400")]
    [InlineData("Manganese", "260200")]
    [InlineData("Graphite", "250410", "250490")]
    public void With_the_trade_of_the_authors_every_cell_of_their_result_comes_out(string material, params string[] products)
    {
        var expected = ReadFigures.Sheet("GeoPolRisk").Single(r => string.Equals(r[0], material, StringComparison.Ordinal));
        var traded = ReadFigures.ImportsOfTheAuthors();
        var flows = products.SelectMany(p => traded[(Usa, p)]).ToList();
        var got = Score(material, Usa, flows, MassContent.MetalContent);
        got.ProductionHhi.Should().BeApproximately(ReadFigures.Number(expected[5]), 1e-9);
        ReadFigures.Production(material).GetValueOrDefault(Usa).Should().Be(ReadFigures.Number(expected[6]));
        flows.Sum(f => f.Tonnes).Should().BeApproximately(ReadFigures.Number(expected[8]), 1e-6);

        // Taiwan is a code of BACI's own: it has its estimate here and no risk there
        var supply = flows.Sum(f => f.Tonnes) + ReadFigures.Production(material).GetValueOrDefault(Usa);
        var taiwan = flows.Where(f => f.Supplier == Taiwan).Sum(f => f.Tonnes * ReadFigures.StabilityOf(Taiwan).Risk!.Value);
        var risk = got.ImportRisk!.Value - (taiwan / supply);
        risk.Should().BeApproximately(ReadFigures.Number(expected[9]), 1e-9);
        got.ImputedShare.Should().Be(0);
        var theirs = got with { ImportRisk = risk, Score = got.ProductionHhi * risk };
        theirs.Score.Should().BeApproximately(ReadFigures.Number(expected[10]), 1e-9);
        var price = flows.Sum(f => f.Usd) / 1000 / flows.Sum(f => f.Tonnes);
        price.Should().BeApproximately(ReadFigures.Number(expected[11]), 1e-9);
        theirs.Midpoint(price).Should().BeApproximately(ReadFigures.Number(expected[12]), 1e-9);
        theirs.CharacterisationFactor(price).Should().BeApproximately(ReadFigures.Number(expected[13]), 1e-9);
    }

    [Theory]
    [InlineData("Nickel", 6e-3, "260400")]
    [InlineData("Manganese", 4e-3, "260200")]
    [InlineData("Graphite", 2e-4, "250410", "250490")]
    public void With_our_own_trade_it_comes_out_but_for_the_release(string material, double relative, params string[] products)
    {
        var expected = ReadFigures.Number(ReadFigures.Sheet("GeoPolRisk").Single(r => string.Equals(r[0], material, StringComparison.Ordinal))[10]);
        var got = Score(material, Usa, ReadFigures.ImportsOf("USA", products), MassContent.MetalContent);
        got.Score.Should().BeApproximately(expected, expected * relative);
    }

    [Theory]
    [InlineData("Cobalt", 0.432569, 2e-4, "282200", "810510")]
    [InlineData("Lithium (Li2O)", 0.109398, 2e-4, "282520", "283691")]
    [InlineData("Nickel", 0.167297, 4e-4, "260400")]
    [InlineData("Antimony", 0.076128, 7e-3, "261710")]
    [InlineData("Rare Earths (REO)", 0.067355, 6e-4, "284690", "284610", "280530")]
    public void The_published_scores_of_China_come_out_but_for_the_release(string material, double expected, double relative, params string[] products) =>
        Score(material, EconomyCode.Parse("CHN"), ReadFigures.ImportsOf("CHN", products), MassContent.MetalContent)
            .Score.Should().BeApproximately(expected, expected * relative);

    [Fact]
    public void Every_risk_of_the_sheet_is_that_of_the_estimate_we_read()
    {
        // a zero there stands for an economy without an estimate
        var sheet = ReadFigures.Sheet("WGI").Where(r => r[26].Length > 0 && ReadFigures.Number(r[26]) > 0)
            .Select(r => (Code: r[1], Economy: EconomyTable.Default.Find(EconomyCode.Parse(r[1])), Risk: ReadFigures.Number(r[26])))
            .ToList();
        var known = sheet.Where(r => r.Economy is not null && ReadFigures.StabilityOf(r.Economy.Code).Risk is not null).ToList();
        known.Should().HaveCountGreaterThan(190);
        known.Should().AllSatisfy(r => ReadFigures.StabilityOf(r.Economy!.Code).Risk.Should().BeApproximately(r.Risk, 1e-9, r.Code));
    }

    [Fact]
    public void Named_as_what_they_are_the_ore_imports_of_nickel_are_refused_against_its_mine_production_in_metal() =>
        Score("Nickel", Usa, ReadFigures.ImportsOf("USA", "260400"), MassContent.GrossWeight).Refusal!.Code.Should().Be("basis-mismatch");

    private static GeoPolRiskScore Score(string material, EconomyCode importer, List<ReadFigures.Import> imports, MassContent content)
    {
        var production = ReadFigures.Production(material);
        var basis = new MaterialBasis(material, MaterialStage.Extraction, MassContent.MetalContent);
        return GeoPolRiskScore.Of(
            Herfindahl.Of([.. production.Values]),
            new MaterialQuantities(basis with { Content = content }, [.. imports.Select(i => new Tonnes(i.Tonnes))]),
            [.. imports.Select(i => ReadFigures.StabilityOf(i.Supplier))],
            new MaterialQuantity(basis, new Tonnes(production.GetValueOrDefault(importer))));
    }
}
