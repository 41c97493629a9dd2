using System.Text.Json;

namespace GeoMonitor.Api.Tests.Features.Dependencies;

public sealed class GetDependenciesTests(RunningMonitor monitor)
{
    private static readonly string[] RankingFields =
    [
        "economy", "item", "itemName", "kind", "year", "view", "level", "reasons", "score", "topSupplier", "suppliers",
        "indicators", "grade", "flags",
    ];

    [Fact]
    public async Task The_ranking_has_the_fields_of_the_contract()
    {
        var answer = await monitor.GetAsync("/api/v1/dependencies?economy=EU27&year=2024");

        answer.GetProperty("run").GetString().Should().NotBeNullOrEmpty();
        answer.GetProperty("page").GetProperty("total").GetInt32().Should().Be(87);
        var row = answer.GetProperty("items")[0];
        foreach (var field in RankingFields)
            row.TryGetProperty(field, out _).Should().BeTrue(field);
        foreach (var field in (string[])["gross", "net", "rank", "rankLow", "rankHigh"])
            row.GetProperty("score").TryGetProperty(field, out _).Should().BeTrue(field);
        foreach (var field in (string[])["importHhi", "worldExportHhi", "extraEuImportShare", "importExportRatio", "importsKusd", "unspecifiedShare", "supplierRisk"])
            row.GetProperty("indicators").TryGetProperty(field, out _).Should().BeTrue(field);
    }

    [Fact]
    public async Task Without_parameters_it_is_the_Netherlands_in_the_latest_complete_year()
    {
        var row = (await monitor.GetAsync("/api/v1/dependencies?pageSize=1")).GetProperty("items")[0];

        row.GetProperty("economy").GetString().Should().Be("NLD");
        row.GetProperty("year").GetInt32().Should().Be(2024);
        row.GetProperty("view").GetString().Should().Be("reported");
    }

    [Fact]
    public async Task Levels_come_before_scores_and_ranks_follow_the_order()
    {
        string[] order = ["risky-strategic", "strategic", "dependent", "watch", "none"];
        var rows = (await monitor.GetAsync("/api/v1/dependencies?economy=EU27&year=2024")).GetProperty("items").EnumerateArray()
            .Where(r => r.GetProperty("level").ValueKind == JsonValueKind.String).ToList();
        var severities = rows.Select(r => Array.IndexOf(order, r.GetProperty("level").GetString())).ToList();

        severities.Should().BeInAscendingOrder();
        var ranks = rows.Select(r => r.GetProperty("score").GetProperty("rank").GetInt32()).ToList();
        ranks.Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task Every_null_has_its_reason()
    {
        var answer = await monitor.GetAsync("/api/v1/dependencies?economy=AFG&year=2023&pageSize=1000");
        foreach (var row in answer.GetProperty("items").EnumerateArray())
        {
            var missing = row.GetProperty("missing").EnumerateArray().Select(m => m.GetProperty("field").GetString()!).ToList();
            foreach (var indicator in row.GetProperty("indicators").EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Null))
                missing.Should().Contain("indicators." + indicator.Name, $"{row.GetProperty("item")}");
            if (row.GetProperty("level").ValueKind == JsonValueKind.Null)
                missing.Should().Contain("level");
        }
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_keep_the_ranks()
    {
        var all = await monitor.GetAsync("/api/v1/dependencies?economy=NLD&year=2024");
        var crm = await monitor.GetAsync("/api/v1/dependencies?economy=NLD&year=2024&tag=crm&supplier=CHN&level=risky-strategic");

        var rows = crm.GetProperty("items").EnumerateArray().ToList();
        rows.Should().NotBeEmpty();
        rows.Should().OnlyContain(r => r.GetProperty("level").GetString() == "risky-strategic");
        var first = rows[0];
        var same = all.GetProperty("items").EnumerateArray()
            .Single(r => r.GetProperty("item").GetString() == first.GetProperty("item").GetString());
        first.GetProperty("score").GetProperty("rank").GetInt32().Should().Be(same.GetProperty("score").GetProperty("rank").GetInt32());
    }

    [Fact]
    public async Task Rows_sort_by_any_field_of_the_answer()
    {
        var rows = (await monitor.GetAsync("/api/v1/dependencies?economy=EU27&year=2024&sort=-indicators.importHhi&pageSize=10")).GetProperty("items");

        rows.EnumerateArray().Select(r => r.GetProperty("indicators").GetProperty("importHhi").GetDouble())
            .Should().BeInDescendingOrder();
    }

    [Fact]
    public async Task A_partial_year_has_no_level_unless_the_rule_can_do_without_it()
    {
        var rows = (await monitor.GetAsync("/api/v1/dependencies?economy=EU27&year=2023")).GetProperty("items");

        var magnesium = rows.EnumerateArray().Single(r => r.GetProperty("item").GetString() == "810411");
        magnesium.GetProperty("level").ValueKind.Should().Be(JsonValueKind.Null);
        magnesium.GetProperty("flags").EnumerateArray().Select(f => f.GetString()).Should().Contain("PARTIAL_YEAR");
    }

    [Fact]
    public async Task The_domestic_view_gives_reasons_where_there_are_no_re_export_figures()
    {
        var union = (await monitor.GetAsync("/api/v1/dependencies?economy=EU27&year=2024&view=domestic&pageSize=1")).GetProperty("items")[0];
        union.GetProperty("indicators").GetProperty("importHhi").ValueKind.Should().Be(JsonValueKind.Null);
        union.GetProperty("missing")[0].GetProperty("reason").GetString().Should().StartWith("NO_REEXPORT_DATA");

        var dutch = (await monitor.GetAsync("/api/v1/dependencies?economy=NLD&year=2022&view=domestic&sort=-importsKusd&pageSize=1")).GetProperty("items")[0];
        dutch.GetProperty("indicators").GetProperty("importHhi").ValueKind.Should().Be(JsonValueKind.Number);
        dutch.GetProperty("indicators").GetProperty("importExportRatio").ValueKind.Should().Be(JsonValueKind.Null);
        dutch.GetProperty("flags").EnumerateArray().Select(f => f.GetString()).Should().Contain("REEXPORT_SHARES_OF_ALL_GOODS");
    }

    [Fact]
    public async Task As_CSV_it_has_the_same_columns_and_rows()
    {
        var lines = await monitor.GetCsvAsync("/api/v1/dependencies?economy=EU27&year=2024");

        lines.Should().HaveCount(88);
        lines[0].Should().StartWith("economy,item,itemName,kind,year,view,level,reasons,score.gross,score.net,score.rank,score.rankLow,score.rankHigh,topSupplier.economy,topSupplier.share,suppliers,indicators.importHhi,");
        lines[1].Should().StartWith("EU27,");
    }

    [Fact]
    public async Task Methods_stand_beside_each_other_and_rows_sort_by_their_disagreement()
    {
        var rows = (await monitor.GetAsync("/api/v1/dependencies?economy=EU27&year=2024&compare=methods&sort=-disagreement&pageSize=5")).GetProperty("items");

        var first = rows[0];
        first.GetProperty("disagreement").GetInt32().Should().Be(2);
        first.GetProperty("flags").EnumerateArray().Select(f => f.GetString()).Should().Contain("METHODS_DISAGREE");
        foreach (var id in (string[])["ec-cdi1", "ec-cdi2", "ec-cdi3", "ec", "geodep", "cbs-band", "ecipe", "merics"])
        {
            var method = first.GetProperty("methods").GetProperty(id);
            foreach (var field in (string[])["value", "threshold", "passed"])
                method.TryGetProperty(field, out _).Should().BeTrue($"{id} {field}");
        }
    }

    [Fact]
    public async Task Methods_are_columns_in_CSV_behind_those_of_the_ranking()
    {
        var lines = await monitor.GetCsvAsync("/api/v1/dependencies?economy=EU27&year=2024&compare=methods");

        lines.Should().HaveCount(88);
        lines[0].Should().StartWith("economy,item,itemName,").And.Contain("methods.ec-cdi1.value,methods.ec-cdi1.threshold,methods.ec-cdi1.passed")
            .And.EndWith("disagreement");
        var columns = lines[0].Split(',').Length;
        columns.Should().Be((await monitor.GetCsvAsync("/api/v1/dependencies?economy=EU27&year=2024"))[0].Split(',').Length + 49);
    }

    [Fact]
    public async Task Only_methods_can_be_compared() =>
        (await monitor.GetProblemAsync("/api/v1/dependencies?compare=colours", 400)).GetProperty("detail").GetString().Should().Contain("methods");

    [Fact]
    public async Task Materials_are_ranked_among_themselves()
    {
        var rows = (await monitor.GetAsync("/api/v1/dependencies?economy=EU27&year=2024&kind=material&pageSize=1000")).GetProperty("items").EnumerateArray().ToList();

        rows.Should().OnlyContain(r => r.GetProperty("kind").GetString() == "material");
        rows.Should().Contain(r => r.GetProperty("item").GetString() == "gallium.processing");
    }

    [Fact]
    public async Task Every_row_names_the_version_of_the_method() =>
        (await monitor.GetAsync("/api/v1/dependencies?view=origin&pageSize=3")).GetProperty("items").EnumerateArray()
            .Should().OnlyContain(r => r.GetProperty("method").GetString() != "" && r.GetProperty("view").GetString() == "origin");

    [Fact]
    public async Task Ranks_come_with_the_interval_of_the_draws()
    {
        var rows = (await monitor.GetAsync("/api/v1/dependencies?economy=EU27&year=2024&level=risky-strategic")).GetProperty("items").EnumerateArray().ToList();

        rows.Should().NotBeEmpty();
        foreach (var score in rows.Select(r => r.GetProperty("score")))
            score.GetProperty("rankLow").GetInt32().Should().BeLessThanOrEqualTo(score.GetProperty("rankHigh").GetInt32());
        rows.Should().Contain(r => r.GetProperty("score").GetProperty("rankLow").GetInt32() < r.GetProperty("score").GetProperty("rankHigh").GetInt32());
    }
}
