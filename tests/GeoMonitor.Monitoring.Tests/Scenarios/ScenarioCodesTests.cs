using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.Scenarios;

namespace GeoMonitor.Monitoring.Tests.Scenarios;

/// <summary>Codes of trade and what passes under them, on the bundled figures.</summary>
public sealed class ScenarioCodesTests(BundledRun bundled)
{
    private RunView Run => bundled.View;

    [Fact]
    public void A_shared_code_that_stops_stops_every_material_under_it_and_says_so()
    {
        var answer = Ask(Stop("CHN", "811292"));

        string[] under = ["gallium", "germanium", "hafnium", "indium", "niobium", "rhenium", "vanadium"];
        answer.Shortfalls.Select(s => s.Item).Should().BeEquivalentTo(under.Select(m => m + ".processing").Append("811292"));
        answer.Affected.Single(a => a.Id == "gan-power-devices").Path.Should().Equal("CHN", "gallium.processing", "gan-power-devices");
        var gallium = answer.Resolved.Single(r => r.Item == "gallium.processing");
        (gallium.Asked, gallium.How, gallium.Code, gallium.Part).Should().Be(("811292", "classified-as", "811292", 1));
        gallium.Flags.Should().Equal("SHARED_CODE");
        gallium.Note.Should().Contain("7 items");
        answer.Shortfalls.Single(s => s.Item == "gallium.processing").Loss.Should().BeApproximately(
            Ask(Stop("CHN", "gallium.processing")).Shortfalls.Single().Loss!.Value, 1e-12, "all gallium passes under the code");
        answer.Text.En.Should().Contain("cannot tell 7 items apart");
        answer.Text.Nl.Should().Contain("811292");
        answer.Codes.Should().BeEmpty("the code itself was asked");
    }

    [Fact]
    public void A_material_with_a_second_code_loses_the_part_that_passes_under_the_first()
    {
        var answer = Ask(Stop("CHL", "283691"));

        var lithium = answer.Resolved.Single(r => r.Item == "lithium.processing");
        lithium.Flags.Should().Equal("PART_OF_TRADE");
        lithium.Part.Should().BeApproximately(Exported("CHL", "283691") / (Exported("CHL", "283691") + Exported("CHL", "282520")), 1e-12);
        lithium.Part.Should().BeInRange(.5, .999);
        var whole = Ask(Stop("CHL", "lithium.processing")).Shortfalls.Single().Loss!.Value;
        answer.Shortfalls.Single(s => s.Item == "lithium.processing").Loss.Should().BeLessThan(whole);
        Ask(Stop("CHL", "283691", "282520")).Shortfalls.Single(s => s.Item == "lithium.processing").Loss
            .Should().BeApproximately(whole, 1e-9, "both codes together are all of it");
    }

    [Fact]
    public void Where_two_revisions_may_hold_the_same_goods_no_part_is_made_up()
    {
        var answer = Ask(Stop("USA", "811211"));

        var beryllium = answer.Resolved.Single(r => r.Item == "beryllium.processing");
        beryllium.Part.Should().BeNull();
        beryllium.Flags.Should().Equal("PART_UNKNOWN");
        answer.Missing.Should().Contain(m => m.Field.StartsWith("resolved[") && m.Reason.StartsWith("PART_UNKNOWN"));
        answer.Shortfalls.Single(s => s.Item == "beryllium.processing").Loss.Should().BeApproximately(
            Ask(Stop("USA", "beryllium.processing")).Shortfalls.Single().Loss!.Value, 1e-12, "what is not known to go on stops");
    }

    [Fact]
    public void A_material_that_stops_is_missing_in_its_code_as_far_as_trade_can_tell()
    {
        var gallium = Ask(Stop("CHN", "gallium.processing")).Codes.Should().ContainSingle().Subject;
        gallium.Code.Should().Be("811292");
        gallium.Flags.Should().Equal("SHARED_CODE");
        gallium.Stopped.Should().Equal("gallium.processing");
        gallium.Others.Should().HaveCount(6);
        (gallium.Shortfall.Value, gallium.Shortfall.Low).Should().Be((null, 0));
        gallium.Shortfall.High.Should().BeInRange(.01, 1);

        var magnesium = Ask(Stop("CHN", "magnesium.processing"));
        var code = magnesium.Codes.Should().ContainSingle().Subject;
        code.Flags.Should().BeEmpty();
        code.Shortfall.Should().BeEquivalentTo(Ask(Stop("CHN", "810411")).Shortfalls.Single(s => s.Item == "810411").Shortfall);
        magnesium.Shortfalls.Should().ContainSingle("the code is the same goods and is not counted as a second loss");
    }

    [Fact]
    public void A_code_without_trade_figures_stops_the_steps_under_it_as_a_rough_proxy()
    {
        var answer = Ask(Stop("JPN", "381800"));

        answer.Shortfalls.Select(s => s.Item).Should().Contain("silicon-wafers").And.NotContain("381800");
        answer.Resolved.Should().OnlyContain(r => r.How == "classified-as" && r.Flags.Contains("PROXY_CODE"));
        answer.Affected.Should().Contain(a => a.Id == "dram" && a.Path[0] == "JPN");
    }

    [Fact]
    public void A_tag_without_a_step_stops_every_step_that_carries_it()
    {
        var answer = Ask(new DisruptionRequest { Supplier = "JPN", Tag = "chips" });

        answer.Resolved.Should().OnlyContain(r => r.How == "tagged" && r.Asked == "chips" && r.Part == 1);
        var steps = Run.SupplyChain.Graph.Nodes.Where(n => n.Id.Kind == Graph.Chain.NodeKind.Segment).Select(n => n.Id.Code);
        answer.Resolved.Select(r => r.Item).Should().Contain(steps);
        answer.Codes.Should().BeEmpty();
        Ask(new DisruptionRequest { Supplier = "JPN", Items = ["wafer-fabrication-all"] }).Resolved.Should().OnlyContain(r => r.How == "step-of-sum").And.HaveCountGreaterThan(5);
    }

    private ScenarioAnswer Ask(DisruptionRequest disruption) =>
        ScenarioDesk.Answer(Run, ScenarioReading.Read(Run, new ScenarioRequest { Year = 2024, Draws = 50, Disruptions = [disruption] }));

    private static DisruptionRequest Stop(string supplier, params string[] items) => new() { Supplier = supplier, Items = items };

    private double Exported(string economy, string code)
    {
        var product = Run.Products[ItemId.Parse(code)];
        var flows = Run.Flows(product, new Year(2024), CancellationToken.None);
        var exporter = Run.Economies.IndexOf(EconomyCode.Parse(economy));
        double sum = 0;
        for (ushort importer = 0; importer < Run.Economies.Count; importer++)
        {
            var cell = flows.Imports(flows.IndexOf(product.Code), importer);
            for (var r = 0; r < cell.Count; r++)
                sum += cell.Exporters[r] == exporter ? cell.ValuesUsd[r] : 0;
        }

        return sum;
    }
}
