namespace GeoMonitor.Cli.Tests.Commands;

public sealed class TemplateCommandTests(RunningMonitor monitor) : IDisposable
{
    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task The_template_filled_in_is_loaded_without_a_remark()
    {
        var path = _files.Path("own.csv");
        (await monitor.RunAsync("template", "flows", "--output", path)).Ok().Error.Should().Contain("geomonitor load");
        var filled = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))
            .Replace("# source:", "# source: Own office", StringComparison.Ordinal) + "2019,850511,CHN,NLD,31.5,\n";
        await File.WriteAllTextAsync(path, filled, TestContext.Current.CancellationToken);

        var said = (await monitor.RunAsync("load", path)).Ok();

        said.Output.Should().Contain("1 of 1 rows").And.Contain("Own office HS17").And.NotContain("note");
    }

    [Fact]
    public async Task The_template_of_an_input_output_table_filled_in_is_loaded_and_needs_no_run()
    {
        var path = _files.Path("own_io.csv");
        (await monitor.RunAsync("template", "io", "--output", path)).Ok().Error.Should().Contain("geomonitor load").And.NotContain("--recompute");
        var filled = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))
            .Replace("# source:", "# source: Own table", StringComparison.Ordinal) + "2001,NLD,A,NLD,A,,10\n2001,NLD,A,NLD,,households,90\n";
        await File.WriteAllTextAsync(path, filled, TestContext.Current.CancellationToken);

        var said = (await monitor.RunAsync("load", path)).Ok();

        said.Output.Should().Contain("2 of 2 rows").And.Contain("Own table").And.Contain("use the table at once").And.NotContain("not used");
    }

    [Fact]
    public async Task The_template_of_stocks_filled_in_is_loaded_too()
    {
        var path = _files.Path("stocks.csv");
        (await monitor.RunAsync("template", "stocks", "--output", path)).Ok();
        await File.AppendAllTextAsync(path, "NZL,850511,2019,4.5,strategic,Own office,\n", TestContext.Current.CancellationToken);

        (await monitor.RunAsync("load", path)).Ok().Output.Should().Contain("1 of 1 rows").And.NotContain("note");
    }

    [Fact]
    public async Task The_template_goes_to_standard_output_and_never_over_a_file()
    {
        (await monitor.RunAsync("template", "flows")).Ok().Output
            .Should().Contain("year,product,exporter,importer,value_kusd,quantity_t");
        var path = _files.Magnets("mine.csv", 32);

        (await monitor.RunAsync("template", "flows", "--output", path)).ExitCode.Should().Be(ExitCodes.Usage);
        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Should().Contain("Test office");
    }
}
