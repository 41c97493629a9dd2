using System.Text.RegularExpressions;

namespace GeoMonitor.Cli.Tests.Commands;

public sealed partial class LoadCommandTests(RunningMonitor monitor) : IDisposable
{
    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task A_loaded_file_is_summed_up_on_standard_output()
    {
        var said = (await monitor.RunAsync("load", _files.Magnets("magnets.csv", 11))).Ok();

        said.Output.Should().Contain("magnets.csv: 2 of 2 rows were loaded.")
            .And.Contain("Test office HS17").And.Contain("licence CC0-1.0").And.Contain("2019");
        said.Error.Should().BeEmpty();
        var again = (await monitor.RunAsync("load", _files.Path("magnets.csv"))).Ok();
        again.Output.Should().Contain("loaded before");
    }

    [Fact]
    public async Task What_the_file_does_not_say_the_command_line_does()
    {
        await File.WriteAllTextAsync(
            _files.Path("bare.csv"), "year,product,exporter,importer,value_kusd,quantity_t\n2018,850511,CHN,NLD,12,3\n", TestContext.Current.CancellationToken);

        (await monitor.RunAsync("load", _files.Path("bare.csv"))).ExitCode.Should().Be(ExitCodes.Refused);
        var said = (await monitor.RunAsync(
            "load", _files.Path("bare.csv"), "--source", "My office", "--revision", "HS12", "--release", "2020", "--licence", "own")).Ok();

        said.Output.Should().Contain("My office HS12 2020, licence own");
    }

    [Fact]
    public async Task An_option_of_another_format_than_the_file_has_is_told_which_fit()
    {
        var said = await monitor.RunAsync("load", _files.Magnets("sided.csv", 18), "--side", "imports", "--accept-partial-years");

        said.ExitCode.Should().Be(ExitCodes.Refused);
        said.Error.Should().Contain("side is for files of UN Comtrade").And.Contain("geomonitor-flows");
        (await monitor.RunAsync("load", _files.Path("sided.csv"), "--flow", "both")).Error.Should().Contain("imports, exports");
    }

    [Fact]
    public async Task A_refused_file_says_why_ends_with_1_and_the_others_are_loaded()
    {
        var bad = _files.Path("bad.csv");
        await File.WriteAllTextAsync(
            bad,
            "# source: X\n# revision: HS17\nyear,product,exporter,importer,value_kusd,quantity_t\n2019,85X511,CHN,NLD,1,1\n",
            TestContext.Current.CancellationToken);

        var said = await monitor.RunAsync("load", bad, _files.Path("none.csv"), _files.Magnets("good.csv", 13), "--recompute");

        said.ExitCode.Should().Be(ExitCodes.Refused);
        said.Output.Should().Contain("good.csv: 2 of 2 rows");
        said.Error.Should().Contain("bad.csv").And.Contain("[rejected-rows]").And.Contain("line 4, product: bad-product-code")
            .And.Contain("There is no file").And.Contain("Not recomputed");
    }

    [Fact]
    public async Task Loading_and_recomputing_in_one_line_gives_a_new_run()
    {
        var said = (await monitor.RunAsync("load", _files.Magnets("recompute.csv", 14), "--recompute")).Ok();

        var run = RunLine().Match(said.Output).Groups["run"].Value;
        run.Should().NotBeEmpty(said.Output);
        (await monitor.RunAsync("recompute", "--wait")).Ok().Output.Should().Contain("answers now").And.NotContain($"Run {run} answers", "a run of the same second has a number behind its id");
    }

    [Fact]
    public async Task Who_looks_at_the_terminal_sees_how_far_it_is()
    {
        var said = await Spoken.RunAsync(
            ["load", _files.Magnets("seen.csv", 15), "--server", monitor.Address, "--key", monitor.Key],
            new Dictionary<string, string>(StringComparer.Ordinal),
            showsProgress: true);

        said.Ok().Error.Should().Contain("Sending seen.csv [##############################] 100 %");
        said.Output.Should().NotContain("#####");
    }

    [Fact]
    public async Task A_file_can_take_the_place_of_another()
    {
        (await monitor.RunAsync("load", _files.Magnets("old.csv", 16, "Old office"))).Ok();
        var id = Regex.Match((await monitor.RunAsync("datasets")).Output, @"old-office-\S+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;

        (await monitor.RunAsync("load", _files.Magnets("new.csv", 17, "Old office"), "--supersedes", id)).Ok();

        (await monitor.RunAsync("datasets")).Output.Split('\n').Single(l => l.StartsWith(id, StringComparison.Ordinal))
            .Should().Contain("superseded");
    }

    [GeneratedRegex(@"Run (?<run>\S+) answers now", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RunLine();
}
