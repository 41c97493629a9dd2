using GeoMonitor.Graph.Scenarios;

namespace GeoMonitor.Graph.Tests.Scenarios;

/// <summary>The intervals of methodology 12.3.</summary>
public sealed class ScenarioDrawsTests
{
    private static readonly string[] Chain =
        ["CHN ore .6", "AUS ore .4", "CHN part .5", "JPN part .5", "NLD device 1", "ore > part", "part > device", "device used-in digital"];

    private static readonly Scenario Stop = Chains.Stop("CHN", "ore|part") with { StockDays = 20, Draws = 1000, Seed = 20250101 };

    [Fact]
    public void The_same_seed_gives_the_same_digits_again_and_on_any_number_of_threads()
    {
        var chain = Chains.Of(Chains.Graph(Chain), spare: .05);
        var first = chain.Run(Stop);

        // many scenarios at once leave each fewer threads, and each at other moments
        var others = new ScenarioOutcome[8];
        Parallel.For(0, others.Length, i => others[i] = chain.Run(Stop));
        others.Should().AllBeEquivalentTo(first, o => o.WithStrictOrdering());
        chain.Run(Stop with { Seed = 1 }).Shortfalls[0].High.Should().NotBe(first.Shortfalls[0].High);
    }

    [Fact]
    public void The_interval_of_a_share_is_that_of_its_distribution()
    {
        // Beta(400 x .6, 400 x .4): standard deviation sqrt(.6 x .4/401)
        var ore = Chains.Of(Chain).Run(Chains.Stop("CHN", "ore") with { Draws = 10_000, Seed = 3 }).Shortfalls.Single();
        var deviation = Math.Sqrt(.6 * .4 / 401);

        ore.Shortfall.Should().BeApproximately(.6, 1e-12);
        ore.Low.Should().BeApproximately(.6 - (1.645 * deviation), .002);
        ore.High.Should().BeApproximately(.6 + (1.645 * deviation), .002);
    }

    [Fact]
    public void A_worse_table_widens_the_interval()
    {
        double Width(double kappa)
        {
            var ore = Chains.Of(Chains.Graph(Chain), kappa: kappa).Run(Chains.Stop("CHN", "ore") with { Draws = 2000 }).Shortfalls.Single();
            return ore.High - ore.Low;
        }

        Width(25).Should().BeGreaterThan(3 * Width(400));
    }

    [Fact]
    public void The_point_lies_in_its_interval_and_the_gap_between_the_runs_too()
    {
        var outcome = Chains.Of(Chains.Graph(Chain), spare: .05).Run(Stop);

        outcome.Shortfalls.Should().OnlyContain(s => s.Low <= s.Shortfall && s.Shortfall <= s.High && s.Low < s.High);
        outcome.Affected.Should().HaveCount(2).And.OnlyContain(a => a.Low <= a.MediumRun && a.MediumRun <= a.ShortRun && a.ShortRun <= a.High);
    }

    [Fact]
    public void A_supplier_without_a_share_stays_without_in_every_draw()
    {
        // a supplier with a zero share stays at zero: new entrants are a scenario, not noise (methodology 12.4)
        var chain = Chains.Of("CHN ore 1", "AUS ore 0");
        var all = chain.Run(Chains.Stop("AUS", "ore") with { Draws = 500 }).Shortfalls.Single();

        (all.Loss, all.High).Should().Be((0, 0));
        chain.Run(Chains.Stop("CHN", "ore") with { Draws = 500 }).Shortfalls.Single().Low.Should().Be(1);
    }
}
