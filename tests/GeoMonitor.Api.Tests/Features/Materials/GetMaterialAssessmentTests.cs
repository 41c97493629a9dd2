namespace GeoMonitor.Api.Tests.Features.Materials;

public sealed class GetMaterialAssessmentTests(RunningMonitor monitor)
{
    [Fact]
    public async Task The_answer_has_the_fields_of_the_contract()
    {
        var answer = await monitor.GetAsync("/api/v1/materials/natural-graphite/assessment?economy=USA&year=2022");

        answer.GetProperty("material").GetString().Should().Be("natural-graphite");
        var stage = answer.GetProperty("stages").EnumerateArray().Single(s => s.GetProperty("stage").GetString() == "extraction");
        stage.GetProperty("hhiGlobal").GetDouble().Should().BeApproximately(2.594, 1e-3);
        stage.GetProperty("hhiEu").GetDouble().Should().BeApproximately(1.157, 1e-3);
        answer.GetProperty("supplyRisk").GetDouble().Should().BeApproximately(1.81, 5e-3);
        answer.GetProperty("critical").GetBoolean().Should().BeTrue();
        var input = answer.GetProperty("inputs").EnumerateArray().Single(i => i.GetProperty("name").GetString() == "recyclingInputRate");
        input.GetProperty("value").GetDouble().Should().Be(0.03);
        input.GetProperty("source").GetString().Should().NotBeNullOrEmpty();
        input.GetProperty("confidence").GetString().Should().Be("seen");
        var geo = answer.GetProperty("geoPolRisk");
        geo.GetProperty("importRisk").GetDouble().Should().BeApproximately(0.584, 0.02);
        geo.GetProperty("midpoint").GetDouble().Should().BeApproximately(
            geo.GetProperty("score").GetDouble() * geo.GetProperty("price").GetDouble(), 1e-12);
        geo.GetProperty("characterisationFactor").GetDouble().Should().BePositive();
    }

    [Fact]
    public async Task A_value_that_is_missing_is_null_with_a_reason()
    {
        var answer = await monitor.GetAsync("/api/v1/materials/germanium/assessment");
        answer.GetProperty("economicImportance").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        answer.GetProperty("economicImportanceReason").GetString().Should().StartWith("NO_USE_SHARES");
    }

    [Fact]
    public async Task A_material_that_does_not_exist_is_404_with_the_nearest()
    {
        var problem = await monitor.GetProblemAsync("/api/v1/materials/cobald/assessment", 404);
        problem.GetProperty("suggestions").EnumerateArray().Select(s => s.GetString()).Should().Contain("cobalt");
    }

    [Theory]
    [InlineData("/api/v1/materials/cobalt/assessment?economy=XYZ")]
    [InlineData("/api/v1/materials/cobalt/assessment?year=1900")]
    public async Task An_unknown_economy_or_year_is_404(string address) => await monitor.GetProblemAsync(address, 404);

    [Fact]
    public async Task An_unknown_parameter_is_refused() =>
        (await monitor.GetProblemAsync("/api/v1/materials/cobalt/assessment?stage=processing", 400)).GetProperty("type").GetString()
            .Should().EndWith("unknown-parameter");
}
