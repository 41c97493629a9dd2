using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Indicators.GeoPolRisk;

namespace GeoMonitor.Core.Tests.Indicators.GeoPolRisk;

public sealed class GeoPolRiskScoreTests
{
    private static readonly MaterialBasis Metal = new("nickel", MaterialStage.Extraction, MassContent.MetalContent);
    private static readonly GovernanceScore[] Governance = [Risk(0.60), Risk(0.28), Risk(0.45)];

    [Fact]
    public void The_worked_example_comes_out()
    {
        var score = GeoPolRiskScore.Of(Herfindahl.Of([70.0, 20, 10]), Imports(500, 300, 200), Governance, Production(250));
        score.ProductionHhi.Should().BeApproximately(0.54, 1e-6);
        score.ImportRisk.Should().BeApproximately(0.3792, 1e-6);
        score.Score.Should().BeApproximately(0.204768, 1e-6);
        score.Midpoint(12.5).Should().BeApproximately(2.5596, 1e-6);
        score.CharacterisationFactor(12.5).Should().BeApproximately(6.251878, 1e-6);
        score.Refusal.Should().BeNull();
        score.ImputedShare.Should().Be(0);
    }

    [Theory]
    [InlineData(0.470663, 50585.910847, 86586.111, 2.226907, 0.584227, 0.274974, 1.495658)]
    [InlineData(0.203518, 191198.003477, 350700.567, 0.400735, 0.545189, 0.110956, 0.108604)]
    public void The_published_checks_of_the_authors_come_out(
        double hhi, double weighted, double imports, double price, double risk, double expected, double factor)
    {
        // one supplier with the mean risk stands for all: the numerator is the sum of risk times mass
        var score = GeoPolRiskScore.Of(hhi, Imports(imports), [Risk(weighted / imports)], Production(0));
        score.ImportRisk.Should().BeApproximately(risk, 1e-6);
        score.Score.Should().BeApproximately(expected, 1e-6);
        score.CharacterisationFactor(price).Should().BeApproximately(factor, 5e-6);
    }

    [Fact]
    public void A_supplier_without_governance_counts_as_neutral_and_shows()
    {
        var score = GeoPolRiskScore.Of(1, Imports(30, 10), [Risk(0.2), GovernanceScore.Missing], Production(0));
        score.ImportRisk.Should().BeApproximately(((30 * 0.2) + (10 * 0.5)) / 40, 1e-12);
        score.ImputedShare.Should().Be(0.25);
    }

    [Fact]
    public void Ore_imports_against_metal_production_are_refused()
    {
        var ore = new MaterialQuantities(Metal with { Content = MassContent.GrossWeight }, [new(37.495)]);
        var score = GeoPolRiskScore.Of(0.267490, ore, [Risk(0.5)], Production(17500));
        score.Score.Should().BeNull();
        score.ImportRisk.Should().BeNull();
        score.Refusal!.Code.Should().Be("basis-mismatch");
        score.Refusal.Explanation.Should().Contain("gross weight").And.Contain("metal content");
        score.Midpoint(1).Should().BeNull();
        score.CharacterisationFactor(1).Should().BeNull();
    }

    [Fact]
    public void Another_stage_is_refused_as_well() =>
        GeoPolRiskScore.Of(1, Imports(1), [Risk(0.5)], new(Metal with { Stage = MaterialStage.Processing }, new(1)))
            .Refusal!.Code.Should().Be("basis-mismatch");

    [Fact]
    public void Without_imports_and_production_there_is_no_score() =>
        GeoPolRiskScore.Of(1, Imports(0), [Risk(0.5)], Production(0)).Refusal!.Code.Should().Be("no-supply");

    [Fact]
    public void Without_world_production_the_import_risk_still_stands()
    {
        var score = GeoPolRiskScore.Of(null, Imports(10), [Risk(0.5)], Production(10));
        score.ImportRisk.Should().Be(0.25);
        score.Score.Should().BeNull();
        score.Refusal!.Code.Should().Be("no-production");
    }

    [Fact]
    public void Governance_of_other_suppliers_is_refused()
    {
        var act = () => GeoPolRiskScore.Of(1, Imports(1, 2), [Risk(0.5)], Production(0));
        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void More_production_at_home_never_raises_the_risk() =>
        Gen.Select(Gen.Double[0, 1000], Gen.Double[0, 1000], Gen.Double[0, 1]).Sample((p, more, g) =>
            GeoPolRiskScore.Of(1, Imports(100), [Risk(g)], Production(p + more)).ImportRisk
            <= GeoPolRiskScore.Of(1, Imports(100), [Risk(g)], Production(p)).ImportRisk);

    [Theory]
    [InlineData("CHN", 0.588215)]
    [InlineData("USA", 0.507201)]
    [InlineData("JPN", 0.285218)]
    [InlineData("NLD", 0.356539)]
    [InlineData("COD", 0.895549)]
    [InlineData("RUS", 0.683799)]
    public void The_published_risks_of_2022_come_out_from_the_estimates(string code, double expected)
    {
        var row = SampleTable.Read("samples/governance/wgi_pv_estimate_1996_2022.csv").Single(r => string.Equals(r["Code"], code, StringComparison.Ordinal));
        GovernanceScore.Observed(row.Number("2022")).Risk.Should().BeApproximately(expected, 1e-6);
    }

    [Theory]
    [InlineData("Gallium", 2022, 0.967896)]
    [InlineData("Germanium", 2022, 0.876404)]
    [InlineData("Cobalt", 2019, 0.413595)]
    [InlineData("Cobalt", 2020, 0.458017)]
    [InlineData("Cobalt", 2021, 0.486025)]
    [InlineData("Cobalt", 2022, 0.492897)]
    [InlineData("Graphite", 2022, 0.470663)]
    [InlineData("Rare Earths (REO)", 2022, 0.528262)]
    [InlineData("Tungsten (W)", 2022, 0.600702)]
    [InlineData("Lithium (Li2O)", 2022, 0.319811)]
    [InlineData("Nickel", 2022, 0.267490)]
    [InlineData("Antimony", 2022, 0.276644)]
    [InlineData("Platinum", 2022, 0.562004)]
    [InlineData("Copper", 2022, 0.103684)]
    [InlineData("Manganese", 2022, 0.203518)]
    public void The_published_concentration_of_world_production_comes_out(string commodity, int year, double expected)
    {
        double[] production =
        [
            .. SampleTable.Read("samples/production/world_mining_data_2018_2022.csv.gz")
                .Where(r => string.Equals(r["commodity"], commodity, StringComparison.Ordinal) && int.Parse(r["year"]) == year
                    && !r["Country"].Contains("Total", StringComparison.OrdinalIgnoreCase) && r["production"].Length > 0)
                .Select(r => MassUnit.ToTonnes(r.Number("production"), r["unit"]).Value),
        ];
        Herfindahl.Of(production).Should().BeApproximately(expected, 1e-6);
    }

    [Fact]
    public void Without_imports_nothing_is_imputed()
    {
        var score = GeoPolRiskScore.Of(0.5, Imports(0), [GovernanceScore.Missing], Production(10));
        score.ImportRisk.Should().Be(0);
        score.Score.Should().Be(0);
        score.ImputedShare.Should().Be(0);
        GeoPolRiskScore.Of(1, Imports(0), [Risk(0.5)], Production(0)).ImputedShare.Should().Be(0);
    }

    [Fact]
    public void A_single_tonne_of_imports_is_imputed_by_its_part() =>
        GeoPolRiskScore.Of(0.5, Imports(0.75, 0.25), [Risk(0.2), GovernanceScore.Missing], Production(1)).ImputedShare.Should().Be(0.25);

    [Theory]
    [InlineData(new double[] { 606, 5, 3, 2 }, 0.967896)]
    [InlineData(new double[] { 130, 5, 2, 2 }, 0.876404)]
    public void Gallium_and_germanium_come_out_from_their_four_producers(double[] tonnes, double expected) =>
        Herfindahl.Of(tonnes).Should().BeApproximately(expected, 1e-6);

    private static GovernanceScore Risk(double g) => GovernanceScore.Observed(2.5 - (5 * g));

    private static MaterialQuantities Imports(params double[] tonnes) => new(Metal, [.. tonnes.Select(t => new Tonnes(t))]);

    private static MaterialQuantity Production(double tonnes) => new(Metal, new(tonnes));
}
