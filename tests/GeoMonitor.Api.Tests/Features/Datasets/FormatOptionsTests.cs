using GeoMonitor.Api.Tests.Processes;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Api.Tests.Features.Datasets;

public sealed class FormatOptionsTests(WritableMonitor monitor) : IClassFixture<WritableMonitor>
{
    [Theory]
    [InlineData("side=both", "invalid-side", "imports, exports, reconciled")]
    [InlineData("flow=in", "invalid-flow", "imports, exports")]
    [InlineData("year=1800", "invalid-year", "1900 to 2100")]
    [InlineData("cifFactor=2", "invalid-cifFactor", "1 to 1.25")]
    [InlineData("cifFactor=1.1&side=imports", "invalid-cifFactor", "side=reconciled")]
    [InlineData("maxWorldDeviation=3", "invalid-maxWorldDeviation", "0 to 1")]
    [InlineData("procedures=1,4", "invalid-procedures", "4 (their total) alone")]
    [InlineData("products=8112x", "invalid-products", "CN codes")]
    public async Task A_value_that_an_option_cannot_take_is_told_which_it_can(string option, string code, string allowed)
    {
        var problem = (await monitor.UploadAsync($"name=a.csv&{option}", SampleFlows.Magnets(401))).Problem(400);

        problem.GetProperty("type").GetString().Should().EndWith(":" + code);
        problem.GetProperty("detail").GetString().Should().Contain(allowed);
    }

    [Theory]
    [InlineData("side=imports", "UN Comtrade")]
    [InlineData("flow=imports", "Eurostat Comext")]
    public async Task An_option_of_another_format_than_the_file_has_is_refused_and_nothing_is_loaded(string option, string owner)
    {
        var problem = (await monitor.UploadAsync($"name=other.csv&{option}", SampleFlows.Magnets(402))).Problem(400);

        problem.GetProperty("type").GetString().Should().EndWith(":unfitting-option");
        problem.GetProperty("detail").GetString().Should().Contain(owner).And.Contain("geomonitor-flows");
        problem.GetProperty("errors").EnumerateObject().Single().Name.Should().Be(option.Split('=')[0]);
        (await monitor.Client.GetStringAsync("/api/v1/datasets")).Should().NotContain("other.csv");
    }

    [Fact]
    public async Task The_option_of_the_other_office_is_told_which_ones_fit()
    {
        var file = await File.ReadAllBytesAsync(Comtrade);

        var problem = (await monitor.UploadAsync("name=crm_2022.csv.gz&revision=HS17&flow=exports", file)).Problem(400);

        problem.GetProperty("detail").GetString().Should().Contain("side, year, cifFactor, maxWorldDeviation");
    }

    [Fact]
    public async Task One_file_of_Comtrade_gives_a_series_of_each_side_and_each_only_once()
    {
        var file = await File.ReadAllBytesAsync(Comtrade);

        var imports = await monitor.UploadAsync("name=comtrade_crm31_2022_totals.csv.gz&revision=HS17&side=imports&coverage=extract", file);
        var exports = await monitor.UploadAsync("name=comtrade_crm31_2022_totals.csv.gz&revision=HS17&side=exports&coverage=extract", file);
        var again = await monitor.UploadAsync("name=comtrade_crm31_2022_totals.csv.gz&revision=HS17&side=imports&coverage=extract", file);

        imports.Status.Should().Be(201, imports.Text);
        exports.Status.Should().Be(201, exports.Text);
        exports.Location.Should().NotBe(imports.Location);
        exports.Json.GetProperty("source").GetString().Should().Contain("exports");
        again.Status.Should().Be(200, again.Text);
        again.Location.Should().Be(imports.Location);
    }

    [Fact]
    public async Task A_year_is_not_taken_for_a_file_that_states_its_own()
    {
        var file = await File.ReadAllBytesAsync(Comtrade);

        (await monitor.UploadAsync("name=c.csv.gz&revision=HS17&year=2020", file)).Problem(400)
            .GetProperty("detail").GetString().Should().Contain("states the year of every row");
    }

    [Fact]
    public async Task A_partial_year_of_Comext_is_loaded_when_it_is_accepted()
    {
        (await monitor.UploadAsync("name=full_v2_202402.dat", February)).Problem(422).GetProperty("rule").GetString().Should().Be("partial-year");

        var loaded = await monitor.UploadAsync("name=full_v2_202402.dat&acceptPartialYears=true&products=850511&procedures=1,2", February);

        loaded.Status.Should().Be(201, loaded.Text);
        loaded.Json.GetProperty("source").GetString().Should().Be("Eurostat Comext imports, procedures 1+2, only 850511");
    }

    private const string February =
        "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,"
        + "STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT\n"
        + "NL,CN,E,85051110,77884,2790,2790,220,211210,16,1,1,NO_SU,202402,50000,50000,1000,0\n"
        + "NL,CN,E,85051910,77884,2790,2790,220,211210,16,1,1,NO_SU,202402,1000,1000,10,0\n";

    private static string Comtrade => SharedMaterial.PathOf("samples/comtrade/comtrade_crm31_2022_totals.csv.gz");
}
