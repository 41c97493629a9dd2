using System.Diagnostics;
using System.Text.RegularExpressions;
using GeoMonitor.Api.Hosting;

namespace GeoMonitor.Api.Tests.Processes;

/// <summary>
/// The program as a process of its own, on a free port: what must be killed, or have other settings than the host that
/// most tests share, cannot live in this process.
/// </summary>
internal sealed partial class MonitorProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _output = [];

    private MonitorProcess(Process process) => _process = process;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What it has printed up to the moment it listened, or ended.</summary>
    public IReadOnlyList<string> Output => _output;

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<MonitorProcess> StartAsync(string data, params string[] settings)
    {
        var monitor = Launch(data, settings);
        while (await monitor.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
            {
                monitor.Address = new Uri(found.Groups["url"].Value);

                // a full pipe would stop it
                _ = monitor._process.StandardOutput.ReadToEndAsync();
                _ = monitor._process.StandardError.ReadToEndAsync();
                return monitor;
            }
        }

        var error = await monitor._process.StandardError.ReadToEndAsync();
        monitor.Dispose();
        throw new InvalidOperationException($"The monitor did not start: {string.Join('\n', monitor.Output)}\n{error}");
    }

    /// <summary>Starts it with settings that must stop it, and gives its exit code and its last words.</summary>
    public static async Task<(int ExitCode, string Error)> FailAsync(string data, params string[] settings)
    {
        using var monitor = Launch(data, settings);
        var error = await monitor._process.StandardError.ReadToEndAsync();
        await monitor._process.WaitForExitAsync();
        return (monitor._process.ExitCode, error);
    }

    /// <summary>Ends it without any chance to clean up (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static MonitorProcess Launch(string data, string[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(MonitorHost).Assembly.Location);
        start.ArgumentList.Add($"--GeoMonitor:DataDirectory={data}");
        foreach (var setting in settings.Prepend("--urls=http://127.0.0.1:0"))
            start.ArgumentList.Add(setting);
        return new MonitorProcess(Process.Start(start)!);
    }

    private async Task<string?> ReadLineAsync()
    {
        var line = await _process.StandardOutput.ReadLineAsync();
        if (line is not null)
            _output.Add(line);
        return line;
    }

    [GeneratedRegex(@"^GeoMonitor listens on (?<url>http://\S+?)\.?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
