using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.Scenarios;

namespace GeoMonitor.Monitoring.Tests.Scenarios;

/// <summary>Scenarios on the bundled figures.</summary>
public sealed class ScenarioDeskTests(BundledRun bundled)
{
    private RunView Run => bundled.View;

    [Fact]
    public void Without_Chinese_gallium_hardly_any_is_left_and_what_is_made_of_it_stands_still()
    {
        var answer = Ask(new ScenarioRequest { Disruptions = [Stop("CHN", "gallium.processing") with { Months = 6 }] });

        var gallium = answer.Shortfalls.Should().ContainSingle().Subject;
        gallium.Loss.Should().BeGreaterThan(.95);
        gallium.Shortfall.Value.Should().BeInRange(.95, gallium.Loss!.Value);
        gallium.Shortfall.Low.Should().BeLessThanOrEqualTo(gallium.Shortfall.Value!.Value);
        gallium.Shortfall.High.Should().BeGreaterThanOrEqualTo(gallium.Shortfall.Value.Value);
        (gallium.Basis, gallium.Source).Should().Be(("world-supply", "usgs-mcs-2026"), "its code holds other metals too, so imports do not tell");
        var devices = answer.Affected.Single(a => a.Id == "gan-power-devices");
        devices.OutputLoss.ShortRun.Should().BeApproximately(gallium.Shortfall.Value.Value, 1e-9);
        devices.Path.Should().Equal("CHN", "gallium.processing", "gan-power-devices");
        answer.Affected.Should().Contain(a => a.Kind == "ecosystem").And.NotContain(a => a.Id == "euv-lithography");
        answer.Affected.Select(a => Math.Round(a.OutputLoss.ShortRun!.Value, 9)).Should().BeInDescendingOrder();
        answer.Affected.Single(a => a.Id == "assembly-test-packaging").OutputLoss.ShortRun.Should().BeLessThan(.2, "who packs no GaN devices packs the others");
    }

    [Fact]
    public void The_segment_of_the_chip_chain_and_the_material_are_one_thing() =>
        Ask(new ScenarioRequest { Disruptions = [Stop("CHN", "gallium")] }).Shortfalls.Single().Item.Should().Be("gallium.processing");

    [Fact]
    public void Where_a_code_holds_the_item_alone_imports_tell_who_supplies_it()
    {
        var answer = Ask(new ScenarioRequest { Year = 2024, Disruptions = [Stop("CHN", "810411")] });

        var magnesium = answer.Shortfalls.Single(s => s.Item == "810411");
        (magnesium.Basis, magnesium.BasisYear).Should().Be(("trade", 2024));
        magnesium.Loss.Should().BeInRange(.990, 1, "China supplies 99 %, and hubs lack what China does not deliver");
    }

    [Fact]
    public void A_ban_towards_the_Netherlands_alone_costs_no_more_than_a_stop_for_all()
    {
        ShortfallAnswer Bismuth(string? to) =>
            Ask(new ScenarioRequest { Disruptions = [Stop("CHN", "bismuth.processing") with { To = to }] }).Shortfalls.Single();

        Bismuth("NLD").Loss.Should().BeLessThan(Bismuth(null).Loss!.Value, "third countries still get their bismuth and pass some on");
        Bismuth("NLD").Shortfall.Value.Should().BeLessThan(Bismuth(null).Shortfall.Value!.Value, "all others may deliver to the Netherlands");
    }

    [Fact]
    public void A_stock_covers_its_days()
    {
        var answer = Ask(new ScenarioRequest { StockDays = 60, Disruptions = [Stop("CHN", "gallium.processing") with { Months = 1 }] });

        answer.Shortfalls.Single().Shortfall.Value.Should().Be(0);
        answer.Shortfalls.Single().CoverDays.Should().BeInRange(60, 63);
        answer.Affected.Should().BeEmpty();
    }

    [Fact]
    public void The_null_scenario_is_the_baseline()
    {
        var none = Ask(new ScenarioRequest { Disruptions = [Stop("CHN", "gallium.processing") with { Reduction = 0 }] });

        none.Shortfalls.Single().Should().Match<ShortfallAnswer>(s => s.Loss == 0 && s.Shortfall.Value == 0 && s.Shortfall.High == 0);
        none.Affected.Should().BeEmpty();
        none.Missing.Should().ContainSingle().Which.Reason.Should().StartWith("NO_LOSS");
        var empty = Ask(new ScenarioRequest { Disruptions = [] });
        empty.Shortfalls.Should().BeEmpty();
        empty.Affected.Should().BeEmpty();
    }

    [Fact]
    public void A_tag_stops_all_items_that_carry_it_once()
    {
        var answer = Ask(new ScenarioRequest { Draws = 0, Disruptions = [new DisruptionRequest { Supplier = "CHN", Tag = "rare-earth" }] });

        answer.Shortfalls.Should().HaveCountGreaterThan(15).And.OnlyHaveUniqueItems(s => s.Item);
        answer.Shortfalls.Should().OnlyContain(s => s.Loss > 0);
    }

    [Fact]
    public void Everything_from_everybody_stops_everything_and_is_no_number_above_one()
    {
        var all = Run.Economies.All.Where(e => e.Code.Value is "CHN" or "USA" or "JPN" or "DEU" or "KOR" or "TWN" or "FRA" or "GBR")
            .Select(e => new DisruptionRequest { Supplier = e.Code.Value, Tag = "chips" });

        var answer = Ask(new ScenarioRequest { Draws = 20, Disruptions = [.. all] });
        answer.Shortfalls.Should().OnlyContain(s => s.Shortfall.High <= 1 && s.Shortfall.Low >= 0 && (s.Loss == null || s.Loss <= 1));
        answer.Shortfalls.Should().Contain(s => s.Basis == "unknown" && s.Loss == null && s.Shortfall.High == 1);
        answer.Missing.Should().Contain(m => m.Reason.StartsWith("NO_SUPPLIERS"));
    }

    [Fact]
    public void The_same_question_has_the_same_answer()
    {
        var request = new ScenarioRequest { Economy = "EU27", Disruptions = [Stop("CHN", "natural-graphite.extraction")] };

        Ask(request).Should().BeEquivalentTo(Ask(request), o => o.WithStrictOrdering());
    }

    [Fact]
    public void Every_preset_names_a_measure_of_the_bundle_and_can_be_asked()
    {
        var presets = ScenarioPresets.Of(Run);

        presets.Select(p => p.Id).Should().Contain(["gallium", "germanium", "graphite", "rare-earths", "euv-parts"]);
        foreach (var preset in presets)
        {
            preset.Source.Should().NotBeNullOrWhiteSpace(preset.Id);
            (preset.Effective is not null || preset.Status is not null).Should().BeTrue(preset.Id);
            var answer = Ask(new ScenarioRequest { Preset = preset.Id, Draws = 0 });
            answer.Preset.Should().Be(preset.Id);
            answer.Shortfalls.Should().Contain(s => s.Loss > .2, preset.Id);
        }

        presets.Single(p => p.Id == "gallium").Effective.Should().Be(new DateOnly(2023, 8, 1));
        presets.Single(p => p.Id == "gallium").SourceId.Should().Be("fti-2023");
    }

    [Fact]
    public void Without_German_optics_no_EUV_machine_is_made()
    {
        var answer = Ask(new ScenarioRequest { Economy = "NLD", Preset = "euv-parts" });

        answer.Affected.Single(a => a.Id == "euv-lithography").OutputLoss.ShortRun.Should().BeApproximately(1, 1e-9);
        answer.Affected.Should().NotContain(a => a.Id == "logic-below-10nm", "the machines that stand go on");
        answer.Capacity.Single(a => a.Id == "logic-below-10nm").Path.Should().StartWith(["DEU", "lithography-optics"]).And.EndWith("logic-below-10nm").And.HaveCount(4);
    }

    [Theory]
    [InlineData("supplier", "XYZ")]
    [InlineData("supplier", "WLD")]
    [InlineData("supplier", null)]
    [InlineData("supplier", "EU27")]
    [InlineData("items[0]", "unobtainium")]
    [InlineData("items[0]", "svc-nothing")]
    [InlineData("items", null)]
    [InlineData("to", "QQQ")]
    [InlineData("to", "CHN")]
    [InlineData("reduction", "1.5")]
    [InlineData("reduction", "-0.1")]
    [InlineData("reduction", "NaN")]
    [InlineData("months", "0")]
    [InlineData("months", "-3")]
    [InlineData("months", "1000")]
    [InlineData("tag", "nothing-has-this")]
    [InlineData("tag", "both")]
    public void A_disruption_that_cannot_be_names_its_field(string field, string? value)
    {
        var good = Stop("CHN", "gallium.processing");
        double Number() => double.Parse(value!, System.Globalization.CultureInfo.InvariantCulture);
        var bad = (field, value) switch
        {
            ("supplier", _) => good with { Supplier = value },
            ("items[0]", _) => good with { Items = [value!] },
            ("items", _) => good with { Items = null },
            ("to", _) => good with { To = value },
            ("reduction", _) => good with { Reduction = Number() },
            ("months", _) => good with { Months = Number() },
            ("tag", "both") => good with { Tag = "crm" },
            _ => good with { Items = null, Tag = value },
        };

        Faults(new ScenarioRequest { Disruptions = [good, bad] }).Should().Equal($"disruptions[1].{field}");
    }

    [Fact]
    public void Every_fault_of_a_scenario_is_named_at_once() => Faults(new ScenarioRequest
    {
        Economy = "XXY",
        Year = 1800,
        StockDays = -1,
        RampUpMonths = double.NaN,
        ExcludedSuppliers = ["RUS", "ABCD"],
        Draws = 1_000_000,
        Seed = -1,
    }).Should().BeEquivalentTo("economy", "year", "disruptions", "stockDays", "rampUpMonths", "excludedSuppliers[1]", "draws", "seed");

    [Fact]
    public void An_unknown_preset_is_refused_with_the_nearest()
    {
        var problem = Problem(new ScenarioRequest { Preset = "galium" });

        problem.Field.Should().Be("preset");
        problem.Suggestions.Should().Contain("gallium");
        Faults(new ScenarioRequest { Preset = "gallium", Disruptions = [Stop("CHN", "gallium")] }).Should().Equal("preset");
    }

    [Fact]
    public void Too_many_disruptions_are_refused() =>
        Faults(new ScenarioRequest { Disruptions = [.. Enumerable.Repeat(Stop("CHN", "gallium"), 51)] }).Should().Equal("disruptions");

    [Fact]
    public void A_ban_towards_a_member_is_a_question_of_the_member() =>
        Faults(new ScenarioRequest { Economy = "EU27", Disruptions = [Stop("CHN", "gallium") with { To = "DEU" }] }).Should().Equal("disruptions[0].to");

    private static DisruptionRequest Stop(string supplier, string item) => new() { Supplier = supplier, Items = [item] };

    private ScenarioAnswer Ask(ScenarioRequest request) => ScenarioDesk.Answer(Run, ScenarioReading.Read(Run, request));

    private MonitorProblemException Problem(ScenarioRequest request) =>
        ((Action)(() => ScenarioReading.Read(Run, request))).Should().Throw<MonitorProblemException>().Which;

    private IEnumerable<string> Faults(ScenarioRequest request) => Problem(request).Faults.Select(f => f.Field);
}
