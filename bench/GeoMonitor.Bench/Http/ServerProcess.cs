using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using GeoMonitor.Bench.Measuring;

namespace GeoMonitor.Bench.Http;

/// <summary>The server in a process of its own on a free port of this machine; disposing ends it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Seconds from the start of the process until it says that it is ready.</summary>
    public double SecondsToReady { get; private set; }

    /// <summary>Starts the server and waits until it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended, or was not ready in two minutes.</exception>
    public static async Task<ServerProcess> StartAsync(string dataFolder, CancellationToken cancellation)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = StepProcess.Start([ServerPath()]);
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["GeoMonitor__DataDirectory"] = dataFolder;
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        var server = new ServerProcess(process, address);
        using var client = new HttpClient { BaseAddress = address };
        while (!await IsReadyAsync(client, cancellation))
        {
            if (process.HasExited || watch.Elapsed > Patience)
            {
                server.Dispose();
                throw new InvalidOperationException("The server did not become ready; its messages are on the console.");
            }

            await Task.Delay(20, cancellation);
        }

        server.SecondsToReady = watch.Elapsed.TotalSeconds;
        return server;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken cancellation)
    {
        try
        {
            using var response = await client.GetAsync("/health/ready", cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // both projects are built into artifacts/bin/<project>/<configuration>
    private static string ServerPath()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var path = Path.Combine(own.Parent!.Parent!.FullName, "GeoMonitor.Api", own.Name, "GeoMonitor.Api.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException("Build the server first: dotnet build -c Release.", path);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
