using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GeoMonitor.Api.Security;

namespace GeoMonitor.Api.Tests.Processes;

/// <summary>An empty monitor of a test class alone, which it may load into, recompute and kill.</summary>
public sealed class WritableMonitor : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("geomonitor-api-writes-");
    private readonly string[] _settings = [];
    private MonitorProcess? _process;

    public WritableMonitor()
    {
    }

    /// <summary>One with other settings than those of most tests.</summary>
    internal WritableMonitor(params string[] settings) => _settings = settings;

    /// <summary>The largest file it takes.</summary>
    public const int UploadLimit = 40_000_000;

    /// <summary>Sends the key of a steward.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Where it keeps everything.</summary>
    public string Data => _data.FullName;

    /// <summary>What it printed before it listened.</summary>
    public IReadOnlyList<string> Greeting => _process!.Output;

    /// <summary>The key that it made at its first start.</summary>
    public string Key => File.ReadAllText(Path.Combine(Data, ApiKeyRing.ClearFileName)).Trim();

    public async ValueTask InitializeAsync()
    {
        _process = await MonitorProcess.StartAsync(
            Data, ["--GeoMonitor:DatasetsDirectory=", $"--GeoMonitor:UploadLimit={UploadLimit}", .. _settings]);
        Client = new HttpClient { BaseAddress = _process.Address, Timeout = TimeSpan.FromMinutes(5) };
        Client.DefaultRequestHeaders.Add(ApiKeyAuthentication.Header, Key);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        _process?.Dispose();
        await Task.CompletedTask;
        _data.Delete(recursive: true);
    }

    /// <summary>Kills it (SIGKILL) and starts it again on the same data.</summary>
    public async Task KillAndStartAsync()
    {
        await KillAsync();
        await StartAgainAsync();
    }

    /// <summary>Kills it (SIGKILL).</summary>
    public Task KillAsync() => _process!.KillAsync();

    /// <summary>Starts it again on the data of the one that was killed.</summary>
    public async Task StartAgainAsync()
    {
        _process!.Dispose();
        Client.Dispose();
        await InitializeAsync();
    }

    /// <summary>A client without a key.</summary>
    public HttpClient Stranger() => new() { BaseAddress = Client.BaseAddress };

    /// <summary>Sends a file as the body.</summary>
    public async Task<Answer> UploadAsync(string query, byte[] file, string type = "application/octet-stream")
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await Answer.OfAsync(await Client.PostAsync($"/api/v1/datasets?{query}", content));
    }

    /// <summary>Sends a text as the body.</summary>
    public Task<Answer> UploadAsync(string query, string file) => UploadAsync(query, Encoding.UTF8.GetBytes(file));

    public async Task<Answer> GetAsync(string address) => await Answer.OfAsync(await Client.GetAsync(address));

    public async Task<Answer> PostAsync(string address, object? body = null) => await Answer.OfAsync(await Client.PostAsync(
        address,
        body is null ? null : new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json")));

    /// <summary>Recomputes and waits for the end.</summary>
    public async Task<JsonElement> RecomputeAsync()
    {
        var asked = await PostAsync("/api/v1/recomputations");
        asked.Status.Should().Be(202, asked.Text);
        var events = await Client.GetStringAsync($"{asked.Location}/events");
        events.Should().Contain("event: recomputation");
        return (await GetAsync(asked.Location!)).Json;
    }
}

/// <summary>An answer, taken whole.</summary>
public sealed record Answer(int Status, string? Location, string? Type, HttpResponseHeaders Headers, string Text)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    /// <summary>The problem; fails when the answer is none of that status.</summary>
    public JsonElement Problem(int status)
    {
        Status.Should().Be(status, Text);
        Type.Should().Be("application/problem+json", Text);
        Json.GetProperty("type").GetString().Should().StartWith("urn:geomonitor:problem:");
        Json.GetProperty("detail").GetString().Should().NotBeNullOrEmpty();
        return Json;
    }

    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return new Answer(
                (int)response.StatusCode,
                response.Headers.Location?.ToString(),
                response.Content.Headers.ContentType?.MediaType,
                response.Headers,
                await response.Content.ReadAsStringAsync());
        }
    }
}
