namespace GeoMonitor.Cli.Tests.Commands;

public sealed class ScenarioCommandsTests(RunningMonitor monitor)
{
    [Fact]
    public async Task A_preset_and_its_disruption_say_the_same()
    {
        var named = (await monitor.RunAsync("scenario", "--preset", "gallium", "--draws", "50")).Ok().Output;
        var spelt = (await monitor.RunAsync(
            "scenario", "--supplier", "CHN", "--item", "gallium.processing", "--reduction", "1", "--months", "6", "--draws", "50")).Ok().Output;

        named.Should().Contain("gallium.processing").And.Contain("CHN > gallium.processing > gan-power-devices");
        spelt.Should().Be(named);
        (await monitor.RunAsync("scenario", "--preset", "gallium", "--json")).Ok().Output.Should().Contain("\"shortRun\"");
    }

    [Fact]
    public async Task Presets_are_listed_with_their_source() =>
        (await monitor.RunAsync("scenario", "--list")).Ok().Output.Should().Contain("2023-08-01").And.Contain("fti-2023");

    [Fact]
    public async Task A_scenario_that_cannot_be_says_why()
    {
        (await monitor.RunAsync("scenario", "--supplier", "CHN", "--item", "galium.processing")).Error.Should().Contain("gallium.processing");
        (await monitor.RunAsync("scenario")).Error.Should().Contain("disruptions is missing");
    }

    [Fact]
    public async Task Two_economies_are_held_against_each_other()
    {
        var said = (await monitor.RunAsync("balance", "NLD", "--with", "CHN", "--year", "2024", "--top", "200")).Ok().Output;

        said.Should().Contain("EU27 and CHN").And.Contain("810411").And.Contain("NLD makes 100.0 % of EUV lithography systems");
        (await monitor.RunAsync("balance", "NLD", "--with", "EU27")).Error.Should().Contain("overlap");
    }

    [Fact]
    public async Task All_partners_are_rows()
    {
        (await monitor.RunAsync("balance", "EU27", "--year", "2024")).Ok().Output.Should().Contain("China").And.Contain("20 of ");
        (await monitor.RunAsync("balance", "EU27", "--year", "2024", "--csv")).Ok().Output.Should().StartWith("economy,with,withName,dependence");
    }
}
