using System.Xml.Linq;

namespace GeoMonitor.Cli.Tests.Commands;

public sealed class SupplyChainCommandsTests(RunningMonitor monitor)
{
    [Fact]
    public async Task The_chain_of_an_item_is_a_table_from_the_mine_down_with_the_ways_to_cut_it()
    {
        var said = (await monitor.RunAsync("supply-chain", "gallium.processing", "--depth", "1")).Ok().Output;
        var lines = said.Split('\n');

        lines[0].Should().StartWith("place");
        lines.Should().Contain(l => l.StartsWith("upstream", StringComparison.Ordinal) && l.Contains("aluminium.intermediate"));
        lines.Should().Contain(l => l.StartsWith("item", StringComparison.Ordinal) && l.Contains("CHN 9"));
        said.Should().Contain("Where NLD can be cut off:").And.Contain("NLD Gallium, processing CHN 99 %");
    }

    [Fact]
    public async Task The_chain_can_be_had_as_JSON_and_as_GraphML()
    {
        (await monitor.RunAsync("supply-chain", "euv-lithography", "--json")).Ok().Output.Should().Contain("\"edges\"");
        var graph = XDocument.Parse((await monitor.RunAsync("supply-chain", "euv-lithography", "--graphml")).Ok().Output);

        graph.Root!.Name.LocalName.Should().Be("graphml");
    }

    [Fact]
    public async Task Chokepoints_are_a_table_with_the_way_they_cut()
    {
        var lines = (await monitor.RunAsync("chokepoints", "NLD", "--item", "euv-lithography", "--minimum", "0.9")).Ok().Output.TrimEnd().Split('\n');

        lines[0].Should().StartWith("index").And.EndWith("way");
        lines[1].Should().Contain("1.00").And.Contain("DEU").And.Contain("supply").And.Contain("NLD EUV lithography systems <- ");
        lines[^1].Should().Contain(" findings. Run ");
    }

    [Fact]
    public async Task Chokepoints_as_CSV_have_a_header_once()
    {
        var lines = (await monitor.RunAsync("chokepoints", "EU27", "--kind", "pair", "--csv")).Ok().Output.TrimEnd().Split("\r\n");

        lines[0].Should().StartWith("economy,item,itemName,kind,economies,strategicNodeIndex");
        lines.Skip(1).Should().OnlyContain(l => l.Contains(",pair,"));
    }

    [Fact]
    public async Task An_item_that_does_not_exist_is_said_with_the_nearest()
    {
        var said = await monitor.RunAsync("supply-chain", "euv-litography");

        said.ExitCode.Should().Be(ExitCodes.Refused);
        said.Error.Should().Contain("euv-lithography");
    }
}
