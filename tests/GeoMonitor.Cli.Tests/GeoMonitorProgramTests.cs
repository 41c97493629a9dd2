using System.Net;
using System.Net.Sockets;

namespace GeoMonitor.Cli.Tests;

public sealed class GeoMonitorProgramTests(RunningMonitor monitor) : IDisposable
{
    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);
    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Where_no_monitor_runs_the_user_is_told_how_to_start_one()
    {
        var said = await Spoken.RunAsync(["datasets", "--server", $"http://127.0.0.1:{FreePort()}"], Nothing);

        said.ExitCode.Should().Be(ExitCodes.Unreachable);
        said.Error.Should().StartWith("No monitor answers at http://127.0.0.1:").And.Contain("dotnet run --project src/GeoMonitor.Api");
        said.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task Without_a_key_nothing_is_changed_and_the_user_is_told_where_it_is()
    {
        var said = await Spoken.RunAsync(["recompute", "--server", monitor.Address], Nothing, folder: _files.Folder);

        said.ExitCode.Should().Be(ExitCodes.Refused);
        said.Error.Should().Contain("X-Api-Key").And.Contain("api-key");
    }

    [Theory]
    [InlineData("data")]
    [InlineData("src/GeoMonitor.Api/data")]
    public async Task The_key_in_the_data_directory_is_found_from_where_the_monitor_was_started(string data)
    {
        Directory.CreateDirectory(_files.Path(data));
        await File.WriteAllTextAsync(_files.Path($"{data}/api-key"), monitor.Key + "\n", TestContext.Current.CancellationToken);

        (await Spoken.RunAsync(["recompute", "--wait", "--server", monitor.Address], Nothing, folder: _files.Folder)).Ok();
    }

    [Theory]
    [InlineData("--help", "dependencies")]
    [InlineData("load --help", "--recompute")]
    [InlineData("load --help", "gzip and zip")]
    [InlineData("dependencies --help", "--tag")]
    [InlineData("recompute --help", "--server")]
    public async Task Every_command_explains_itself(string line, string word) =>
        (await Spoken.RunAsync(line.Split(' '), Nothing)).Ok().Output.Should().Contain(word);

    [Theory]
    [InlineData("lood")]
    [InlineData("load")]
    [InlineData("dependencies NLD --yaer 2024")]
    [InlineData("dependency NLD 850511 --language de")]
    [InlineData("datasets --server not-an-address")]
    public async Task A_line_that_cannot_be_understood_ends_with_2(string line) =>
        (await Spoken.RunAsync(line.Split(' '), Nothing)).ExitCode.Should().Be(ExitCodes.Usage);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
