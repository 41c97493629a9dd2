using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Indicators.Criticality;

namespace GeoMonitor.Core.Tests.Indicators.Criticality;

public sealed class SupplyRiskTests
{
    private static readonly SupplyRiskInputs Example = new(3.14065, 2.1294, 0.8, 0.12, 0.95);

    [Fact]
    public void The_worked_example_comes_out_from_shares_to_supply_risk()
    {
        GovernanceScore[] world = [Weight(5.6), Weight(4.0), Weight(2.0), Weight(6.5)];
        var global = SupplierRisk.EuHerfindahl<double>([0.70, 0.15, 0.10, 0.05], world, [1.1, 1, 0.8, 1])!.Value.Value;
        var eu = SupplierRisk.EuHerfindahl<double>([0.55, 0.05, 0.40], world.AsSpan(0, 3), [1.1, 1, 0.8])!.Value.Value;
        global.Should().BeApproximately(3.14065, 1e-6);
        eu.Should().BeApproximately(2.1294, 1e-6);
        var reliance = ImportReliance.Of(90, 10, 20);
        var core = SupplyRisk.Of(new(global, eu, reliance, 0, 1))!.Value;
        core.Value.Should().BeApproximately(2.5339, 1e-6);
        var risk = SupplyRisk.Of(new(global, eu, reliance, 0.12, 0.95))!.Value;
        risk.Value.Should().BeApproximately(2.118340, 1e-6);
        risk.Data.Should().Be(SupplyData.Both);
    }

    [Theory]
    [InlineData(null, 0.8)]
    [InlineData(2.1294, null)]
    public void Without_eu_sourcing_or_reliance_global_supply_counts_alone(double? eu, double? reliance) =>
        SupplyRisk.Of(Example with { HhiEu = eu, ImportReliance = reliance })
            .Should().Be(new SupplyRisk(3.14065 * ((1 - 0.12) * 0.95), SupplyData.GlobalOnly));

    [Fact]
    public void A_local_market_counts_eu_sourcing_alone()
    {
        SupplyRisk.Of(Example with { LocalMarket = true })
            .Should().Be(new SupplyRisk(2.1294 * ((1 - 0.12) * 0.95), SupplyData.EuOnly));
        SupplyRisk.Of(Example with { LocalMarket = true, HhiEu = null }).Should().BeNull();
    }

    [Fact]
    public void Without_global_supply_eu_sourcing_stands_in() =>
        SupplyRisk.Of(Example with { HhiGlobal = null })!.Value.Data.Should().Be(SupplyData.EuOnly);

    [Fact]
    public void Nothing_known_is_no_risk_figure() =>
        SupplyRisk.Of(Example with { HhiGlobal = null, HhiEu = null }).Should().BeNull();

    [Fact]
    public void Full_reliance_weighs_both_supplies_equally() =>
        SupplyRisk.Of(new(4, 2, 1, 0, 1))!.Value.Value.Should().Be(3);

    [Fact]
    public void Figures_out_of_range_are_refused()
    {
        SupplyRiskInputs[] wrong =
        [
            Example with { ImportReliance = 80 },
            Example with { RecyclingInputRate = 12 },
            Example with { SubstitutionIndex = 1.2 },
            Example with { HhiGlobal = -1 },
            Example with { HhiEu = double.NaN },
        ];
        wrong.Should().AllSatisfy(inputs => ((Action)(() => SupplyRisk.Of(inputs))).Should().Throw<ArgumentOutOfRangeException>());
    }

    [Fact]
    public void Recycling_and_substitution_never_raise_the_risk() =>
        Gen.Select(Gen.Double[0, 10], Gen.Double[0, 10], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((g, e, ir, rir, si) =>
            SupplyRisk.Of(new(g, e, ir, rir, si))!.Value.Value <= SupplyRisk.Of(new(g, e, ir, 0, 1))!.Value.Value + 1e-12);

    [Fact]
    public void All_materials_of_the_2017_study_are_reproduced_within_the_rounding_of_their_inputs()
    {
        var rows = SampleTable.Read("facts/sr_check_2017.csv");
        rows.Should().HaveCount(78);
        rows.Should().AllSatisfy(row =>
        {
            var used = row["supply_data_used"];
            var risk = SupplyRisk.Of(new(
                used is "EU" ? null : row.NumberOrNull("hhi_wgi_t_global"),
                used is "GS" ? null : row.NumberOrNull("hhi_wgi_t_eu"),
                row.NumberOrNull("import_reliance_pct") / 100,
                (row.NumberOrNull("eol_rir_pct") ?? 0) / 100,
                row.NumberOrNull("si_sr") ?? 1))!.Value;
            var published = row.Number("sr_published");
            risk.Value.Should().BeApproximately(published, 0.1 + (0.05 * published), row["material"]);
        });
    }

    [Fact]
    public void The_entries_of_the_2023_study_come_out_as_recomputed()
    {
        var rows = SampleTable.Read("facts/sr_check_2023.csv");
        rows.Should().HaveCount(34);
        rows.Should().AllSatisfy(row =>
        {
            var used = row["supply_data_used"];
            var risk = SupplyRisk.Of(new(
                used is "EU" ? null : row.NumberOrNull("hhi_wgi_t_global"),
                used is "GS" ? null : row.NumberOrNull("hhi_wgi_t_eu"),
                row.NumberOrNull("import_reliance_pct") / 100,
                row.Number("eol_rir_pct") / 100,
                1))!.Value;
            risk.Value.Should().BeApproximately(row.Number("sr_computed_with_si_1"), 1.5e-3, row["material"]);
        });
    }

    [Theory]
    [InlineData("gallium", "processing", 4.951)]
    [InlineData("cobalt", "extraction", 3.638)]
    [InlineData("tungsten", "processing", 4.137)]
    [InlineData("vanadium", "extraction", 2.469)]
    [InlineData("lithium", "processing", 2.193)]
    public void Global_concentration_of_2023_comes_out_from_shares_governance_and_trade_parameters(string material, string stage, double expected)
    {
        var governance = SampleTable.Read("facts/wgi.csv")
            .Where(r => r["year"] is "2020" && r["wgi_average"].Length > 0)
            .ToDictionary(r => r["country_iso3"], r => GovernanceScore.Observed(r.Number("wgi_average")), StringComparer.Ordinal);
        var rows = SampleTable.Read("facts/production_shares.csv")
            .Where(r => r["dataset"] is "EU2023" && r["country_iso3"] is not "ROW"
                && string.Equals(r["material_id"], material, StringComparison.Ordinal)
                && string.Equals(r["stage"], stage, StringComparison.Ordinal))
            .ToArray();
        double[] shares = [.. rows.Select(r => r.Number("share_pct") / 100)];
        GovernanceScore[] scores = [.. rows.Select(r => governance[r["country_iso3"]])];
        double[] t = [.. rows.Select(r => r.NumberOrNull("trade_parameter_t") ?? 1)];
        SupplierRisk.EuHerfindahlOfShares(shares, scores, t)!.Value.Value.Should().BeApproximately(expected, 6e-4);
    }

    private static GovernanceScore Weight(double w) => GovernanceScore.Observed(2.5 - (w / 2));
}
