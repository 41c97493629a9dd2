using System.Globalization;
using System.Text;
using GeoMonitor.Api.Tests.Processes;

namespace GeoMonitor.Api.Tests.Features.Datasets;

public sealed class DatasetReportTests(WritableMonitor monitor) : IClassFixture<WritableMonitor>
{
    [Fact]
    public async Task The_report_is_a_page_of_Markdown_to_who_asks_for_one()
    {
        var loaded = await Load(rejected: 2, kept: 10, "first");

        var asked = await monitor.GetAsync(loaded + "?format=markdown");
        using var request = new HttpRequestMessage(HttpMethod.Get, loaded);
        request.Headers.Accept.ParseAdd("text/markdown");
        var accepted = await Answer.OfAsync(await monitor.Client.SendAsync(request));

        asked.Type.Should().Be("text/markdown");
        accepted.Text.Should().Be(asked.Text);
        asked.Text.Should().StartWith("# rows.csv\n").And.Contain("| Rows read | 12 |").And.Contain("| Rows kept | 10 |")
            .And.Contain("| 2023 | 10 |").And.Contain("| bad-product-code | 2 | 14 |").And.Contain("| rejected-rows | passed |")
            .And.Contain("| 4 | product | bad-product-code | `2023,85X511,CHN,NLD,7,'\\|<b>` |").And.Contain("## History");
        asked.Text.Should().NotContain("only counted");
        (await monitor.GetAsync(loaded + "?format=pdf")).Problem(400);
        (await monitor.GetAsync(loaded + "?format=json")).Json.GetProperty("rowsKept").GetInt64().Should().Be(10);
    }

    [Fact]
    public async Task Rejected_rows_are_kept_up_to_the_limit_and_the_others_counted()
    {
        var loaded = await Load(rejected: 10_003, kept: 5, "second");

        var csv = await monitor.GetAsync(loaded + "/rejected");
        var lines = csv.Text.TrimEnd().Split("\r\n");

        lines[0].Should().Be("file,line,field,reason,text");
        lines.Should().HaveCount(10_001);
        lines[1].Should().StartWith("rows.csv,4,product,bad-product-code,\"2023,85X511,CHN,NLD,7,");
        lines[^1].Should().StartWith("rows.csv,10003,");
        csv.Type.Should().Be("text/csv");
        csv.Headers.GetValues("X-Total-Count").Should().Equal("10003");
        csv.Headers.GetValues("X-Beyond-Limit").Should().Equal("3");
        var rows = (await monitor.GetAsync(loaded)).Json.GetProperty("rejectedRows");
        rows.GetProperty("kept").GetInt64().Should().Be(10_000);
        rows.GetProperty("beyondLimit").GetInt64().Should().Be(3);
        rows.GetProperty("address").GetString().Should().Be(loaded + "/rejected");
        (await monitor.GetAsync(loaded)).Json.GetProperty("rejectedSample").GetArrayLength().Should().Be(20);
        (await monitor.GetAsync(loaded + "?format=markdown")).Text.Should().Contain("3 more were only counted");
    }

    [Fact]
    public async Task A_file_without_rejected_rows_has_an_empty_table_of_them()
    {
        var loaded = await Load(rejected: 0, kept: 3, "third");

        (await monitor.GetAsync(loaded + "/rejected")).Text.Should().Be("file,line,field,reason,text\r\n");
        (await monitor.GetAsync("/api/v1/datasets/nothing-like-it/rejected")).Problem(404);
    }

    private async Task<string> Load(int rejected, int kept, string office)
    {
        var text = new StringBuilder($"# source: {office} office\n# revision: HS17\n").Append(SampleFlows.Header);
        for (var row = 0; row < rejected; row++)
            text.Append("2023,85X511,CHN,NLD,7,`|<b>\n");
        for (var row = 0; row < kept; row++)
            text.Append(CultureInfo.InvariantCulture, $"2023,{850500 + row},CHN,NLD,9,1\n");
        var loaded = await monitor.UploadAsync("name=rows.csv&maxRejectedShare=1", text.ToString());
        loaded.Status.Should().Be(201, loaded.Text);
        return loaded.Location!;
    }
}
