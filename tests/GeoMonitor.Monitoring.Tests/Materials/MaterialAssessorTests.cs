using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Monitoring.Materials;
using GeoMonitor.Monitoring.Problems;

namespace GeoMonitor.Monitoring.Tests.Materials;

public sealed class MaterialAssessorTests(BundledRun bundled)
{
    [Fact]
    public void Every_material_has_an_assessment_in_words_of_both_languages()
    {
        foreach (var material in bundled.Figures.Criticality.Materials.Keys)
        {
            var assessment = Assess(material);
            assessment.Inputs.Should().NotBeEmpty(material);
            assessment.Text.En.Should().NotContain("NaN", material);
            assessment.Text.Nl.Should().NotContain("NaN", material);
            (assessment.SupplyRisk is null).Should().Be(assessment.SupplyRiskReason is not null, material);
            (assessment.EconomicImportance is null).Should().Be(assessment.EconomicImportanceReason is not null, material);
            (assessment.GeoPolRisk.Score is null).Should().Be(assessment.GeoPolRisk.Reason is not null, material);
        }
    }

    [Fact]
    public void A_figure_from_memory_is_marked_as_unverified()
    {
        var reliance = Assess("gallium").Inputs.Single(i => i.Name == "importReliance");
        reliance.Value.Should().Be(0.98);
        reliance.Confidence.Should().Be("unverified");
        reliance.Source.Should().BeNull();
        Assess("gallium").Text.En.Should().Contain("98 % used here is not verified");
        Assess("gallium").Text.Nl.Should().Contain("98 % is niet geverifieerd");
    }

    [Fact]
    public void Every_other_figure_names_its_source() =>
        Assess("tungsten").Inputs.Where(i => i.Value is not null && i.Confidence != "unverified")
            .Should().OnlyContain(i => i.Source != null && i.Source.Length > 5);

    [Fact]
    public void An_input_that_is_not_known_is_listed_as_missing_and_says_what_was_done()
    {
        // of titanium metal the study of 2017 had no substitution index
        var missing = Assess("titanium-metal").Inputs.Single(i => i.Name == "substitutionSupplyRisk");
        missing.Value.Should().BeNull();
        missing.Confidence.Should().Be("missing");
        missing.Note.Should().Be("counted as no substitute");
    }

    [Fact]
    public void The_shares_and_trade_parameters_of_both_supplies_are_listed()
    {
        var inputs = Assess("copper").Inputs;
        inputs.Should().Contain(i => i.Name == "tradeParameterGlobal" && i.Subject == "IDN" && i.Value > 1);
        inputs.Should().Contain(i => i.Name == "euSourcingShare" && i.Stage == "extraction" && i.Subject == "POL");
        inputs.Single(i => i.Name == "governanceWeight" && i.Subject == "COD").Value.Should().BeInRange(7, 10);
    }

    [Fact]
    public void Copper_is_listed_as_strategic_and_not_by_the_rule()
    {
        var copper = Assess("copper");
        (copper.Critical, copper.CriticalReason, copper.Published.CriticalByRule).Should().Be((true, "strategic", false));
        copper.Text.En.Should().Contain("because it is strategic, and not by the rule");
    }

    [Fact]
    public void A_member_of_a_group_says_whose_results_are_published()
    {
        var dysprosium = Assess("dysprosium");
        dysprosium.Published.OfGroup.Should().Be("hree");
        dysprosium.NameNl.Should().Be("Dysprosium");
        dysprosium.Text.En.Should().Contain("its group HREE");
    }

    [Fact]
    public void An_identifier_with_a_stage_finds_the_material() =>
        MaterialLookup.Find(bundled.View, "Gallium.processing").Id.Should().Be("gallium");

    [Fact]
    public void A_material_that_does_not_exist_gets_the_nearest_ones()
    {
        var act = () => MaterialLookup.Find(bundled.View, "galium");
        var problem = act.Should().Throw<MonitorProblemException>().Which;
        problem.Kind.Should().Be(ProblemKind.NotFound);
        problem.Suggestions.Should().Contain("gallium");
    }

    private MaterialAssessment Assess(string material, string economy = "NLD", int year = 2024) => MaterialAssessor.Assess(
        bundled.View,
        MaterialLookup.Find(bundled.View, material),
        bundled.View.Economies.Find(EconomyCode.Parse(economy))!,
        new Year(year));
}
