using GeoMonitor.Api.Hosting;
using GeoMonitor.Api.Security;
using Microsoft.AspNetCore.Builder;

[assembly: AssemblyFixture(typeof(GeoMonitor.Cli.Tests.RunningMonitor))]

// one monitor for all, and it recomputes one at a time
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]

namespace GeoMonitor.Cli.Tests;

/// <summary>A monitor on a free port with the bundled figures, which the commands under test speak to.</summary>
public sealed class RunningMonitor : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("geomonitor-cli-tests-");
    private WebApplication? _app;

    public string Address { get; private set; } = "";

    public string Data => _data.FullName;

    public string Key => File.ReadAllText(Path.Combine(Data, ApiKeyRing.ClearFileName)).Trim();

    public async ValueTask InitializeAsync()
    {
        _app = MonitorHost.Build(["--urls=http://127.0.0.1:0", $"--GeoMonitor:DataDirectory={Data}"]);
        await MonitorStart.PrepareAsync(_app);
        await _app.StartAsync();
        Address = _app.Urls.Single();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        _data.Delete(recursive: true);
    }

    /// <summary>Runs a command line that names this monitor and has its key at hand, as on the operator's machine.</summary>
    internal Task<Spoken> RunAsync(params string[] line) =>
        Spoken.RunAsync(line, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [ConnectionOptions.ServerVariable] = Address,
            ["GeoMonitor__DataDirectory"] = Data,
        });
}

/// <summary>What a command said, and how it ended.</summary>
internal sealed record Spoken(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a command line in an environment of its own.</summary>
    public static async Task<Spoken> RunAsync(
        string[] line, IReadOnlyDictionary<string, string> environment, bool showsProgress = false, string? folder = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await GeoMonitorProgram.RunAsync(
            line, new Terminal(output, error, showsProgress, environment.GetValueOrDefault, folder ?? Path.GetTempPath()));
        return new Spoken(code, output.ToString(), error.ToString());
    }

    public Spoken Ok()
    {
        ExitCode.Should().Be(ExitCodes.Ok, Output + Error);
        return this;
    }
}
