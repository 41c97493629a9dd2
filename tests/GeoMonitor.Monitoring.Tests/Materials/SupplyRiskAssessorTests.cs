using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Supply.Criticality;
using GeoMonitor.Monitoring.Materials;

namespace GeoMonitor.Monitoring.Tests.Materials;

public sealed class SupplyRiskAssessorTests(BundledRun bundled)
{
    private SupplyRiskAssessor Assessor => new(bundled.Figures);

    [Fact]
    public void All_screened_materials_are_there_and_their_groups_with_their_members()
    {
        var materials = bundled.Figures.Criticality.Materials.Values.ToList();
        materials.Count(m => m.Role != MaterialRole.Group).Should().Be(87);
        materials.Where(m => m.Role == MaterialRole.Group).Select(m => (m.Id, bundled.Figures.Criticality.MembersOf(m).Count()))
            .Should().BeEquivalentTo([("hree", 10), ("lree", 5), ("pgm", 5)]);
    }

    [Theory]
    [InlineData("gallium", MaterialStage.Processing, 4.951, 2.732)]
    [InlineData("antimony", MaterialStage.Extraction, 2.365, 2.885)]
    [InlineData("boron", MaterialStage.Extraction, 1.668, 5.87)]
    [InlineData("magnesium", MaterialStage.Processing, 4.623, 5.289)]
    [InlineData("tungsten", MaterialStage.Processing, 4.137, 0.807)]
    public void Concentration_of_both_supplies_comes_out_from_the_bundled_shares(string id, MaterialStage stage, double global, double eu)
    {
        var risk = Assessor.StagesOf(Material(id)).Single(s => s.Stage == stage);
        risk.HhiGlobal.Should().BeApproximately(global, 6e-4);
        risk.HhiEu.Should().BeApproximately(eu, 6e-4);
        risk.Risk!.Value.Data.Should().Be(SupplyData.Both);
    }

    [Fact]
    public void Gallium_keeps_its_risk_because_nothing_is_recycled_or_substituted()
    {
        // 4.951 * .98/2 + 2.732 * (1 - .98/2)
        var worst = SupplyRiskAssessor.Bottleneck(Assessor.StagesOf(Material("gallium")))!.Value;
        worst.SupplyRisk.Value.Should().BeApproximately(3.819, 1e-3);
        worst.BothStagesKnown.Should().BeFalse();
    }

    [Theory]
    [InlineData("cobalt", MaterialStage.Extraction)]
    [InlineData("lithium", MaterialStage.Processing)]
    [InlineData("titanium-metal", MaterialStage.Processing)]
    public void The_riskier_stage_is_that_of_the_study(string id, MaterialStage stage)
    {
        SupplyRiskAssessor.Bottleneck(Assessor.StagesOf(Material(id)))!.Value.Stage.Should().Be(stage);
        Material(id).AssessedStage.Should().Be(stage);
    }

    [Theory]
    [InlineData("cobalt", SupplyData.GlobalOnly)]
    [InlineData("strontium", SupplyData.EuOnly)]
    [InlineData("aggregates", SupplyData.EuOnly)]
    [InlineData("gallium", SupplyData.Both)]
    public void The_data_rule_of_the_study_is_kept(string id, SupplyData data) =>
        SupplyRiskAssessor.Bottleneck(Assessor.StagesOf(Material(id)))!.Value.SupplyRisk.Data.Should().Be(data);

    [Fact]
    public void A_group_is_the_mean_of_its_members()
    {
        var members = bundled.Figures.Criticality.MembersOf(Material("pgm"))
            .Select(m => Assessor.StagesOf(m).Single().Risk!.Value.Value).ToList();
        var group = Assessor.StagesOf(Material("pgm")).Should().ContainSingle().Subject;
        group.Members.Should().Be(5);
        group.Risk!.Value.Value.Should().BeApproximately(members.Average(), 1e-12);
        group.Risk.Value.Value.Should().BeApproximately(2.88, 5e-3);
    }

    [Fact]
    public void Of_the_listed_materials_most_come_out_near_the_published_supply_risk()
    {
        var near = bundled.Figures.Criticality.Materials.Values
            .Where(m => m.IsListed && m.Role != MaterialRole.Member)
            .Where(m => SupplyRiskAssessor.Bottleneck(Assessor.StagesOf(m)) is { } worst
                && Math.Abs(worst.SupplyRisk.Value - m.PublishedSupplyRisk!.Value) <= 0.1 + (0.15 * m.PublishedSupplyRisk.Value))
            .ToList();

        // of 34; what does not come out is listed with the reason under /reproductions
        near.Count.Should().BeGreaterThanOrEqualTo(28);
    }

    [Fact]
    public void Importance_counts_the_uses_against_the_largest_sector()
    {
        bundled.Figures.Criticality.LargestSectorValueAdded.Should().Be(204_200);

        // the study has 4.9; no substitution is known for silicon metal but 1.0
        Assessor.ImportanceOf(Material("silicon-metal"))!.Value.Value.Should().BeApproximately(5.0, 0.05);
        Assessor.ImportanceOf(Material("germanium")).Should().BeNull("its use shares are not in the bundled figures");
    }

    private CriticalityMaterial Material(string id) => bundled.Figures.Criticality.Materials[id];
}
