using GeoMonitor.Core.Indicators.Scenarios;
using GeoMonitor.Graph.Propagation;
using GeoMonitor.Graph.Scenarios;

namespace GeoMonitor.Graph.Tests.Scenarios;

/// <summary>Methodology 12 on chains small enough to work out by hand.</summary>
public sealed class ScenarioAnalysisTests
{
    private static readonly string[] Motors =
    [
        "CHN oxide .9", "AUS oxide .1", "CHN magnets .7", "JPN magnets .3", "CHL copper 1", "NLD motors 1",
        "oxide > magnets", "magnets > motors", "copper > motors", "paint ~ motors", "CHN paint 1", "motors used-in mobility",
    ];

    [Fact]
    public void The_worked_example_of_a_stop_comes_out()
    {
        // M 90, s .7, b .8, use 100, Div 15, Stock 20, h 1 (methodology 12.1)
        var chain = Chains.Alone(new ItemMarket(
            Chains.Item("gas"),
            [new MarketSupplier(Chains.At("RUS"), .63), new MarketSupplier(Chains.At("NOR"), .27, Spare: .15), new MarketSupplier(Chains.Nld, .1)],
            Kappa: 400));
        var stop = Chains.Stop("RUS", "gas", .8) with { StockDays = .2 * 365 };

        var year = chain.Run(stop).Shortfalls.Should().ContainSingle().Subject;
        year.Loss.Should().BeApproximately(.504, 1e-12);
        year.Shortfall.Should().BeApproximately(.154, 1e-12);
        year.CoverDays.Should().BeApproximately(206.2147, 1e-4);
        (year.Low, year.High).Should().Be((year.Shortfall!.Value, year.Shortfall.Value), "no draws were asked for");

        var half = chain.Run(Chains.Stop("RUS", "gas", .8, months: 6) with { StockDays = .2 * 365 }).Shortfalls.Single();
        half.Shortfall.Should().Be(0);
        half.CoverDays.Should().BeApproximately(206.2147, 1e-4);
    }

    [Fact]
    public void The_worked_example_of_output_comes_out_of_the_chain()
    {
        // z .846, 1, 1 with costs .2 .5 .3 (methodology 12.2); the chain counts inputs alike, so th is 1/3 here
        var outcome = Chains.Of("RUS gas .154", "NOR gas .846", "NLD steel 1", "NLD work 1", "NLD car 1", "gas > car", "steel > car", "work > car")
            .Run(Chains.Stop("RUS", "gas"));
        InputAvailability[] inputs = [new(.846, 1 / 3.0), new(1, 1 / 3.0), new(1, 1 / 3.0)];

        outcome.Of("car").ShortRun.Should().BeApproximately(.154, 1e-12);
        outcome.Of("car").MediumRun.Should().BeApproximately(1 - OutputRatio.Of(inputs, .35)!.Value, 1e-12);
    }

    [Fact]
    public void The_null_scenario_is_the_baseline_to_the_last_digit()
    {
        var chain = Chains.Of(Motors);

        var nothing = chain.Run(Chains.Stop("CHN", "oxide|magnets|paint", reduction: 0) with { Draws = 200, Seed = 7 });
        nothing.Affected.Should().BeEmpty();
        nothing.Shortfalls.Should().HaveCount(3).And.OnlyContain(s => s.Loss == 0 && s.Shortfall == 0 && s.Low == 0 && s.High == 0 && s.CoverDays == null);
        chain.Run(new Scenario([]) { Draws = 10 }).Should().BeEquivalentTo(new ScenarioOutcome([], [], []));
    }

    [Fact]
    public void A_stop_goes_down_the_chain_as_propagated_dependence_does()
    {
        var outcome = Chains.Of(Motors).Run(Chains.Stop("CHN", "oxide|magnets"));

        // magnets: CHN .7 stops, JPN .3 loses .9 of its oxide
        outcome.Shortfalls.Select(s => s.Item.Code).Should().Equal("magnets", "oxide");
        outcome.Shortfalls[0].Shortfall.Should().BeApproximately(.97, 1e-12);
        outcome.Of("motors").ShortRun.Should().BeApproximately(.97, 1e-12);
        outcome.Of("motors").MediumRun.Should().BeInRange(.01, .97);
        outcome.Of("motors").Path.Select(p => p.Code).Should().Equal("CHN", "magnets", "motors");
        outcome.Of("mobility").ShortRun.Should().BeApproximately(.97, 1e-12);
    }

    [Fact]
    public void What_is_not_named_does_not_stop()
    {
        var outcome = Chains.Of(Motors).Run(Chains.Stop("CHN", "oxide"));

        // all makers of magnets lose the same part of their oxide; magnets themselves go on
        outcome.Of("magnets").ShortRun.Should().BeApproximately(.9, 1e-12);
        outcome.Of("motors").Path.Select(p => p.Code).Should().Equal("CHN", "oxide", "magnets", "motors");
        outcome.Affected.Should().NotContain(a => a.Node.Code == "copper" || a.Node.Code == "paint");
    }

    [Fact]
    public void An_input_one_can_do_without_stops_nothing() =>
        Chains.Of(Motors).Run(Chains.Stop("CHN", "paint")).Affected.Should().BeEmpty();

    [Fact]
    public void A_ban_towards_one_economy_leaves_third_countries_supplied()
    {
        var outcome = Chains.Of(Motors).Run(Chains.Stop("CHN", "oxide|magnets", towards: "NLD"));

        // JPN still gets its oxide, so only the Chinese magnets are missing
        outcome.Shortfalls.Single(s => s.Item.Code == "magnets").Shortfall.Should().BeApproximately(.7, 1e-12);
        outcome.Of("motors").ShortRun.Should().BeApproximately(.7, 1e-12);
    }

    [Fact]
    public void A_ban_towards_a_third_country_comes_back_through_what_it_makes()
    {
        var outcome = Chains.Of(Motors).Run(Chains.Stop("CHN", "oxide", towards: "JPN"));

        outcome.Shortfalls.Single().Shortfall.Should().Be(0, "the Netherlands itself still gets its oxide");
        outcome.Of("magnets").ShortRun.Should().BeApproximately(.3 * .9, 1e-12);
        outcome.Of("motors").Path.Select(p => p.Code).Should().Equal("CHN", "oxide", "magnets", "motors");
    }

    [Fact]
    public void A_quota_loses_its_part() =>
        Chains.Of(Motors).Run(Chains.Stop("CHN", "magnets", .5)).Of("motors").ShortRun.Should().BeApproximately(.35, 1e-12);

    [Fact]
    public void Several_countries_at_once_are_one_scenario()
    {
        var both = new Scenario([Chains.Disrupt("CHN", "magnets"), Chains.Disrupt("CHL", "copper", .4)]);

        var outcome = Chains.Of(Motors).Run(both);
        outcome.Of("motors").ShortRun.Should().BeApproximately(.7, 1e-12, "the scarcest input decides");
        outcome.Of("motors").MediumRun.Should().BeGreaterThan(
            Chains.Of(Motors).Run(Chains.Stop("CHN", "magnets")).Of("motors").MediumRun!.Value, "both are missing");
    }

    [Fact]
    public void Everybody_stopping_loses_everything_and_nothing_more()
    {
        string[] all = ["CHN", "AUS", "JPN", "CHL", "NLD"];
        var everything = new Scenario([.. all.Select(e => Chains.Disrupt(e, "oxide|magnets|copper|paint|motors"))]) { Draws = 50 };
        var outcome = Chains.Of(Chains.Graph(Motors), spare: .05).Run(everything);

        outcome.Shortfalls.Should().HaveCount(5).And.OnlyContain(s => s.Loss >= 1 - 1e-12 && s.Loss <= 1 && s.Shortfall >= 1 - 1e-12 && s.High <= 1);
        outcome.Of("mobility").ShortRun.Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void A_shorter_disruption_counts_with_its_part_of_the_time()
    {
        var both = new Scenario([Chains.Disrupt("CHN", "magnets", months: 3), Chains.Disrupt("CHL", "copper", months: 12)]);

        Chains.Of(Motors).Run(both).Shortfalls.Single(s => s.Item.Code == "magnets").Shortfall.Should().BeApproximately(.7 / 4, 1e-12);
    }

    [Fact]
    public void Others_deliver_more_unless_they_are_allies_of_who_stops()
    {
        var chain = Chains.Of(Chains.Graph("CHN oxide .8", "AUS oxide .15", "RUS oxide .05"), spare: .5);
        var stop = Chains.Stop("CHN", "oxide");

        chain.Run(stop).Shortfalls.Single().Shortfall.Should().BeApproximately(.8 - .1, 1e-12);
        chain.Run(stop with { ExcludedSuppliers = [Chains.At("RUS")] }).Shortfalls.Single().Shortfall.Should().BeApproximately(.8 - .075, 1e-12);
        chain.Run(stop with { RampUpMonths = 6 }).Shortfalls.Single().Shortfall.Should().BeApproximately(.8 - .05, 1e-12);
        chain.Run(stop with { RampUpMonths = 24 }).Shortfalls.Single().Shortfall.Should().BeApproximately(.8, 1e-12);
    }

    [Fact]
    public void Who_alone_is_hit_gets_all_spare_capacity_where_its_part_of_the_world_is_known()
    {
        ItemMarket Market(double? part) => new(Chains.Item("oxide"), [new(Chains.At("CHN"), .8), new(Chains.At("AUS"), .2, Spare: .02)], 400) { OwnPart = part };
        var ban = Chains.Stop("CHN", "oxide", towards: "NLD");

        Chains.Alone(Market(.05)).Run(ban).Shortfalls.Single().Shortfall.Should().BeApproximately(.8 - (.02 / .05), 1e-12);
        Chains.Alone(Market(null)).Run(ban).Shortfalls.Single().Shortfall.Should().BeApproximately(.8 - .02, 1e-12);
        Chains.Alone(Market(.05)).Run(Chains.Stop("CHN", "oxide")).Shortfalls.Single().Shortfall.Should().BeApproximately(.8 - .02, 1e-12, "all compete");
    }

    [Fact]
    public void A_hub_is_short_when_the_world_is_but_not_when_one_customer_is_banned()
    {
        var market = new ItemMarket(Chains.Item("oxide"), [new(Chains.At("CHN"), .9), new(Chains.At("AUS"), .1)], 400)
        {
            Own = [new(Chains.At("DEU"), .6, PassedOn: 1), new(Chains.At("AUS"), .4)],
        };

        Chains.Alone(market).Run(Chains.Stop("CHN", "oxide")).Shortfalls.Single().Loss.Should().BeApproximately(.6 * .9, 1e-12);
        Chains.Alone(market).Run(Chains.Stop("CHN", "oxide", towards: "NLD")).Shortfalls.Single().Loss.Should().Be(0);
        Chains.Alone(market).Run(Chains.Stop("CHN", "oxide", towards: "DEU")).Shortfalls.Single().Loss.Should().BeApproximately(.6 * .9, 1e-12);
    }

    [Fact]
    public void A_stock_lasts_its_days()
    {
        var outcome = Chains.Of(Motors).Run(Chains.Stop("CHN", "magnets", months: 6) with { StockDays = 70 }).Shortfalls.Single();

        outcome.CoverDays.Should().BeApproximately(100, 1e-9);
        outcome.Shortfall.Should().BeApproximately(.7 - (70 / 365.0 / .5), 1e-12);
    }

    [Fact]
    public void A_disrupted_item_without_known_suppliers_is_unknown_and_not_safe()
    {
        var outcome = Chains.Of("CHL copper 1", "NLD motors 1", "copper > motors", "glue > motors").Run(Chains.Stop("CHN", "glue", .8));

        var glue = outcome.Shortfalls.Single();
        (glue.Loss, glue.Shortfall, glue.Low, glue.CoverDays).Should().Be((null, null, 0, null));
        glue.High.Should().BeApproximately(.8, 1e-12);
        var motors = outcome.Of("motors");
        (motors.ShortRun, motors.MediumRun, motors.Low).Should().Be((null, null, 0));
        motors.High.Should().BeApproximately(.8, 1e-12);
        motors.UnknownItem.Should().Be(Chains.Item("glue"));
    }

    [Fact]
    public void A_tool_that_does_not_come_stops_no_output_of_today_but_new_plants()
    {
        var chain = Chains.Of("DEU optics 1", "NLD tools 1", "TWN chips 1", "JPN gas 1", "optics > tools", "tools @ chips", "gas > chips");

        var outcome = chain.Run(Chains.Stop("DEU", "optics", .4));
        outcome.Affected.Select(a => a.Node.Code).Should().Equal("tools");
        var plants = outcome.Capacity.Should().ContainSingle().Subject;
        plants.Node.Should().Be(Chains.Item("chips"));
        plants.Loss.Should().BeApproximately(.4, 1e-12);
        plants.Path.Select(p => p.Code).Should().Equal("DEU", "optics", "tools", "chips");

        var gas = chain.Run(Chains.Stop("JPN", "gas", .4));
        gas.Of("chips").ShortRun.Should().BeApproximately(.4, 1e-12);
        gas.Capacity.Should().BeEmpty("what is made today loses as much");
    }

    [Fact]
    public void What_needs_each_other_is_solved_to_the_least_solution()
    {
        // chips need tools and tools need chips: the loss of optics goes round and settles
        var outcome = Chains.Of("NLD tools 1", "TWN chips 1", "DEU optics .5", "JPN optics .5", "optics > tools", "tools > chips", "chips > tools")
            .Run(Chains.Stop("DEU", "optics"));

        outcome.Of("tools").ShortRun.Should().BeApproximately(.5, 1e-9);
        outcome.Of("chips").ShortRun.Should().BeApproximately(.5, 1e-9);
    }

    [Fact]
    public void A_path_leads_out_of_a_cycle_to_who_stops_on_the_shortest_way()
    {
        var outcome = Chains.Of(
            "DEU optics .5", "JPN optics .5", "NLD tools 1", "TWN chips 1", "NLD modules 1",
            "optics > tools", "tools > chips", "chips > modules", "modules > tools", "optics > modules").Run(Chains.Stop("DEU", "optics"));

        outcome.Of("chips").Path.Select(p => p.Code).Should().Equal("DEU", "optics", "tools", "chips");
        outcome.Of("modules").Path.Select(p => p.Code).Should().Equal("DEU", "optics", "modules");
    }

    [Fact]
    public void A_path_takes_the_way_of_the_larger_loss()
    {
        var outcome = Chains.Of(
            "CHN ore .9", "AUS ore .1", "CHN gas .2", "NOR gas .8", "NLD metal 1", "NLD part 1",
            "ore > metal", "metal > part", "gas > part").Run(new Scenario([Chains.Disrupt("CHN", "ore|gas")]));

        outcome.Of("part").Path.Select(p => p.Code).Should().Equal("CHN", "ore", "metal", "part");
    }

    [Fact]
    public void Without_mitigation_a_stop_of_everything_is_propagated_dependence()
    {
        string[] economies = ["AAA", "BBB", "CCC"];
        string[] items = ["ore", "metal", "part", "device"];
        var makers = Gen.Select(Gen.Int[1, 9], Gen.Int[0, 9], Gen.Int[0, 9]).Array[items.Length];
        var needs = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Bool).Array[0, 6];
        Gen.Select(makers, needs, Gen.Int[1, 10]).Sample(
            (shares, edges, tenths) =>
            {
                var produced = shares.SelectMany((s, i) => new[] { s.Item1, s.Item2, s.Item3 }
                    .Select((w, e) => FormattableString.Invariant($"{economies[e]} {items[i]} {w / (double)(s.Item1 + s.Item2 + s.Item3):R}")));
                var needed = edges.DistinctBy(e => (e.Item1, e.Item2)).Select(e => $"{items[e.Item1]} {(e.Item3 ? ">" : "~")} {items[e.Item2]}");
                var graph = Chains.Graph([.. produced, .. needed]);
                var outcome = Chains.Of(graph).Run(Chains.Stop("AAA", string.Join('|', items), tenths / 10.0));
                var sites = ChainSites.Of(graph, Chains.Nld);
                var dependence = PropagatedDependence.Of(sites, new Stop(Chains.At("AAA"), Part: tenths / 10.0));
                foreach (var item in items)
                {
                    outcome.Shortfalls.Single(s => s.Item.Code == item).Shortfall.Should().BeApproximately(
                        dependence[sites.IndexOf(ChainSites.UseOf(Chains.Item(item), Chains.Nld))].Low, 1e-9);
                }
            },
            iter: 500);
    }

    [Fact]
    public void Losing_more_never_hurts_less()
    {
        var chain = Chains.Of(Chains.Graph(Motors), spare: .05);
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 200]).Sample(
            (one, other, days) =>
            {
                var (less, more) = (Math.Min(one, other), Math.Max(one, other));
                ScenarioOutcome At(double part) => chain.Run(Chains.Stop("CHN", "oxide|magnets", part) with { StockDays = days });
                double Motor(ScenarioOutcome o, Func<OutputLoss, double?> run) => o.Affected.Where(a => a.Node.Code == "motors").Sum(a => run(a) ?? 0);
                Motor(At(less), a => a.ShortRun).Should().BeLessThanOrEqualTo(Motor(At(more), a => a.ShortRun) + 1e-9);
                Motor(At(less), a => a.MediumRun).Should().BeLessThanOrEqualTo(Motor(At(more), a => a.MediumRun) + 1e-9);
                At(more).Affected.All(a => a.MediumRun <= a.ShortRun + 1e-12 && a.ShortRun <= 1).Should().BeTrue();
            },
            iter: 300);
    }

    [Theory]
    [InlineData(-.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_part_outside_0_to_1_is_refused(double reduction) =>
        ((Action)(() => Chains.Disrupt("CHN", "oxide", reduction))).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_time_that_is_none_is_refused(double months) =>
        ((Action)(() => Chains.Disrupt("CHN", "oxide", 1, months))).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void An_item_that_the_chain_does_not_have_is_refused() =>
        ((Action)(() => Chains.Of(Motors).Run(Chains.Stop("CHN", "unobtainium")))).Should().Throw<ArgumentException>().WithMessage("*unobtainium*");
}
