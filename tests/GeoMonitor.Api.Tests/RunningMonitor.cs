using System.Net.Http.Headers;
using System.Text.Json;
using GeoMonitor.Api.Hosting;
using GeoMonitor.Api.Security;
using Microsoft.AspNetCore.Builder;

[assembly: AssemblyFixture(typeof(GeoMonitor.Api.Tests.RunningMonitor))]

namespace GeoMonitor.Api.Tests;

/// <summary>
/// The whole program as an operator starts it, on a free port of this machine, with the bundled figures. One for all
/// tests: the endpoint framework keeps its configuration for the whole process.
/// </summary>
public sealed class RunningMonitor : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("geomonitor-api-tests-");
    private WebApplication? _app;

    public HttpClient Client { get; } = new();

    /// <summary>The key that it made at its first start.</summary>
    public string Key => File.ReadAllText(Path.Combine(_data.FullName, ApiKeyRing.ClearFileName)).Trim();

    public async ValueTask InitializeAsync()
    {
        _app = MonitorHost.Build(["--urls=http://127.0.0.1:0", $"--GeoMonitor:DataDirectory={_data.FullName}"]);
        await MonitorStart.PrepareAsync(_app);
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        _data.Delete(recursive: true);
    }

    /// <summary>The JSON of an answer that must be 200.</summary>
    public async Task<JsonElement> GetAsync(string address)
    {
        using var response = await Client.GetAsync(address);
        var body = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.Should().BeTrue($"{address} answered {(int)response.StatusCode}: {body}");
        return JsonSerializer.Deserialize<JsonElement>(body);
    }

    /// <summary>The problem of an answer that must be an error.</summary>
    public async Task<JsonElement> GetProblemAsync(string address, int status)
    {
        using var response = await Client.GetAsync(address);
        var body = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).Should().Be(status, body);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json", body);
        return JsonSerializer.Deserialize<JsonElement>(body);
    }

    /// <summary>The lines of a CSV answer.</summary>
    public async Task<string[]> GetCsvAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        using var response = await Client.SendAsync(request);
        response.Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
        return (await response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
