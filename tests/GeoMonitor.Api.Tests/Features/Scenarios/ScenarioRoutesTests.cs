using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace GeoMonitor.Api.Tests.Features.Scenarios;

public sealed class ScenarioRoutesTests(RunningMonitor monitor)
{
    private const string Address = "/api/v1/scenarios";

    [Fact]
    public async Task The_answer_has_the_fields_of_the_contract()
    {
        var answer = await PostAsync("""
            {"economy":"NLD","year":2024,"disruptions":[{"supplier":"CHN","items":["gallium.processing"],"reduction":1,"months":6}],
             "stockDays":30,"excludedSuppliers":["RUS"],"draws":200,"seed":7}
            """);

        answer.GetProperty("run").GetString().Should().NotBeNullOrEmpty();
        var shortfall = answer.GetProperty("shortfalls")[0];
        shortfall.GetProperty("item").GetString().Should().Be("gallium.processing");
        shortfall.GetProperty("loss").GetDouble().Should().BeInRange(.9, 1);
        shortfall.GetProperty("coverDays").GetDouble().Should().BeInRange(30, 33);
        var interval = shortfall.GetProperty("shortfall");
        interval.GetProperty("value").GetDouble().Should().BeInRange(interval.GetProperty("low").GetDouble(), interval.GetProperty("high").GetDouble());
        foreach (var affected in answer.GetProperty("affected").EnumerateArray())
        {
            affected.GetProperty("id").GetString().Should().NotBeNullOrEmpty();
            affected.GetProperty("kind").GetString().Should().BeOneOf("material", "product", "segment", "ecosystem");
            affected.GetProperty("path").EnumerateArray().First().GetString().Should().Be("CHN");
            var loss = affected.GetProperty("outputLoss");
            loss.GetProperty("mediumRun").GetDouble().Should().BeInRange(loss.GetProperty("low").GetDouble(), loss.GetProperty("shortRun").GetDouble());
            loss.GetProperty("shortRun").GetDouble().Should().BeLessThanOrEqualTo(loss.GetProperty("high").GetDouble());
        }
    }

    [Fact]
    public async Task A_preset_answers_what_its_disruptions_answer()
    {
        var presets = await monitor.GetAsync(Address);
        var gallium = presets.GetProperty("items").EnumerateArray().Single(p => p.GetProperty("id").GetString() == "gallium");
        gallium.GetProperty("source").GetString().Should().NotBeNullOrEmpty();
        gallium.GetProperty("effective").GetString().Should().Be("2023-08-01");

        var named = await PostAsync("""{"preset":"gallium","draws":50}""");
        var spelt = await PostAsync($$"""{"draws":50,"disruptions":{{gallium.GetProperty("disruptions").GetRawText()}}}""");
        named.GetProperty("shortfalls").GetRawText().Should().Be(spelt.GetProperty("shortfalls").GetRawText());
        named.GetProperty("affected").GetRawText().Should().Be(spelt.GetProperty("affected").GetRawText());
    }

    [Theory]
    [InlineData("""{"disruptions":[{"supplier":"XXQ","items":["gallium.processing"]}]}""", "disruptions[0].supplier")]
    [InlineData("""{"disruptions":[{"supplier":"CHN","items":["unobtainium"]}]}""", "disruptions[0].items[0]")]
    [InlineData("""{"disruptions":[{"supplier":"CHN","items":["gallium.processing"],"reduction":2}]}""", "disruptions[0].reduction")]
    [InlineData("""{"disruptions":[{"supplier":"CHN","items":["gallium.processing"],"months":-1}]}""", "disruptions[0].months")]
    [InlineData("""{"disruptions":[{"supplier":"WLD","tag":"crm"}]}""", "disruptions[0].supplier")]
    [InlineData("""{"preset":"gallium","draws":100000}""", "draws")]
    [InlineData("""{"disruptions":[null]}""", "disruptions[0]")]
    [InlineData("{}", "disruptions")]
    public async Task A_scenario_that_cannot_be_is_a_validation_problem_with_the_field(string body, string field)
    {
        var problem = await ProblemAsync(body);
        problem.GetProperty("errors").TryGetProperty(field, out var messages).Should().BeTrue(problem.GetRawText());
        messages[0].GetString().Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task Stopping_everything_stops_everything_and_nothing_is_above_one()
    {
        string[] everybody = ["CHN", "TWN", "JPN", "KOR", "USA", "DEU", "FRA", "ITA", "GBR", "RUS", "ZAF", "BRA", "CHL", "AUS", "IND", "TUR", "KAZ", "VNM", "MYS", "NOR"];
        var answer = await PostAsync(JsonSerializer.Serialize(new
        {
            draws = 20,
            disruptions = everybody.SelectMany(e => new[] { new { supplier = e, tag = "crm" }, new { supplier = e, tag = "chips" } }),
        }));

        var shortfalls = answer.GetProperty("shortfalls").EnumerateArray().ToList();
        shortfalls.Should().HaveCountGreaterThan(100);
        shortfalls.Should().OnlyContain(s => s.GetProperty("shortfall").GetProperty("high").GetDouble() <= 1 && s.GetProperty("shortfall").GetProperty("low").GetDouble() >= 0);
        answer.GetProperty("affected").EnumerateArray().Should().OnlyContain(a => a.GetProperty("outputLoss").GetProperty("high").GetDouble() <= 1);
        await ProblemAsync("""{"disruptions":[{"supplier":"WLD","tag":"crm"}]}""");
    }

    [Theory]
    [InlineData("""{"disruptions":[{"supplier":"CHN","items":["gallium.processing"],"reduction":NaN}]}""")]
    [InlineData("""{"disruptions":[{"supplier":"CHN","items":["gallium.processing"],"reduction":"1"}]}""")]
    [InlineData("""{"disruptions":[{"supplier":"CHN","item":"gallium.processing"}]}""")]
    [InlineData("""{"draws":1.5,"preset":"gallium"}""")]
    [InlineData("not json")]
    public async Task A_body_in_another_form_is_refused(string body) => await ProblemAsync(body);

    private async Task<JsonElement> PostAsync(string body)
    {
        using var response = await monitor.Client.PostAsync(Address, Json(body));
        var text = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).Should().Be(200, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private async Task<JsonElement> ProblemAsync(string body)
    {
        using var response = await monitor.Client.PostAsync(Address, Json(body));
        ((int)response.StatusCode).Should().Be(400, await response.Content.ReadAsStringAsync());
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
