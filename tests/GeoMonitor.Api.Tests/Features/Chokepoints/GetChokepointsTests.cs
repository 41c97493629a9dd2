using System.Net;
using System.Text.Json;

namespace GeoMonitor.Api.Tests.Features.Chokepoints;

public sealed class GetChokepointsTests(RunningMonitor monitor)
{
    [Theory]
    [InlineData("NLD")]
    [InlineData("EU27")]
    public async Task The_list_names_what_who_how_much_by_which_way_and_on_what_evidence(string economy)
    {
        var list = await monitor.GetAsync($"/api/v1/chokepoints?economy={economy}&pageSize=1000");
        var rows = list.GetProperty("items").EnumerateArray().ToList();

        list.GetProperty("page").GetProperty("total").GetInt32().Should().Be(rows.Count).And.BeGreaterThan(50);
        var named = rows.Where(r => r.GetProperty("kind").GetString() != "unknown").ToList();
        named.Should().OnlyContain(r =>
            r.GetProperty("strategicNodeIndex").GetDouble() >= .5 - 1e-9
            && r.GetProperty("path").GetArrayLength() > 0
            && r.GetProperty("economies").GetArrayLength() == (r.GetProperty("kind").GetString() == "pair" ? 2 : 1)
            && "ABCDE".Contains(r.GetProperty("grade").GetString()!));
        named.SelectMany(r => r.GetProperty("economies").EnumerateArray()).Select(e => e.GetString()).Should().NotContain(economy);
        rows.SkipWhile(r => r.GetProperty("kind").GetString() != "unknown").Should().OnlyContain(
            r => r.GetProperty("kind").GetString() == "unknown" && r.GetProperty("strategicNodeIndex").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task China_alone_cuts_gallium_and_says_by_which_measure_it_may()
    {
        var row = (await monitor.GetAsync("/api/v1/chokepoints?economy=NLD&item=gallium.processing")).GetProperty("items")[0];

        row.GetProperty("economies").EnumerateArray().Select(e => e.GetString()).Should().Equal("CHN");
        row.GetProperty("rank").GetString().Should().Be("single-point-of-failure");
        row.GetProperty("measures")[0].GetString().Should().StartWith("CHN: licensing");
        row.GetProperty("betweenness").GetDouble().Should().BeInRange(0, 1);
    }

    [Fact]
    public async Task The_mirror_behind_the_scanner_is_found_two_steps_upstream()
    {
        var rows = (await monitor.GetAsync("/api/v1/chokepoints?economy=NLD&item=euv-lithography&minimum=0.9")).GetProperty("items").EnumerateArray();
        var germany = rows.Single(r => r.GetProperty("economies")[0].GetString() == "DEU" && r.GetProperty("kind").GetString() == "single");

        germany.GetProperty("directShare").GetDouble().Should().Be(0);
        germany.GetProperty("path").GetArrayLength().Should().Be(2);
        germany.GetProperty("explanation").GetString().Should().StartWith("NLD EUV lithography systems <- ").And.EndWith("DEU 100 %");
        germany.GetProperty("insideEu").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task Who_makes_chips_elsewhere_needs_Dutch_scanners_for_new_plants_and_not_for_the_output_of_today()
    {
        var rows = (await monitor.GetAsync("/api/v1/chokepoints?economy=USA&item=logic-below-10nm")).GetProperty("items").EnumerateArray()
            .Where(r => r.GetProperty("kind").GetString() == "single" && r.GetProperty("economies")[0].GetString() == "NLD").ToList();

        var capacity = rows.Single(r => r.GetProperty("horizon").GetString() == "capacity");
        capacity.GetProperty("strategicNodeIndex").GetDouble().Should().BeApproximately(1, 1e-9);
        capacity.GetProperty("explanation").GetString().Should().Contain("lithography");
        rows.Should().NotContain(r => r.GetProperty("horizon").GetString() == "supply" && r.GetProperty("strategicNodeIndex").GetDouble() >= .5);
    }

    [Fact]
    public async Task Unknown_makers_are_told_as_unknown_and_not_as_safe()
    {
        // pitfall 10
        var row = (await monitor.GetAsync("/api/v1/chokepoints?item=ion-implantation-equipment")).GetProperty("items")[0];

        row.GetProperty("kind").GetString().Should().Be("unknown");
        row.GetProperty("bounds").GetProperty("high").GetDouble().Should().Be(1);
        row.GetProperty("missing")[0].GetString().Should().Contain("Ion implantation");
        row.GetProperty("grade").GetString().Should().Be("E");
    }

    [Fact]
    public async Task The_list_is_a_table_too_and_can_be_sorted_and_paged()
    {
        var csv = await monitor.GetCsvAsync("/api/v1/chokepoints?economy=EU27&sort=-strategicNodeIndex&pageSize=5");

        csv.Should().HaveCount(6);
        csv[0].Should().StartWith("economy,item,itemName,kind,economies,strategicNodeIndex,bounds.low,bounds.high,horizon,rank,directShare");
        csv.Skip(1).Should().OnlyContain(l => l.StartsWith("EU27,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_question_has_the_same_tag()
    {
        using var first = await monitor.Client.GetAsync(new Uri("/api/v1/chokepoints?item=gallium.processing", UriKind.Relative), TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/chokepoints?item=gallium.processing");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await monitor.Client.SendAsync(again, TestContext.Current.CancellationToken);

        second.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task What_is_asked_wrongly_is_said()
    {
        (await monitor.GetProblemAsync("/api/v1/chokepoints?economy=NLX", 404)).GetProperty("detail").GetString().Should().Contain("NLD");
        (await monitor.GetProblemAsync("/api/v1/chokepoints?item=euv-litography", 404)).GetProperty("suggestions")[0].GetString().Should().Be("euv-lithography");
        (await monitor.GetProblemAsync("/api/v1/chokepoints?kind=triple", 400)).GetProperty("detail").GetString().Should().Contain("single, pair");
        (await monitor.GetProblemAsync("/api/v1/chokepoints?minimum=0.01", 400)).GetProperty("detail").GetString().Should().Contain("0.1 to 1");
        (await monitor.GetProblemAsync("/api/v1/chokepoints?sort=wealth", 400)).GetProperty("detail").GetString().Should().Contain("strategicNodeIndex");
        await monitor.GetProblemAsync("/api/v1/chokepoints?items=gallium", 400);
    }
}
