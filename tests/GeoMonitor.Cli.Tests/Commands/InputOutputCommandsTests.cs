namespace GeoMonitor.Cli.Tests.Commands;

/// <summary>Two economies of two industries, made up.</summary>
public sealed class InputOutputCommandsTests(RunningMonitor monitor) : IDisposable
{
    private const string Table = """
        # source: Own input-output table
        # unit: million EUR
        year,from_economy,from_industry,to_economy,to_industry,final_demand,value
        2031,NLD,chips,NLD,chips,,10
        2031,NLD,chips,CHN,metal,,1
        2031,CHN,metal,NLD,chips,,2
        2031,CHN,metal,CHN,metal,,50
        2031,DEU,chips,NLD,chips,,30
        2031,CHN,metal,DEU,chips,,45
        2031,NLD,chips,NLD,,households,89
        2031,DEU,chips,DEU,,households,70
        2031,CHN,metal,CHN,,households,103
        """;

    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task What_stands_behind_suppliers_is_shown_and_can_be_had_as_a_table()
    {
        var dataset = await Load();

        var said = (await monitor.RunAsync("look-through", "NLD", "--dataset", dataset)).Ok().Output;
        said.Should().Contain("Of the final demand of the Netherlands in 2031").And.Contain("Behind the inputs of \"chips\", China").And.Contain("HIDDEN").And.Contain(dataset);
        (await monitor.RunAsync("look-through", "NLD", "--industry", "chips", "--dataset", dataset)).Ok().Output.Should().Contain("CHN").And.Contain("3 of 3 origins");
        var csv = (await monitor.RunAsync("look-through", "NLD", "--by", "industry", "--csv", "--dataset", dataset)).Ok().Output;
        csv.Should().StartWith("economy,year,of,").And.Contain("NLD,2031,chips,chips,CHN,China,metal,metal,false,");
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(1 + (3 * 6), "final demand and two industries, six origins each");
        (await monitor.RunAsync("look-through", "NLD", "--industry", "chip", "--dataset", dataset)).Error.Should().Contain("Nearest: chips");
        (await monitor.RunAsync("look-through", "NLD", "--dataset", dataset, "--json")).Ok().Output.Should().Contain("\"foreignInputReliance\"");
    }

    [Fact]
    public async Task A_loss_is_shown_with_the_sums_that_check_it()
    {
        var dataset = await Load();

        var said = (await monitor.RunAsync("inoperability", "--supplier", "CHN", "--loss", "0.5", "--dataset", dataset)).Ok().Output;
        said.Should().Contain("stands still because customers order less").And.Contain("lost, million EUR").And.Contain("the sums hold");
        (await monitor.RunAsync("inoperability", "--supplier", "CHN", "--loss", "2", "--dataset", dataset)).Error.Should().Contain("0 to 1");
        (await monitor.RunAsync("inoperability", "--supplier", "CHN", "--industry", "metals", "--dataset", dataset)).Error.Should().Contain("metal");
    }

    private async Task<string> Load()
    {
        await File.WriteAllTextAsync(_files.Path("own_io.csv"), Table, TestContext.Current.CancellationToken);
        var said = (await monitor.RunAsync("load", _files.Path("own_io.csv"))).Ok();
        return said.Output.Split('\n')[1].Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
    }
}
