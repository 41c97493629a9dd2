namespace GeoMonitor.Api.Tests.Http;

public sealed class ProblemTests(RunningMonitor monitor)
{
    [Theory]
    [InlineData("/api/v1/dependencies?economy=NLX", 404, "NLD")]
    [InlineData("/api/v1/dependencies?economy=Netherlands", 404, "NLD")]
    [InlineData("/api/v1/dependencies?economy=NLD&year=2035", 404, "2024")]
    [InlineData("/api/v1/dependencies?economy=NLD&view=domestik", 400, "domestic")]
    [InlineData("/api/v1/dependencies?economy=NLD&level=strategical", 400, "strategic")]
    [InlineData("/api/v1/dependencies?economy=NLD&tag=crn", 400, "crm")]
    [InlineData("/api/v1/dependencies?economie=NLD", 400, "economy")]
    [InlineData("/api/v1/dependencies?sort=importHhy", 400, "")]
    [InlineData("/api/v1/dependencies/NLD/850512", 404, "850511")]
    [InlineData("/api/v1/dependencies/NLD/galium.processing", 404, "gallium.processing")]
    [InlineData("/api/v1/items/85051", 404, "850511")]
    [InlineData("/api/v1/exposures/CHM", 404, "CHN")]
    [InlineData("/api/v1/methods/importHHJ", 404, "importHhi")]
    [InlineData("/api/v1/economies/XX", 404, "")]
    [InlineData("/api/v1/dependencies?pageSize=5000", 400, "")]
    [InlineData("/api/v1/dependencies?page=0", 400, "")]
    [InlineData("/api/v1/dependencies?year=abc", 400, "")]
    [InlineData("/api/v1/nothing", 404, "")]
    public async Task What_does_not_exist_is_named_with_the_nearest_that_does(string address, int status, string nearest)
    {
        var problem = await monitor.GetProblemAsync(address, status);

        problem.GetProperty("type").GetString().Should().StartWith("urn:geomonitor:problem:");
        problem.GetProperty("status").GetInt32().Should().Be(status);
        problem.GetProperty("title").GetString().Should().NotBeNullOrEmpty();
        problem.GetProperty("detail").GetString().Should().NotBeNullOrEmpty();
        problem.GetProperty("traceId").GetString().Should().NotBeNullOrEmpty();
        if (nearest.Length > 0)
            problem.GetProperty("suggestions").EnumerateArray().Select(s => s.GetString()).Should().Contain(nearest);
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_take_has_the_same_shape()
    {
        using var response = await monitor.Client.DeleteAsync("/api/v1/dependencies");

        ((int)response.StatusCode).Should().Be(405);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task A_parameter_given_twice_is_refused() =>
        (await monitor.GetProblemAsync("/api/v1/dependencies?economy=NLD&economy=DEU", 400))
            .GetProperty("detail").GetString().Should().Contain("2 times");
}
