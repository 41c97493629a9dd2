using System.CommandLine;

namespace GeoMonitor.Cli.Tests;

public sealed class ConnectionOptionsTests : IDisposable
{
    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("https://monitor.example.org", false)]
    [InlineData("http://10.0.0.7:5080", false)]
    public void The_key_on_this_disk_is_sent_to_the_monitor_of_this_machine_and_to_no_other(string server, bool sent)
    {
        File.WriteAllText(_files.Path("api-key"), "gm_secret");

        Open(["--server", server], ("GeoMonitor__DataDirectory", _files.Folder)).Should().Be(sent);
    }

    [Fact]
    public void A_key_that_was_given_is_sent_wherever_the_user_says()
    {
        Open(["--server", "https://monitor.example.org", "--key", "gm_1"]).Should().BeTrue();
        Open(["--server", "https://monitor.example.org"], ("GEOMONITOR_KEY", "gm_1")).Should().BeTrue();
        Open([]).Should().BeFalse("there is no key in an empty folder");
    }

    private bool Open(string[] line, params (string Name, string Value)[] environment)
    {
        var variables = environment.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
        var connection = new ConnectionOptions(
            new Terminal(TextWriter.Null, TextWriter.Null, ShowsProgress: false, variables.GetValueOrDefault, _files.Folder));
        var root = new RootCommand();
        connection.AddTo(root);
        using var client = connection.Open(root.Parse(line));
        return client.SendsKey;
    }
}
