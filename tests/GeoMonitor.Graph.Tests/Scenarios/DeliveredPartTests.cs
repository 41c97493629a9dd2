using GeoMonitor.Graph.Scenarios;

namespace GeoMonitor.Graph.Tests.Scenarios;

/// <summary>Stops of the deliveries that pass under one code of trade.</summary>
public sealed class DeliveredPartTests
{
    private static readonly string[] Batteries = ["CHL lithium .6", "AUS lithium .4", "NLD batteries 1", "lithium > batteries"];

    [Fact]
    public void Only_the_part_that_passes_under_the_code_is_lost() =>
        Loss(Through("carbonate", .7)).Should().BeApproximately(.6 * .7, 1e-12);

    [Fact]
    public void Parts_under_different_codes_add_up_to_the_whole()
    {
        Loss(Through("carbonate", .7), Through("hydroxide", .3)).Should().BeApproximately(Loss(Chains.Disrupt("CHL", "lithium")), 1e-12);
        Loss(Through("carbonate", .7, reduction: .5), Through("hydroxide", .3)).Should().BeApproximately(.6 * ((.5 * .7) + .3), 1e-12);
    }

    [Fact]
    public void Two_stops_of_one_code_hit_the_same_goods_and_the_larger_counts() =>
        Loss(Through("carbonate", .7, reduction: .4), Through("carbonate", .7, reduction: .9)).Should().BeApproximately(.6 * .7 * .9, 1e-12);

    [Fact]
    public void What_hits_everything_hits_each_part_once() =>
        Loss(Chains.Disrupt("CHL", "lithium", reduction: .5), Through("carbonate", .7)).Should().BeApproximately(.6 * (.5 + (.7 * .5)), 1e-12);

    [Fact]
    public void A_part_with_nobody_known_to_supply_it_is_the_most_that_may_be_lost()
    {
        var chain = Chains.Of("NLD batteries 1", "lithium > batteries");

        var lithium = chain.Run(new Scenario([Through("carbonate", .7)])).Shortfalls.Single();
        lithium.Shortfall.Should().BeNull();
        lithium.High.Should().BeApproximately(.7, 1e-12);
    }

    [Theory]
    [InlineData(-.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_part_outside_0_to_1_is_refused(double part) =>
        ((Action)(() => _ = new DeliveredPart("carbonate", part))).Should().Throw<ArgumentOutOfRangeException>();

    private static double Loss(params Disruption[] disruptions) =>
        Chains.Of(Batteries).Run(new Scenario([.. disruptions])).Of("batteries").ShortRun!.Value;

    private static Disruption Through(string code, double part, double reduction = 1) =>
        Chains.Disrupt("CHL", "lithium", reduction) with { Through = new DeliveredPart(code, part) };
}
