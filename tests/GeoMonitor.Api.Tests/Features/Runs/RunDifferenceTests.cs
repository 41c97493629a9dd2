using System.Text.Json;
using GeoMonitor.Api.Tests.Processes;

namespace GeoMonitor.Api.Tests.Features.Runs;

public sealed class RunDifferenceTests(WritableMonitor monitor) : IClassFixture<WritableMonitor>
{
    // dependent on one supplier in one release, on four in the next; every test has an office of its own, because a file that counts as
    // the whole trade of a year leaves no room for another of its series
    private static string Release(string release, params string[] suppliers) =>
        $"# source: Release office\n# revision: HS17\n# release: {release}\n# licence: CC0-1.0\n{SampleFlows.Header}"
        + string.Concat(new[] { 2021, 2022, 2023 }.Select(year => string.Concat(suppliers.Select(s =>
            $"{year},850511,{s},NLD,{1200 / suppliers.Length},300\n{year},850511,{s},IND,{9000 / suppliers.Length},300\n"))
            + $"{year},280461,CHN,NLD,1000,3\n"));

    private const string OtherProduct =
        "# source: Other office\n# revision: HS17\n# release: R1\n# licence: CC0-1.0\n" + SampleFlows.Header + "2023,810411,CHN,NLD,70,3\n";

    [Fact]
    public async Task A_newer_release_shows_what_it_moved_and_is_named_as_the_cause()
    {
        var first = (await monitor.UploadAsync("name=r1.csv", Release("R1", "CHN"))).Json.GetProperty("id").GetString()!;
        var before = (await monitor.RecomputeAsync()).GetProperty("run").GetString()!;
        var second = (await monitor.UploadAsync($"name=r2.csv&supersedes={first}", Release("R2", "CHN", "JPN", "KOR", "USA"))).Json.GetProperty("id").GetString()!;
        var after = (await monitor.RecomputeAsync()).GetProperty("run").GetString()!;

        var answer = (await monitor.GetAsync($"/api/v1/runs/{after}/diff?economy=NLD&year=2023")).Json;

        answer.GetProperty("against").GetString().Should().Be(before);
        answer.GetProperty("year").GetInt32().Should().Be(2023);
        answer.GetProperty("notes").GetArrayLength().Should().Be(0);
        var datasets = answer.GetProperty("inputs").GetProperty("datasets").EnumerateArray().ToList();
        datasets.Select(d => (d.GetProperty("dataset").GetString(), d.GetProperty("change").GetString(), d.GetProperty("by").GetString()))
            .Should().Equal((second, "added", null), (first, "superseded", second));
        var magnets = Item(answer, "850511");
        var change = magnets.GetProperty("change").GetString();
        change.Should().BeOneOf("lowered", "decided");
        magnets.GetProperty("before").GetProperty("importHhi").GetDouble().Should().Be(1);
        magnets.GetProperty("after").GetProperty("importHhi").GetDouble().Should().BeApproximately(0.25, 1e-9);
        magnets.GetProperty("changed").EnumerateArray().Select(c => c.GetString()).Should().Equal("level", "score.gross", "importHhi", "worldExportHhi", "series");
        magnets.GetProperty("causes").EnumerateArray().Select(c => c.GetString())
            .Should().Equal($"dataset added: {second}", $"dataset superseded: {first} by {second}");
        Item(answer, "280461").GetProperty("changed").EnumerateArray().Select(c => c.GetString()).Should().Equal("series");

        // the same pair the other way round, and a run with itself
        var back = (await monitor.GetAsync($"/api/v1/runs/{before}/diff?against={after}&year=2023")).Json;
        Item(back, "850511").GetProperty("change").GetString().Should().Be(change == "lowered" ? "raised" : "undecided");
        Item(back, "850511").GetProperty("after").GetRawText().Should().Be(magnets.GetProperty("before").GetRawText());
        (await monitor.GetAsync($"/api/v1/runs/{after}/diff?against={after}")).Json.GetProperty("items").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task What_a_stored_run_said_is_what_it_says_when_it_is_opened_again()
    {
        await monitor.UploadAsync("name=one.csv", OtherProduct);
        var before = (await monitor.RecomputeAsync()).GetProperty("run").GetString()!;
        var said = (await monitor.GetAsync("/api/v1/dependencies/NLD/810411?year=2023")).Json;
        await monitor.UploadAsync("name=two.csv", OtherProduct.Replace("810411,CHN", "810411,JPN", StringComparison.Ordinal).Replace("R1", "R9", StringComparison.Ordinal));
        var after = (await monitor.RecomputeAsync()).GetProperty("run").GetString()!;

        var row = Item((await monitor.GetAsync($"/api/v1/runs/{after}/diff?against={before}&year=2023")).Json, "810411");

        row.GetProperty("before").GetProperty("level").GetRawText().Should().Be(said.GetProperty("level").GetRawText());
        row.GetProperty("before").GetProperty("gross").GetRawText().Should().Be(said.GetProperty("score").GetProperty("gross").GetRawText());
        row.GetProperty("before").GetProperty("topSupplier").GetString().Should().Be("CHN");
        row.GetProperty("after").GetProperty("topSupplier").GetString().Should().Be("JPN");
    }

    [Fact]
    public async Task Runs_economies_and_years_that_do_not_exist_are_told_so()
    {
        await monitor.UploadAsync("name=three.csv", SampleFlows.Magnets(601, "Third office"));
        var run = (await monitor.RecomputeAsync()).GetProperty("run").GetString()!;

        (await monitor.GetAsync("/api/v1/runs/none/diff")).Problem(404);
        (await monitor.GetAsync($"/api/v1/runs/{run}/diff?against=none")).Problem(404).GetProperty("errors").TryGetProperty("against", out _).Should().BeTrue();
        (await monitor.GetAsync($"/api/v1/runs/{run}/diff?economy=XXQ")).Problem(404);
        (await monitor.GetAsync($"/api/v1/runs/{run}/diff?year=1950")).Problem(404);
        var first = (await monitor.GetAsync("/api/v1/runs?pageSize=1000")).Json.GetProperty("items").EnumerateArray().Last().GetProperty("id").GetString();
        (await monitor.GetAsync($"/api/v1/runs/{first}/diff")).Problem(404).GetProperty("detail").GetString().Should().Contain("first run");
    }

    [Fact]
    public async Task The_difference_can_be_had_as_CSV()
    {
        await monitor.UploadAsync("name=four.csv", SampleFlows.Magnets(602, "Fourth office", 2024).Replace("850511", "280530", StringComparison.Ordinal));
        var run = (await monitor.RecomputeAsync()).GetProperty("run").GetString()!;
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/runs/{run}/diff?year=2024");
        request.Headers.Add("Accept", "text/csv");

        using var response = await monitor.Client.SendAsync(request, TestContext.Current.CancellationToken);

        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n');
        lines[0].Should().StartWith("economy,item,itemName,change,changed,causes,before.year,before.level,before.gross");
        lines.Should().Contain(l => l.StartsWith("NLD,280530,", StringComparison.Ordinal) && l.Contains("new", StringComparison.Ordinal));
    }

    private static JsonElement Item(JsonElement answer, string item) =>
        answer.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("item").GetString() == item);
}
