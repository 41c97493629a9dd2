using System.Diagnostics;
using System.Runtime.CompilerServices;
using GeoMonitor.Storage.Neo4j;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Neo4j.Tests.Servers;

/// <summary>A real Neo4j server on loopback, with a folder of its own that goes with it.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly string _home;
    private readonly string? _password;
    private Process? _guard;

    private RunningServer(string home, string? password)
    {
        _home = home;
        _password = password;
    }

    /// <summary>Where it answers.</summary>
    public Uri Uri { get; private set; } = null!;

    /// <summary>Where it speaks Bolt.</summary>
    public string Bolt { get; private set; } = "";

    /// <summary>How it is reached; with the right password when it asks for one.</summary>
    public Neo4jOptions Options => new(Uri)
    {
        User = _password is null ? null : "neo4j",
        Password = _password,
    };

    private static bool IsCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Starts a server; skips the calling test where none can be had, and fails it in CI.</summary>
    /// <param name="password">The password of the user <c>neo4j</c>; null for no authentication at all.</param>
    public static async Task<RunningServer> StartAsync(string? password = null)
    {
        var server = new RunningServer(Directory.CreateTempSubdirectory("geomonitor-neo4j-").FullName, password);
        try
        {
            await server.StartProcessAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the process without any chance to clean up (SIGKILL).</summary>
    public async Task KillAsync()
    {
        using var process = Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(Path.Combine(_home, "pid"))));
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Starts it again, with its data and on its port.</summary>
    public Task StartAgainAsync() => StartProcessAsync();

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(_home, "pid")))
            await RunAsync("stop", _home);

        // last: until then it stops the server should this process be killed
        _guard?.Kill(entireProcessTree: true);
        _guard?.Dispose();
        Directory.Delete(_home, recursive: true);
    }

    private async Task StartProcessAsync()
    {
        List<string> arguments = ["start", _home, "--heap", "512m"];
        if (Uri is not null)
            arguments.AddRange(["--http", Uri.Port.ToString()]);
        if (_password is not null)
            arguments.AddRange(["--password", _password]);
        var lines = await RunAsync([.. arguments]);
        Uri = new Uri(Value(lines, "NEO4J_HTTP") + "/");
        Bolt = Value(lines, "NEO4J_BOLT");
        Guard(Value(lines, "NEO4J_PID"));
    }

    // a test process that is killed cannot stop its server; this one waits for its end and does, in a session of its own,
    // because whoever kills a process may kill its group
    private void Guard(string server)
    {
        _guard?.Kill(entireProcessTree: true);
        _guard?.Dispose();
        _guard = Process.Start(new ProcessStartInfo(
            "setsid", ["bash", "-c", $"tail --pid={Environment.ProcessId} -f /dev/null; kill -9 {server}"]));
    }

    private static async Task<string[]> RunAsync(params string[] arguments)
    {
        // the material is asked for first: a clone without it skips before anything else
        var script = SharedMaterial.PathOf("neo4j-server/neo4j");
        var start = new ProcessStartInfo(script, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NEO4J_CACHE"] = Path.Combine(Path.GetTempPath(), "geomonitor-neo4j-jars") },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var lines = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode == 2 && !IsCi)
            Assert.Skip($"No Neo4j server here: {(await errors).Trim()}");
        if (process.ExitCode != 0)
            Assert.Fail($"The Neo4j server could not be started: {(await errors).Trim()}");
        return lines.Split('\n');
    }

    private static string Value(string[] lines, string name, [CallerMemberName] string caller = "") =>
        lines.FirstOrDefault(l => l.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..]
        ?? throw new InvalidOperationException($"{caller}: the server did not say its {name}.");
}
