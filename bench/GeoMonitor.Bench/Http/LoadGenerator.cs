using System.Diagnostics;

namespace GeoMonitor.Bench.Http;

/// <summary>Asks one question over and over on a fixed number of connections that stay open.</summary>
internal sealed class LoadGenerator : IDisposable
{
    private readonly HttpClient _client;
    private readonly int _connections;

    public LoadGenerator(Uri address, int connections)
    {
        _connections = connections;
        var handler = new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseProxy = false };
        _client = new HttpClient(handler) { BaseAddress = address };
    }

    /// <summary>Asks for some time.</summary>
    /// <returns>The size of an answer, and answers per second.</returns>
    /// <exception cref="HttpRequestException">An answer was not 200.</exception>
    public async Task<(long Bytes, double PerSecond)> RunAsync(string question, TimeSpan length, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, _connections).Select(_ => AskAsync(question, watch, length, cancellation)));
        return (counts[0].Bytes, counts.Sum(c => c.Answers) / watch.Elapsed.TotalSeconds);
    }

    public void Dispose() => _client.Dispose();

    private async Task<(long Answers, long Bytes)> AskAsync(
        string question, Stopwatch watch, TimeSpan length, CancellationToken cancellation)
    {
        var buffer = new byte[1 << 16];
        var (answers, bytes) = (0L, 0L);
        while (watch.Elapsed < length)
        {
            using var response = await _client.GetAsync(question, HttpCompletionOption.ResponseHeadersRead, cancellation);
            response.EnsureSuccessStatusCode();
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            bytes = 0;
            int read;
            while ((read = await body.ReadAsync(buffer, cancellation)) > 0)
                bytes += read;
            answers++;
        }

        return (answers, bytes);
    }
}
