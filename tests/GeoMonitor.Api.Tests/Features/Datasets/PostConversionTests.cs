using GeoMonitor.Api.Tests.Processes;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Api.Tests.Features.Datasets;

public sealed class PostConversionTests(WritableMonitor monitor) : IClassFixture<WritableMonitor>
{
    private const string Hs22 =
        "# source: New office\n# revision: HS22\n# release: R1\n# licence: CC0-1.0\n" + SampleFlows.Header
        + "2023,850511,CHN,NLD,300,30\n2023,850511,DEU,NLD,100,3\n2023,850511,JPN,DEU,50,3\n";

    [Fact]
    public async Task A_converted_series_is_asked_for_by_name_where_a_native_one_answers_otherwise()
    {
        var table = await File.ReadAllBytesAsync(SharedMaterial.PathOf("samples/concordance/UNSD_HS2022_to_HS2017.xlsx"));
        (await monitor.UploadAsync("name=UNSD_HS2022_to_HS2017.xlsx", table)).Status.Should().Be(201);
        (await monitor.UploadAsync("name=native.csv", SampleFlows.Magnets(501))).Status.Should().Be(201);
        var source = (await monitor.UploadAsync("name=hs22.csv", Hs22)).Json.GetProperty("id").GetString();

        var converted = await monitor.PostAsync($"/api/v1/datasets/{source}/conversions", new { revision = "HS17" });

        converted.Status.Should().Be(201, converted.Text);
        converted.Json.GetProperty("convertedFrom").GetString().Should().Be(source);
        converted.Json.GetProperty("revision").GetString().Should().Be("HS17");
        var id = converted.Json.GetProperty("id").GetString()!;
        converted.Location.Should().Be($"/api/v1/datasets/{id}");
        (await monitor.GetAsync(converted.Location!)).Json.GetProperty("format").GetString().Should().Be("hs-conversion");
        var again = await monitor.PostAsync($"/api/v1/datasets/{source}/conversions", new { revision = "HS17" });
        again.Status.Should().Be(200, again.Text);
        again.Location.Should().Be(converted.Location);
        (await monitor.GetAsync($"/api/v1/dependencies?series={id}&year=2023")).Status.Should().NotBe(200, "no run has it yet");

        (await monitor.RecomputeAsync()).GetProperty("state").GetString().Should().Be("done");
        var series = converted.Json.GetProperty("series").GetString()!;
        var usual = await monitor.GetAsync("/api/v1/dependencies/NLD/850511?year=2023");
        var named = await monitor.GetAsync($"/api/v1/dependencies/NLD/850511?year=2023&series={Uri.EscapeDataString(series)}");
        var ofDataset = await monitor.GetAsync($"/api/v1/dependencies/NLD/850511?year=2023&series={id}");
        usual.Json.GetProperty("series").GetProperty("release").GetString().Should().Be("R1", "a native series goes first");
        named.Json.GetProperty("indicators").GetProperty("importsKusd").GetDouble().Should().Be(400, named.Text);
        named.Json.GetProperty("series").GetProperty("release").GetString().Should().Contain("converted from HS22");
        ofDataset.Text.Should().Be(named.Text);
        var ranking = (await monitor.GetAsync($"/api/v1/dependencies?year=2023&series={id}")).Json;
        ranking.GetProperty("items").EnumerateArray().Should().OnlyContain(r => r.GetProperty("series").GetString() == series);
        var unknown = (await monitor.GetAsync("/api/v1/dependencies?year=2023&series=New%20office%20HS23%20R1")).Problem(404);
        unknown.GetProperty("suggestions").EnumerateArray().Select(s => s.GetString()).Should().Contain("New office HS22 R1");
    }

    [Fact]
    public async Task What_cannot_be_converted_is_told_why()
    {
        var id = (await monitor.UploadAsync("name=lone.csv", SampleFlows.Magnets(502))).Json.GetProperty("id").GetString();

        (await monitor.PostAsync($"/api/v1/datasets/{id}/conversions", new { revision = "HS99" })).Problem(400)
            .GetProperty("detail").GetString().Should().Contain("HS17");
        (await monitor.PostAsync($"/api/v1/datasets/{id}/conversions", new { revision = "HS17" })).Problem(400)
            .GetProperty("detail").GetString().Should().Contain("already");
        (await monitor.PostAsync($"/api/v1/datasets/{id}/conversions", new { revision = "HS92" })).Problem(503)
            .GetProperty("type").GetString().Should().EndWith(":no-concordance");
        (await monitor.PostAsync($"/api/v1/datasets/{id}/conversions", new { revision = "HS92", weights = "guessed" })).Problem(400)
            .GetProperty("detail").GetString().Should().Contain("observed");
        (await monitor.PostAsync("/api/v1/datasets/none/conversions", new { revision = "HS17" })).Problem(404);
        using var stranger = monitor.Stranger();
        ((int)(await stranger.PostAsync($"/api/v1/datasets/{id}/conversions", null)).StatusCode).Should().Be(401);
    }
}
