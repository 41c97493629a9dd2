using System.Text.RegularExpressions;

namespace GeoMonitor.Cli.Tests.Commands;

public sealed class RunCommandsTests(RunningMonitor monitor) : IDisposable
{
    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Runs_are_listed_newest_first_and_one_is_current()
    {
        (await monitor.RunAsync("recompute", "--wait")).Ok();

        var lines = (await monitor.RunAsync("runs")).Ok().Output.TrimEnd().Split('\n');

        lines[0].Should().StartWith("run").And.EndWith("digest");
        Regex.IsMatch(lines[1], @"\s+yes\s", RegexOptions.None, TimeSpan.FromSeconds(1)).Should().BeTrue(lines[1]);
        lines.Skip(2).Should().NotBeEmpty().And.OnlyContain(l => l.Contains("  no  ", StringComparison.Ordinal));
        (await monitor.RunAsync("runs", "--csv")).Ok().Output.Should().StartWith("id,startedAt,finishedAt,isCurrent");
    }

    [Fact]
    public async Task What_a_file_moved_is_shown_with_the_file_as_the_cause()
    {
        (await monitor.RunAsync("load", _files.Magnets("moved.csv", 21, "Moving office"), "--recompute")).Ok();

        var said = (await monitor.RunAsync("diff", "--year", "2024")).Ok();
        var csv = (await monitor.RunAsync("diff", "--year", "2024", "--csv")).Ok();

        said.Output.Should().Contain("Dataset added: moving-office-hs17").And.Contain("dependences of NLD in 2024 differ");
        csv.Output.Should().StartWith("economy,item,itemName,change,changed,causes,before.year");
        (await monitor.RunAsync("diff", "none")).ExitCode.Should().Be(ExitCodes.Refused);
    }
}
