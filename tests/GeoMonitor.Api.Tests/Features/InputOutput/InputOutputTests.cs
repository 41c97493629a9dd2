using System.Net.Http.Headers;
using System.Text.Json;
using GeoMonitor.Api.Tests.Processes;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Api.Tests.Features.InputOutput;

/// <summary>A table that a user brings and asks; three economies of one sector, worked out by hand.</summary>
public sealed class InputOutputTests(WritableMonitor monitor) : IClassFixture<WritableMonitor>
{
    private const string Table = "# licence: CC0-1.0\n" + ThreeEconomyTable.Text;

    private static readonly object ChinaHalf = new { economy = "NLD", losses = new[] { new { economy = "CHN", loss = .5 } } };

    [Fact]
    public async Task A_table_is_asked_as_soon_as_it_is_loaded_and_until_it_is_withdrawn()
    {
        await monitor.RecomputeAsync();
        var nothing = await monitor.GetAsync("/api/v1/economies/NLD/look-through");
        nothing.Status.Should().Be(200, nothing.Text);
        nothing.Json.GetProperty("finalDemand").ValueKind.Should().Be(JsonValueKind.Null);
        nothing.Json.GetProperty("missing")[0].GetProperty("reason").GetString().Should().StartWith("NO_TABLE: ");
        nothing.Json.GetProperty("text").GetProperty("en").GetString().Should().Contain("FIGARO");
        (await monitor.GetAsync("/api/v1/economies/NLD/look-through/origins")).Status.Should().Be(404);
        (await monitor.PostAsync("/api/v1/scenarios/inoperability", ChinaHalf)).Json.GetProperty("check").ValueKind.Should().Be(JsonValueKind.Null);

        var loaded = await monitor.UploadAsync("name=own.csv", Table);
        loaded.Status.Should().Be(201, loaded.Text);
        loaded.Json.GetProperty("format").GetString().Should().Be("geomonitor-io");
        loaded.Json.GetProperty("message").GetString().Should().Contain("/input-output-tables").And.NotContain("recomputations");
        var dataset = loaded.Json.GetProperty("id").GetString()!;
        await Ask(dataset);

        (await monitor.PostAsync($"/api/v1/datasets/{dataset}/status-changes", new { status = "withdrawn", note = "test" })).Status.Should().Be(201);
        (await monitor.GetAsync("/api/v1/economies/NLD/look-through")).Json.GetProperty("table").ValueKind.Should().Be(JsonValueKind.Null);
        (await monitor.GetAsync($"/api/v1/datasets/{dataset}")).Json.GetProperty("status").GetString().Should().Be("withdrawn");
    }

    [Fact]
    public async Task A_table_that_is_none_is_refused_with_the_rule_that_it_breaks()
    {
        (await monitor.UploadAsync("name=io.csv", Table.Replace("2021,CHN,all,CHN,,households,380", "2021,CHN,all,USA,,households,380", StringComparison.Ordinal)))
            .Json.GetProperty("rule").GetString().Should().Be("not-square");
        (await monitor.UploadAsync("name=io_2011.csv", "row,NLD_c1\nNLD_c1,1\n")).Json.GetProperty("rule").GetString().Should().Be("missing-block");
        (await monitor.UploadAsync("name=own.csv&format=figaro", Table)).Json.GetProperty("rule").GetString().Should().Be("other-format");
        (await monitor.UploadAsync("name=own.csv&year=2020", Table)).Status.Should().Be(400, "its rows say the year");
    }

    private async Task Ask(string dataset)
    {
        var tables = (await monitor.GetAsync("/api/v1/input-output-tables")).Json.GetProperty("items");
        tables[0].GetProperty("unit").GetString().Should().Be("million EUR");
        tables[0].GetProperty("economies").GetArrayLength().Should().Be(3);

        var answer = (await monitor.GetAsync("/api/v1/economies/nld/look-through?year=2021")).Json;
        answer.GetProperty("table").GetProperty("dataset").GetString().Should().Be(dataset);
        answer.GetProperty("finalDemand").GetProperty("foreignValueAddedShare").GetDouble().Should().BeApproximately(1 - .755121, 1e-6);
        answer.GetProperty("industries")[0].GetProperty("foreignInputReliance").GetDouble().Should().BeApproximately(.426570, 1e-6);
        answer.GetProperty("missing").GetArrayLength().Should().Be(0);

        var rows = (await monitor.GetAsync("/api/v1/economies/NLD/look-through/origins?industry=all&sort=-hiddenExposure&pageSize=1")).Json;
        rows.GetProperty("page").GetProperty("total").GetInt32().Should().Be(3);
        rows.GetProperty("items")[0].GetProperty("origin").GetString().Should().Be("CHN");
        rows.GetProperty("items")[0].GetProperty("hiddenExposure").GetDouble().Should().BeApproximately(.071403, 1e-6);

        var stopped = await monitor.PostAsync("/api/v1/scenarios/inoperability", ChinaHalf);
        stopped.Json.GetProperty("check").GetProperty("holds").GetBoolean().Should().BeTrue(stopped.Text);
        stopped.Json.GetProperty("industries")[0].GetProperty("inoperability").GetDouble().Should().BeInRange(0, .1);

        (await monitor.GetAsync("/api/v1/economies/NLD/look-through?industry=all")).Status.Should().Be(400, "unknown parameters are an error");
        (await monitor.GetAsync("/api/v1/economies/NLD/look-through?year=1999")).Status.Should().Be(404);
        (await monitor.PostAsync("/api/v1/scenarios/inoperability", new { losses = new[] { new { economy = "CHM", loss = 2 } } }))
            .Json.GetProperty("errors").TryGetProperty("losses[0].loss", out _).Should().BeTrue();
        await AsCsv();
    }

    private async Task AsCsv()
    {
        const string Address = "/api/v1/economies/NLD/look-through/origins?industry=final-demand";
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        using var response = await monitor.Client.SendAsync(request);
        (await response.Content.ReadAsStringAsync()).Should().StartWith("economy,year,of,ofName,origin,originName,originIndustry,originIndustryName,isOwn,valueAddedShare,directShare,lookThroughShare,");

        using var again = new HttpRequestMessage(HttpMethod.Get, Address);
        again.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var known = await monitor.Client.SendAsync(again);
        ((int)known.StatusCode).Should().Be(304);
    }
}
