using System.Text.Json;
using GeoMonitor.Api.Security;

namespace GeoMonitor.Api.Tests.Features.Reproductions;

public sealed class ReproductionRoutesTests(RunningMonitor monitor)
{
    [Fact]
    public async Task Every_row_has_the_fields_of_the_contract()
    {
        var rows = (await monitor.GetAsync("/api/v1/reproductions?pageSize=1000")).GetProperty("items");
        rows.GetArrayLength().Should().BeGreaterThan(400);
        foreach (var field in (string[])["id", "title", "source", "expected", "got", "tolerance", "passed", "note"])
            rows.EnumerateArray().Should().OnlyContain(r => HasField(r, field), field);
    }

    [Fact]
    public async Task Failures_can_be_asked_for_alone()
    {
        var rows = (await monitor.GetAsync("/api/v1/reproductions?passed=false&pageSize=1000")).GetProperty("items");
        rows.EnumerateArray().Should().NotBeEmpty().And.OnlyContain(r => r.GetProperty("note").GetString()!.Length > 10);
        var open = (await monitor.GetAsync("/api/v1/reproductions?computed=false&pageSize=1000")).GetProperty("items");
        open.EnumerateArray().Should().NotBeEmpty().And.OnlyContain(r => r.GetProperty("got").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task They_can_be_had_as_CSV() =>
        (await monitor.GetCsvAsync("/api/v1/reproductions"))[0].Should().Be("id,title,source,expected,got,tolerance,passed,note,required");

    [Fact]
    public async Task They_can_be_run_again()
    {
        using (var stranger = await monitor.Client.PostAsync("/api/v1/reproductions", content: null))
            ((int)stranger.StatusCode).Should().Be(401);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reproductions");
        request.Headers.Add(ApiKeyAuthentication.Header, monitor.Key);
        using var response = await monitor.Client.SendAsync(request);
        var answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        response.IsSuccessStatusCode.Should().BeTrue();
        answer.GetProperty("items").GetArrayLength().Should().Be(answer.GetProperty("page").GetProperty("total").GetInt32());
    }

    private static bool HasField(JsonElement row, string field) => row.TryGetProperty(field, out _);
}
