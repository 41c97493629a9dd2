using System.Security.Cryptography;
using System.Text;
using GeoMonitor.Api.Security;
using GeoMonitor.Api.Tests.Processes;

namespace GeoMonitor.Api.Tests.Security;

/// <summary>Who may do what, at the running program.</summary>
public sealed class KeyTests(WritableMonitor monitor) : IClassFixture<WritableMonitor>
{
    [Theory]
    [InlineData("POST", "/api/v1/datasets?name=a.csv")]
    [InlineData("POST", "/api/v1/recomputations")]
    [InlineData("DELETE", "/api/v1/recomputations/x")]
    [InlineData("POST", "/api/v1/datasets/x/status-changes")]
    public async Task Who_changes_something_needs_a_key(string method, string address)
    {
        using var stranger = monitor.Stranger();
        var without = await Send(stranger, method, address, key: null);
        var wrong = await Send(stranger, method, address, "gm_0000");

        without.Problem(401).GetProperty("type").GetString().Should().EndWith("key-needed");
        wrong.Problem(401).GetProperty("type").GetString().Should().EndWith("unknown-key");
        without.Headers.WwwAuthenticate.Single().Scheme.Should().Be("ApiKey");
    }

    [Fact]
    public async Task Anybody_reads_but_nobody_under_a_wrong_name()
    {
        using var stranger = monitor.Stranger();

        (await Send(stranger, "GET", "/api/v1/datasets", key: null)).Status.Should().Be(200);
        (await Send(stranger, "GET", "/api/v1/datasets", "gm_0000")).Problem(401);
        (await Send(stranger, "GET", "/api/v1/datasets", monitor.Key)).Status.Should().Be(200);
    }

    [Fact]
    public void The_start_says_where_the_key_is_and_not_what_it_is()
    {
        monitor.Greeting.Should().Contain(l => l.Contains(Path.Combine(monitor.Data, "api-key"), StringComparison.Ordinal));
        string.Join('\n', monitor.Greeting).Should().NotContain(monitor.Key);
        File.ReadAllText(Path.Combine(monitor.Data, "api-keys.json")).Should().NotContain(monitor.Key);
    }

    [Fact]
    public async Task An_analyst_reads_where_reads_need_a_key_and_changes_nothing()
    {
        using var data = new TemporaryFolder();
        var (analyst, steward) = ("an-analyst", "a-steward");
        await File.WriteAllTextAsync(Path.Combine(data.Path, ApiKeyRing.HashFileName), $$"""
            {"keys":[{"name":"desk","role":"analyst","sha256":"{{Hash(analyst)}}"},{"name":"boss","role":"steward","sha256":"{{Hash(steward)}}"}]}
            """);
        using var process = await MonitorProcess.StartAsync(data.Path, "--GeoMonitor:DatasetsDirectory=", "--GeoMonitor:Reads=key");
        using var client = new HttpClient { BaseAddress = process.Address };

        (await Send(client, "GET", "/api/v1/datasets", key: null)).Problem(401);
        (await Send(client, "GET", "/openapi/v1.json", key: null)).Problem(401);
        (await Send(client, "GET", "/health/live", key: null)).Status.Should().Be(200);
        (await Send(client, "GET", "/api/v1/datasets", analyst)).Status.Should().Be(200);
        (await Send(client, "POST", "/api/v1/recomputations", analyst)).Problem(403)
            .GetProperty("detail").GetString().Should().Contain("steward").And.Contain("desk");
        (await Send(client, "POST", "/api/v1/recomputations", steward)).Status.Should().Be(202);
    }

    [Theory]
    [InlineData("--urls=http://0.0.0.0:0", "Reads to key")]
    [InlineData("--Kestrel:Endpoints:Open:Url=http://*:0", "Reads to key")]
    [InlineData("--GeoMonitor:Reads=everybody", "anonymous or key")]
    [InlineData("--GeoMonitor:UploadLimit=much", "8GB")]
    public async Task A_setting_that_cannot_be_stops_the_start_with_one_sentence(string setting, string word)
    {
        using var data = new TemporaryFolder();

        var (code, error) = await MonitorProcess.FailAsync(data.Path, "--GeoMonitor:DatasetsDirectory=", setting);

        code.Should().Be(1);
        error.Trim().Should().StartWith("GeoMonitor cannot start:").And.Contain(word).And.NotContain("\n");
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static async Task<Answer> Send(HttpClient client, string method, string address, string? key)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (key is not null)
            request.Headers.Add(ApiKeyAuthentication.Header, key);
        if (address.EndsWith("status-changes", StringComparison.Ordinal))
            request.Content = new StringContent("""{"status":"withdrawn"}""", Encoding.UTF8, "application/json");
        return await Answer.OfAsync(await client.SendAsync(request));
    }
}
