using GeoMonitor.Api.Tests.Processes;

namespace GeoMonitor.Api.Tests.Features.Companies;

/// <summary>Companies of a chip chain that a user brings in the layout of the CSET/ETO data; the figures are made up.</summary>
public sealed class GetCompaniesTests(WritableMonitor monitor) : IClassFixture<WritableMonitor>
{
    private const string Provision = """
        provider_name,provider_id,provided_name,provided_id,share_provided,minor_share,year
        Lightworks,P1,Mirrors of light,N911,80%,,2024
        Mirrorhouse,P2,Mirrors of light,N911,20%,,2024
        Scanmaker,P3,Scanners of light,N910,100%,,2024
        Shademaker,P4,Shades of light,N912,,,2024
        """;

    private const string Sequence = """
        input_name,input_id,goes_into_name,goes_into_id,is_type_of_name,is_type_of_id
        Mirrors of light,N911,Scanners of light,N910,,
        """;

    [Fact]
    public async Task What_a_company_takes_with_it_is_told_once_a_chain_with_companies_is_loaded()
    {
        var before = await monitor.GetAsync("/api/v1/companies");
        before.Status.Should().Be(404, before.Text);
        before.Text.Should().Contain("no-company-layer").And.Contain("CSET/ETO");

        (await monitor.UploadAsync("name=provision.csv", Provision)).Status.Should().Be(201);
        await monitor.RecomputeAsync();
        var unlinked = await monitor.GetAsync("/api/v1/companies");
        unlinked.Status.Should().Be(404, unlinked.Text);
        unlinked.Text.Should().Contain("which of their steps needs which");

        (await monitor.UploadAsync("name=sequence.csv", Sequence)).Status.Should().Be(201);
        await monitor.RecomputeAsync();

        var answer = await monitor.GetAsync("/api/v1/companies");
        answer.Status.Should().Be(200, answer.Text);
        var rows = answer.Json.GetProperty("items").EnumerateArray().ToDictionary(r => r.GetProperty("company").GetString()!);
        rows.Keys.Should().BeEquivalentTo("Lightworks", "Mirrorhouse", "Scanmaker", "Shademaker");

        // Lightworks sells .8 and Mirrorhouse .2 to Scanmaker, who buys 1; weights .8, .2, 1 of 2.
        // without Lightworks: itself, and Scanmaker loses .8 of its mirrors; what a customer lacks is no loss of orders to Mirrorhouse
        Risk("Lightworks").Should().BeApproximately((.8 + .8) / 2, 1e-5);
        Risk("Mirrorhouse").Should().BeLessThan(Risk("Lightworks"));

        // without Scanmaker all mirrors lose their customer
        Risk("Scanmaker").Should().BeApproximately(1, 1e-5);
        Risk("Shademaker").Should().Be(0, "nothing is known to need its shades");
        rows["Shademaker"].GetProperty("sharesAssumed").GetInt32().Should().Be(1);
        rows["Lightworks"].GetProperty("steps")[0].GetString().Should().Be("eto-n911");
        rows["Lightworks"].GetProperty("weights").GetString().Should().Be("share-products");

        double Risk(string company) => rows[company].GetProperty("systemicRisk").GetDouble();
    }
}
