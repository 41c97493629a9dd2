using System.Diagnostics;
using System.Text.Json;

namespace GeoMonitor.Neo4j.Tests.Servers;

/// <summary>The official JavaScript driver in a process of its own: it shares no line with the client that is tested.</summary>
internal static class BoltReader
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Bolt");

    private static bool IsCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Gives the rows of each query; skips the calling test where Node.js is missing, and fails it for that in CI. Where the
    /// package cannot be fetched the test is skipped everywhere: a registry that does not answer is no defect of ours.
    /// </summary>
    public static async Task<JsonElement[][][]> ReadAsync(string address, string password, params string[] queries)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "neo4j-driver")))
            await RestoreAsync();
        var (code, output, error) = await RunAsync("node", ["read.mjs"], JsonSerializer.Serialize(queries), new()
        {
            ["NEO4J_BOLT"] = address,
            ["NEO4J_USER"] = "neo4j",
            ["NEO4J_PASSWORD"] = password,
        });
        code.Should().Be(0, error);
        return JsonSerializer.Deserialize<JsonElement[][][]>(output)!;
    }

    private static async Task RestoreAsync()
    {
        try
        {
            var (code, _, error) = await RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-timeout=30000"], "", []);
            if (code != 0)
                Assert.Skip($"No independent reader over Bolt here: npm could not fetch it: {error.Trim()}");
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            var reason = $"npm cannot be started ({e.Message}); install nodejs and npm.";
            if (IsCi)
                Assert.Fail($"The independent reader over Bolt cannot be had: {reason}");
            Assert.Skip($"No independent reader over Bolt here: {reason}");
        }
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(
        string program, string[] arguments, string input, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
