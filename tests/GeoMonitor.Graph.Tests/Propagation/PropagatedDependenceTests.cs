using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Propagation;

namespace GeoMonitor.Graph.Tests.Propagation;

/// <summary>The motor of methodology 6.3, its variants, and cycles (pitfall 39).</summary>
public sealed class PropagatedDependenceTests
{
    private static readonly Site Motor = At("NLD", "motor");
    private static readonly SupplySites Motors = Sites(
        (Motor, Input("magnets", .4, ("CHN", "magnets", .7), ("JPN", "magnets", .3))),
        (Motor, Input("copper", .6, ("CHL", "copper", 1))),
        (At("JPN", "magnets"), Input("oxide", 1, ("CHN", "oxide", .9), ("AUS", "oxide", .1))),
        (At("CHN", "magnets"), Input("oxide", 1, ("CHN", "oxide", 1))));

    [Theory]
    [InlineData("CHN", .97, .7)]
    [InlineData("CHL", 1, 1)]
    [InlineData("JPN", .3, .3)]
    [InlineData("AUS", .03, 0)]
    public void The_motor_depends_on_whom_its_suppliers_depend(string economy, double expected, double direct)
    {
        var motor = Of(Motors, Motor, new Stop(EconomyCode.Parse(economy)));

        motor.Value.Should().BeApproximately(expected, 1e-9);
        motor.Direct.Should().BeApproximately(direct, 1e-9);
        motor.Low.Should().Be(motor.Value);
        motor.High.Should().BeApproximately(expected, 1e-9);
    }

    [Fact]
    public void What_the_direct_share_hides_is_flagged_from_15_percent()
    {
        var china = Of(Motors, Motor, new Stop(EconomyCode.Parse("CHN")));
        china.Hidden.Should().BeApproximately(.27, 1e-9);
        china.IsHidden.Should().BeTrue();
        Of(Motors, Motor, new Stop(EconomyCode.Parse("CHL"))).IsHidden.Should().BeFalse();

        // .03 hidden behind nothing is more than twice as much
        Of(Motors, Motor, new Stop(EconomyCode.Parse("AUS"))).IsHidden.Should().BeTrue();
    }

    [Fact]
    public void Half_a_stop_loses_half() =>
        Of(Motors, Motor, new Stop(EconomyCode.Parse("CHN"), Part: .5)).Value.Should().BeApproximately(.485, 1e-9);

    [Theory]
    [InlineData("CHN", .388)]
    [InlineData("CHL", .6)]
    public void Embodied_shares_add_over_inputs(string economy, double expected) =>
        PropagatedDependence.Embodied(Motors, new Stop(EconomyCode.Parse(economy)))[Motors.IndexOf(Motor)]
            .Should().BeApproximately(expected, 1e-9);

    [Fact]
    public void A_ban_towards_one_customer_leaves_third_countries_supplied()
    {
        var ban = new Stop(EconomyCode.Parse("CHN"), Towards: EconomyCode.Parse("NLD"));

        Of(Motors, Motor, ban).Value.Should().BeApproximately(.7, 1e-9);
        Of(Motors, At("JPN", "magnets"), ban).Value.Should().Be(0);
        Of(Motors, At("CHN", "magnets"), ban).Value.Should().Be(0);
    }

    [Fact]
    public void Two_sites_that_supply_each_other_converge()
    {
        // d(tools) = .5 d(chips) + .5 on CHN, d(chips) = .5 d(tools)
        var sites = Sites(
            (At("NLD", "tools"), Input("chips", 1, ("TWN", "chips", .5), ("CHN", "chips", .5))),
            (At("TWN", "chips"), Input("tools", 1, ("NLD", "tools", .5), ("USA", "tools", .5))));
        var china = new Stop(EconomyCode.Parse("CHN"));

        Of(sites, At("NLD", "tools"), china).Value.Should().BeApproximately(2 / 3.0, 1e-9);
        Of(sites, At("TWN", "chips"), china).Value.Should().BeApproximately(1 / 3.0, 1e-9);
    }

    [Fact]
    public void A_closed_cycle_depends_on_nobody_outside()
    {
        var sites = Sites(
            (At("NLD", "tools"), Input("chips", 1, ("TWN", "chips", 1))),
            (At("TWN", "chips"), Input("tools", 1, ("NLD", "tools", 1))));

        Of(sites, At("NLD", "tools"), new Stop(EconomyCode.Parse("CHN"))).Value.Should().Be(0);
        Of(sites, At("NLD", "tools"), new Stop(EconomyCode.Parse("TWN"))).Value.Should().Be(1);
    }

    [Fact]
    public void An_essential_input_without_suppliers_is_unknown_and_not_safe()
    {
        var sites = Sites((Motor, Input("magnets", 1, ("CHN", "magnets", .7), ("JPN", "magnets", .3))),
            (At("JPN", "magnets"), Input("oxide", 1)));
        var chile = Of(sites, Motor, new Stop(EconomyCode.Parse("CHL")));

        chile.Value.Should().BeNull();
        chile.Hidden.Should().BeNull();
        chile.IsHidden.Should().BeNull();
        chile.UnknownInput.Should().Be("oxide of magnets in JPN");
        (chile.Low, chile.High).Should().Be((0, .3));
    }

    [Fact]
    public void What_is_unknown_beside_a_certain_loss_does_not_matter() =>
        Of(Sites((Motor, Input("copper", .5, ("CHL", "copper", 1))), (Motor, Input("glue", .5))), Motor, new Stop(EconomyCode.Parse("CHL")))
            .Value.Should().Be(1);

    [Fact]
    public void An_input_one_can_do_without_loses_nothing()
    {
        var paint = new SiteInput("paint", IsEssential: false, .1, [new SiteSupplier(At("CHN", "paint"), 1)]);
        var sites = Sites((Motor, paint));

        Of(sites, Motor, new Stop(EconomyCode.Parse("CHN"))).Value.Should().Be(0);
        PropagatedDependence.Embodied(sites, new Stop(EconomyCode.Parse("CHN")))[sites.IndexOf(Motor)].Should().Be(.1);
    }

    [Fact]
    public void The_unnamed_remainder_of_a_table_only_widens_the_bounds()
    {
        var motor = Of(Sites((Motor, Input("magnets", 1, ("CHN", "magnets", .6)))), Motor, new Stop(EconomyCode.Parse("CHN")));

        motor.Value.Should().BeApproximately(.6, 1e-12);
        motor.High.Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void The_solution_is_the_one_that_plain_sweeps_over_all_sites_reach() => RandomSites().Sample(
        sites =>
        {
            var stop = new Stop(EconomyCode.Parse("AAA"));
            var plain = PlainSweeps(sites, stop);
            var solved = PropagatedDependence.Of(sites, stop);
            for (var n = 0; n < plain.Length; n++)
            {
                solved[n].Low.Should().BeApproximately(plain[n], 1e-7);
                solved[n].Low.Should().BeInRange(0, 1);
                solved[n].High.Should().BeGreaterThanOrEqualTo(solved[n].Low);
                solved[n].Low.Should().BeGreaterThanOrEqualTo(solved[n].Direct - 1e-9);
            }
        },
        iter: 2000);

    [Fact]
    public void Losing_more_never_hurts_less() => RandomSites().Sample(
        sites =>
        {
            var half = PropagatedDependence.Of(sites, new Stop(EconomyCode.Parse("AAA"), Part: .5));
            var whole = PropagatedDependence.Of(sites, new Stop(EconomyCode.Parse("AAA")));
            return half.Zip(whole).All(p => p.First.Low <= p.Second.Low + 1e-9);
        },
        iter: 1000);

    [Fact]
    public void Shares_above_one_are_refused() =>
        ((Action)(() => Sites((Motor, Input("magnets", 1, ("CHN", "magnets", .7), ("JPN", "magnets", .4))))))
            .Should().Throw<ArgumentException>().WithMessage("*magnets of motor in NLD add to more than 1*");

    private static double[] PlainSweeps(SupplySites sites, Stop stop)
    {
        var lost = new double[sites.Sites.Length];
        for (var (sweep, moved) = (0, true); moved && sweep < 5000; sweep++)
        {
            moved = false;
            for (var n = 0; n < lost.Length; n++)
            {
                var value = sites.Sites[n].Economy == stop.Economy
                    ? 1
                    : sites.Needs[n].Where(i => i.IsEssential)
                        .Select(i => i.Suppliers.Sum(s => s.Share * lost[sites.IndexOf(s.From)])).DefaultIfEmpty(0).Max();
                moved |= value > lost[n] + 1e-13;
                lost[n] = value;
            }
        }

        return lost;
    }

    private static Gen<SupplySites> RandomSites()
    {
        string[] economies = ["AAA", "BBB", "CCC"];
        string[] items = ["ore", "metal", "part"];
        var site = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], (e, i) => At(economies[e], items[i]));
        var input = from suppliers in site.Array[0, 3]
                    from weights in Gen.Int[1, 9].Array[3]
                    from rest in Gen.Int[0, 3]
                    from essential in Gen.Bool
                    let named = suppliers.Distinct().ToArray()
                    let total = (double)(weights.Take(named.Length).Sum() + rest)
                    select new SiteInput(
                        "input", essential, .3, [.. named.Select((s, k) => new SiteSupplier(s, weights[k] / total))]);
        return Gen.Select(site, input.Array[0, 3]).Array[1, 7].Select(needs => new SupplySites(needs
            .DistinctBy(n => n.Item1)
            .ToDictionary(n => n.Item1, n => (IReadOnlyList<SiteInput>)n.Item2)));
    }

    private static SiteDependence Of(SupplySites sites, Site site, Stop stop) =>
        PropagatedDependence.Of(sites, stop)[sites.IndexOf(site)];

    private static Site At(string economy, string item) => new(EconomyCode.Parse(economy), item);

    private static SiteInput Input(string name, double cost, params (string Economy, string Item, double Share)[] suppliers) =>
        new(name, IsEssential: true, cost, [.. suppliers.Select(s => new SiteSupplier(At(s.Economy, s.Item), s.Share))]);

    private static SupplySites Sites(params (Site Site, SiteInput Input)[] needs) => new(needs
        .GroupBy(n => n.Site)
        .ToDictionary(g => g.Key, g => (IReadOnlyList<SiteInput>)[.. g.Select(n => n.Input)]));
}
