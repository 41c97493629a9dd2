using System.Text.Json;

namespace GeoMonitor.Api.Tests.Features.Dependencies;

public sealed class GetDependencyTests(RunningMonitor monitor)
{
    [Fact]
    public async Task It_has_every_field_of_the_contract()
    {
        var answer = await monitor.GetAsync("/api/v1/dependencies/EU27/850511?year=2024");

        foreach (var field in (string[])["economy", "item", "itemName", "kind", "year", "view", "level", "reasons", "score",
            "topSupplier", "suppliers", "indicators", "grade", "flags", "series", "tests", "history", "trend", "bounds", "views",
            "factors", "wouldClear", "sources", "text"])
        {
            answer.TryGetProperty(field, out _).Should().BeTrue(field);
        }

        foreach (var field in (string[])["economy", "share", "valueKusd", "quantityT", "risk", "insideEu"])
            answer.GetProperty("suppliers")[0].TryGetProperty(field, out _).Should().BeTrue(field);
        foreach (var field in (string[])["id", "value", "threshold", "passed", "years"])
            answer.GetProperty("tests")[0].TryGetProperty(field, out _).Should().BeTrue(field);
        foreach (var field in (string[])["year", "complete", "importHhi", "worldExportHhi", "importExportRatio", "importsKusd", "topSupplier"])
            answer.GetProperty("history")[0].TryGetProperty(field, out _).Should().BeTrue(field);
        foreach (var field in (string[])["source", "revision", "release", "completeYears"])
            answer.GetProperty("series").TryGetProperty(field, out _).Should().BeTrue(field);
    }

    [Fact]
    public async Task Magnets_come_from_China_and_through_Germany_which_is_no_origin()
    {
        var answer = await monitor.GetAsync("/api/v1/dependencies/NLD/850511?year=2024");

        var suppliers = answer.GetProperty("suppliers");
        suppliers[0].GetProperty("economy").GetString().Should().Be("CHN");
        suppliers[0].GetProperty("share").GetDouble().Should().BeApproximately(0.55, 0.005);
        suppliers[1].GetProperty("economy").GetString().Should().Be("DEU");
        suppliers[1].GetProperty("insideEu").GetBoolean().Should().BeTrue();
        answer.GetProperty("text").GetProperty("en").GetString().Should().Contain("place of dispatch, not of origin");
        answer.GetProperty("text").GetProperty("nl").GetString().Should().Contain("plaats van verzending, niet van oorsprong");
    }

    [Fact]
    public async Task Seen_from_outside_the_EU_a_member_is_a_supplier_like_any_other() =>
        (await monitor.GetAsync("/api/v1/dependencies/USA/850511?year=2024")).GetProperty("text").GetProperty("en").GetString()
            .Should().Contain("Germany").And.NotContain("place of dispatch");

    [Fact]
    public async Task Exports_of_magnesium_hide_the_dependence_because_they_were_imported_before()
    {
        var answer = await monitor.GetAsync("/api/v1/dependencies/NLD/810411?year=2024");

        answer.GetProperty("topSupplier").GetProperty("share").GetDouble().Should().BeApproximately(0.99, 0.005);
        answer.GetProperty("indicators").GetProperty("importExportRatio").GetDouble().Should().BeApproximately(0.55, 0.005);
        answer.GetProperty("flags").EnumerateArray().Select(f => f.GetString()).Should().Contain("REEXPORTS_HIDE_DEPENDENCE");
        answer.GetProperty("text").GetProperty("en").GetString().Should().Contain("re-exports hide the dependence");
        answer.GetProperty("text").GetProperty("nl").GetString().Should().Contain("wederuitvoer verbergt de afhankelijkheid");
    }

    [Fact]
    public async Task Partial_years_are_named_and_do_not_count()
    {
        var answer = await monitor.GetAsync("/api/v1/dependencies/NLD/850511?year=2024");

        answer.GetProperty("series").GetProperty("completeYears").EnumerateArray().Select(y => y.GetInt32()).Should().Equal(2022, 2024);
        var rule = answer.GetProperty("tests").EnumerateArray().Single(t => t.GetProperty("id").GetString() == "geodep-2-of-3");
        rule.GetProperty("years").EnumerateArray().Select(y => y.GetInt32()).Should().Equal(2022, 2024);
        answer.GetProperty("text").GetProperty("en").GetString().Should().Contain("The figures of 2023 hold only the largest partners");
    }

    [Fact]
    public async Task A_series_with_all_years_answers_from_all_of_them()
    {
        var answer = await monitor.GetAsync("/api/v1/dependencies/EU27/261000?year=2024");

        answer.GetProperty("history").GetArrayLength().Should().Be(15);
        answer.GetProperty("series").GetProperty("revision").GetString().Should().Be("HS92");
    }

    [Fact]
    public async Task The_domestic_view_of_the_Netherlands_stands_beside_the_reported_one_where_figures_exist()
    {
        var views = (await monitor.GetAsync("/api/v1/dependencies/NLD/810411?year=2022")).GetProperty("views");
        views.GetProperty("reported").GetProperty("importsKusd").GetDouble()
            .Should().BeGreaterThan(views.GetProperty("domestic").GetProperty("importsKusd").GetDouble());

        var missing = (await monitor.GetAsync("/api/v1/dependencies/NLD/810411?year=2024")).GetProperty("missing");
        missing.EnumerateArray().Select(m => m.GetProperty("field").GetString()).Should().Contain("views.domestic");
    }

    [Fact]
    public async Task An_economy_that_imports_nothing_gets_nulls_with_reasons_and_no_zero()
    {
        var rows = (await monitor.GetAsync("/api/v1/dependencies?economy=TUV&year=2024&pageSize=1000")).GetProperty("items");
        var none = rows.EnumerateArray().First(r => r.GetProperty("flags").EnumerateArray().Any(f => f.GetString() == "NO_IMPORTS"));

        var answer = await monitor.GetAsync($"/api/v1/dependencies/TUV/{none.GetProperty("item").GetString()}?year=2024");

        answer.GetProperty("indicators").GetProperty("importsKusd").ValueKind.Should().Be(JsonValueKind.Null);
        answer.GetProperty("level").ValueKind.Should().Be(JsonValueKind.Null);
        answer.GetProperty("text").GetProperty("en").GetString().Should().Contain("not the same as an import of zero");
    }

    [Fact]
    public async Task A_material_at_a_stage_is_argued_from_production_and_from_the_trade_of_its_code()
    {
        var answer = await monitor.GetAsync("/api/v1/dependencies/EU27/gallium.processing");

        answer.GetProperty("kind").GetString().Should().Be("material");
        answer.GetProperty("flags").EnumerateArray().Select(f => f.GetString()).Should().Contain("SHARED_CODE");
        answer.GetProperty("series").GetProperty("codes")[0].GetString().Should().Be("811292");
        answer.GetProperty("producers")[0].GetProperty("producers")[0].GetProperty("economy").GetString().Should().Be("CHN");
        answer.GetProperty("topSupplier").GetProperty("economy").GetString().Should().NotBeNullOrEmpty();
        var text = answer.GetProperty("text");
        text.GetProperty("en").GetString().Should().Contain("traded under 811292").And.Contain("germanium").And.Contain("world production of gallium");
        text.GetProperty("nl").GetString().Should().Contain("verhandeld onder 811292").And.Contain("wereldproductie van gallium");
    }

    [Fact]
    public async Task All_three_views_stand_side_by_side_with_the_hubs_named()
    {
        var views = (await monitor.GetAsync("/api/v1/dependencies/NLD/850511?year=2024")).GetProperty("views");

        var origin = views.GetProperty("origin");
        origin.GetProperty("topSupplier").GetProperty("share").GetDouble()
            .Should().BeGreaterThan(views.GetProperty("reported").GetProperty("topSupplier").GetProperty("share").GetDouble());
        origin.GetProperty("hubs").EnumerateArray().Select(h => h.GetProperty("economy").GetString()).Should().Contain("DEU");
    }

    [Fact]
    public async Task The_level_is_named_in_the_terms_of_the_Dutch_government_with_its_reasons() =>
        (await monitor.GetAsync("/api/v1/dependencies/NLD/810411?year=2024")).GetProperty("text").GetProperty("nl").GetString()
            .Should().Contain("Niveau: risicovolle strategische afhankelijkheid, want ");

    [Fact]
    public async Task Mitigation_stands_beside_the_score_and_what_is_not_known_has_a_reason()
    {
        var answer = await monitor.GetAsync("/api/v1/dependencies/EU27/261000?year=2024");

        var mitigation = answer.GetProperty("mitigation");
        mitigation.GetProperty("daysOfCover").ValueKind.Should().Be(JsonValueKind.Null);
        mitigation.GetProperty("stock").ValueKind.Should().Be(JsonValueKind.Null);
        mitigation.GetProperty("diversion").GetProperty("world").GetDouble().Should().BeInRange(0, 1);
        answer.GetProperty("missing").EnumerateArray().Select(m => m.GetProperty("field").GetString()).Should().Contain(["mitigation.daysOfCover", "mitigation.stock"]);
    }

    [Fact]
    public async Task Uncertainty_robustness_and_warnings_are_part_of_the_argument()
    {
        var answer = await monitor.GetAsync("/api/v1/dependencies/EU27/261000?year=2024");

        var score = answer.GetProperty("score");
        score.GetProperty("rankLow").GetInt32().Should().BeLessThanOrEqualTo(score.GetProperty("rankHigh").GetInt32());
        answer.GetProperty("uncertainty").GetProperty("draws").GetInt32().Should().Be(10000);
        answer.GetProperty("uncertainty").GetProperty("probabilityFlag").GetDouble().Should().BeInRange(0, 1);
        answer.GetProperty("robustness").GetProperty("cutoffs").GetArrayLength().Should().Be(3);
        answer.GetProperty("warning").GetProperty("trendsTested").GetInt32().Should().BeGreaterThan(50);
        answer.GetProperty("trend").GetProperty("pCorrected").GetDouble().Should().BeInRange(0, 1);
        answer.GetProperty("tests").EnumerateArray().Select(t => t.GetProperty("id").GetString()).Should().Contain("diversion-world");
        answer.GetProperty("views").GetProperty("origin").TryGetProperty("level", out _).Should().BeTrue();
        answer.GetProperty("text").GetProperty("en").GetString().Should().Contain("of 10000 draws");
        answer.GetProperty("text").GetProperty("nl").GetString().Should().Contain("van 10000 trekkingen");
    }

    [Fact]
    public async Task Every_test_of_an_answer_is_explained_by_a_method()
    {
        var methods = (await monitor.GetAsync("/api/v1/methods?pageSize=1000")).GetProperty("items").EnumerateArray().Select(m => m.GetProperty("id").GetString()).ToList();
        var answer = await monitor.GetAsync("/api/v1/dependencies/EU27/261000?year=2024");

        answer.GetProperty("tests").EnumerateArray().Select(t => t.GetProperty("id").GetString()).Should().BeSubsetOf(methods);
    }

    [Fact]
    public async Task The_same_question_gets_the_same_draws()
    {
        var first = await monitor.GetAsync("/api/v1/dependencies/DEU/810411?year=2024");
        var second = await monitor.GetAsync("/api/v1/dependencies/DEU/810411?year=2024&view=reported");

        second.GetProperty("uncertainty").ToString().Should().Be(first.GetProperty("uncertainty").ToString());
    }
}
