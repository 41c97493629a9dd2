using System.Text.Json;

namespace GeoMonitor.Cli.Tests.Commands;

public sealed class StatusCommandsTests(RunningMonitor monitor) : IDisposable
{
    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task A_dataset_is_withdrawn_and_reinstated()
    {
        var id = await Load("a.csv", 21);

        (await monitor.RunAsync("withdraw", id, "--note", "wrong unit")).Ok().Output.Should().Contain($"{id} is withdrawn");
        (await monitor.RunAsync("withdraw", id)).ExitCode.Should().Be(ExitCodes.Refused);
        (await monitor.RunAsync("reinstate", id)).Ok();

        var report = JsonSerializer.Deserialize<JsonElement>((await monitor.RunAsync("dataset", id)).Ok().Output);
        report.GetProperty("statusHistory")[1].GetProperty("note").GetString().Should().Be("wrong unit");
        report.GetProperty("status").GetString().Should().Be("active");
    }

    [Fact]
    public async Task A_dataset_takes_the_place_of_another()
    {
        var (old, newer) = (await Load("b.csv", 22), await Load("c.csv", 23));

        (await monitor.RunAsync("supersede", old, newer)).Ok().Output.Should().Contain($"{old} is superseded");
        (await monitor.RunAsync("dataset", old)).Output.Should().Contain($"\"supersededBy\": \"{newer}\"");
    }

    private async Task<string> Load(string name, double value)
    {
        var said = (await monitor.RunAsync("load", _files.Magnets(name, value, "Status office"))).Ok();
        return said.Output.Split('\n')[1].Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
    }
}
