using GeoMonitor.Api.Tests.Processes;

namespace GeoMonitor.Api.Tests.Features.Datasets;

/// <summary>Chip data that a user brings; the figures are made up.</summary>
public sealed class ChipChainUploadTests(WritableMonitor monitor) : IClassFixture<WritableMonitor>
{
    private const string Shares = """
        stage_group,kind,segment,segment_id,country_iso3,share_pct,year,metric,note,source,source_id,confidence
        equipment,lithography,Scanners of light,eto:N900,NLD,100,2024,sales,made up,own,own-figures,seen
        materials,optics,Mirrors of light,eto:N901,DEU,95,2024,sales,made up,own,own-figures,seen
        materials,optics,Mirrors of light,eto:N901,JPN,5,2024,sales,made up,own,own-figures,seen
        materials,optics,Broken figures,eto:N903,DEU,95,2024,sales,made up,own,own-figures,seen
        materials,optics,Broken figures,eto:N903,JPN,25,2024,sales,made up,own,own-figures,seen
        """;

    private const string Sequence = """
        input_name,input_id,goes_into_name,goes_into_id,is_type_of_name,is_type_of_id
        Mirrors of light,N901,Scanners of light,N900,,
        """;

    [Fact]
    public async Task Uploaded_tables_are_told_by_their_columns_kept_and_asked_as_one_chain()
    {
        var shares = await monitor.UploadAsync("name=shares.csv", Shares);
        shares.Status.Should().Be(201, shares.Text);
        shares.Json.GetProperty("format").GetString().Should().Be("chip-chain");
        shares.Json.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("name").GetString() == "share-sums")
            .GetProperty("detail").GetString().Should().Contain("eto-n903");
        (await monitor.UploadAsync("name=sequence.csv", Sequence)).Status.Should().Be(201);
        await monitor.RecomputeAsync();

        var chain = (await monitor.GetAsync("/api/v1/items/eto-n900/supply-chain?economy=USA")).Json;
        chain.GetProperty("edges").EnumerateArray().Should().Contain(e =>
            e.GetProperty("from").GetString() == "eto-n901" && e.GetProperty("to").GetString() == "eto-n900" && e.GetProperty("kind").GetString() == "input-to");
        chain.GetProperty("explanations").EnumerateArray().Select(e => e.GetString()).Should().Contain(
            "USA Scanners of light NLD 100 %").And.Contain("USA Scanners of light <- Mirrors of light DEU 95 %");

        // shares above one are no supply: unknown, and not safe
        var broken = (await monitor.GetAsync("/api/v1/chokepoints?economy=USA&item=eto-n903")).Json.GetProperty("items");
        broken.GetArrayLength().Should().Be(1);
        broken[0].GetProperty("kind").GetString().Should().Be("unknown");

        await monitor.KillAndStartAsync();
        (await monitor.GetAsync("/api/v1/items/eto-n901")).Json.GetProperty("kind").GetString().Should().Be("segment", "it is kept in the archive");
    }
}
