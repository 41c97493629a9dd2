namespace GeoMonitor.Cli.Tests.Commands;

public sealed class EvidenceCommandsTests(RunningMonitor monitor)
{
    [Fact]
    public async Task Results_whose_inputs_were_all_published_come_out()
    {
        var said = (await monitor.RunAsync("reproduce")).Ok();

        said.Output.Should().Contain("Of those whose inputs were all published, none differs.").And.Contain("eu-critical-list-2017");
        (await monitor.RunAsync("reproduce", "--latest", "--all")).Ok().Output.Should().Contain("nile-pettitt-year");
        (await monitor.RunAsync("reproduce", "--csv")).Ok().Output.Should().StartWith("id,title,source");
    }

    [Fact]
    public async Task A_material_is_assessed_in_words_and_numbers()
    {
        var said = (await monitor.RunAsync("assessment", "gallium", "--year", "2024")).Ok();

        said.Output.Should().Contain("Gallium, EU list of 2023: critical").And.Contain("supply risk, processing").And.Contain("GeoPolRisk of NLD 2024");
        (await monitor.RunAsync("assessment", "gallium", "--json")).Ok().Output.Should().Contain("\"inputs\"");
        (await monitor.RunAsync("assessment", "galium")).Error.Should().Contain("gallium");
    }
}
