using System.Text.Json;

namespace GeoMonitor.Api.Tests.Features;

public sealed class ReadRoutesTests(RunningMonitor monitor)
{
    [Fact]
    public async Task The_Union_lists_its_members_by_year()
    {
        var union = await monitor.GetAsync("/api/v1/economies/EU27");

        union.GetProperty("members").EnumerateArray().Count(m => m.GetProperty("inPolicyUnion").GetBoolean()).Should().Be(27);
        union.GetProperty("members").EnumerateArray().Single(m => m.GetProperty("economy").GetString() == "GBR")
            .GetProperty("to").GetInt32().Should().Be(2019);
    }

    [Fact]
    public async Task Taiwan_has_a_name_in_both_languages_and_a_governance_risk()
    {
        var taiwan = await monitor.GetAsync("/api/v1/economies/twn");

        taiwan.GetProperty("names").GetProperty("nl").GetString().Should().Be("Taiwan");
        taiwan.GetProperty("governance").GetProperty("risk").GetDouble().Should().BeInRange(0.1, 0.5);
    }

    [Fact]
    public async Task Economies_can_be_had_as_CSV() =>
        (await monitor.GetCsvAsync("/api/v1/economies?pageSize=1000"))[0].Should().StartWith("code,names.en,names.nl,kind,region,");

    [Fact]
    public async Task A_code_that_holds_several_materials_says_so()
    {
        var item = await monitor.GetAsync("/api/v1/items/811292");

        item.GetProperty("sharedCodes").EnumerateArray().Select(c => c.GetString()).Should().Equal("811292");
        item.GetProperty("materials").GetArrayLength().Should().BeGreaterThan(1);
        item.GetProperty("series").GetString().Should().Contain("HS17");
    }

    [Fact]
    public async Task Materials_at_a_stage_are_items_with_their_codes()
    {
        var item = await monitor.GetAsync("/api/v1/items/gallium.processing");

        item.GetProperty("kind").GetString().Should().Be("material");
        item.GetProperty("hs6").EnumerateArray().Select(c => c.GetString()).Should().Contain("811292");
        item.GetProperty("tags").EnumerateArray().Select(t => t.GetString()).Should().Contain("crm");
    }

    [Fact]
    public async Task Products_are_87_and_every_one_has_a_Dutch_name()
    {
        var items = await monitor.GetAsync("/api/v1/items?kind=product&pageSize=1000");

        items.GetProperty("page").GetProperty("total").GetInt32().Should().Be(87);
        items.GetProperty("items").EnumerateArray().Should().OnlyContain(i => i.GetProperty("names").GetProperty("nl").GetString()!.Length > 2);
    }

    [Fact]
    public async Task Exposure_to_China_lists_what_the_Netherlands_gets_from_it_by_level()
    {
        var rows = (await monitor.GetAsync("/api/v1/exposures/CHN?economy=NLD&year=2024&pageSize=1000")).GetProperty("items");

        rows.EnumerateArray().Should().OnlyContain(r => r.GetProperty("supplier").GetString() == "CHN");
        var magnesium = rows.EnumerateArray().Single(r => r.GetProperty("item").GetString() == "810411");
        magnesium.GetProperty("isTopSupplier").GetBoolean().Should().BeTrue();
        magnesium.GetProperty("share").GetDouble().Should().BeApproximately(0.99, 0.005);
    }

    [Fact]
    public async Task Every_test_of_an_answer_has_a_method_that_explains_it()
    {
        var tests = (await monitor.GetAsync("/api/v1/dependencies/NLD/850511?year=2024")).GetProperty("tests");
        foreach (var test in tests.EnumerateArray())
        {
            var id = test.GetProperty("id").GetString()!;
            var card = await monitor.GetAsync($"/api/v1/methods/{id}");
            card.GetProperty("formula").GetString().Should().NotBeNullOrEmpty(id);
            card.GetProperty("references").GetArrayLength().Should().BePositive(id);
        }
    }

    [Fact]
    public async Task Both_bundled_series_are_datasets_with_a_report()
    {
        var list = (await monitor.GetAsync("/api/v1/datasets")).GetProperty("items");
        list.GetArrayLength().Should().Be(2);
        var report = await monitor.GetAsync($"/api/v1/datasets/{list[0].GetProperty("id").GetString()}");

        report.GetProperty("licence").GetString().Should().Contain("Etalab");
        report.GetProperty("rowsRead").GetInt64().Should().Be(
            report.GetProperty("rowsKept").GetInt64() + report.GetProperty("rejected").EnumerateArray().Sum(r => r.GetProperty("rows").GetInt64()));
        report.GetProperty("checks").EnumerateArray().Should().OnlyContain(c => c.GetProperty("passed").GetBoolean());
        report.GetProperty("years").GetArrayLength().Should().BePositive();
    }

    [Fact]
    public async Task The_current_run_names_its_datasets_parameters_and_digest()
    {
        var runs = (await monitor.GetAsync("/api/v1/runs")).GetProperty("items");
        var run = await monitor.GetAsync($"/api/v1/runs/{runs[0].GetProperty("id").GetString()}");

        run.GetProperty("isCurrent").GetBoolean().Should().BeTrue();
        run.GetProperty("datasets").GetArrayLength().Should().Be(2);
        run.GetProperty("digest").GetString().Should().HaveLength(64);
        run.GetProperty("parameters").ValueKind.Should().Be(JsonValueKind.Object);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/docs")]
    [InlineData("/openapi/v1.json")]
    public async Task Operations_pages_answer(string address)
    {
        using var response = await monitor.Client.GetAsync(address);
        response.IsSuccessStatusCode.Should().BeTrue(address);
    }
}
