using System.Net;

namespace GeoMonitor.Api.Tests.Http;

public sealed class EntityTagTests(RunningMonitor monitor)
{
    [Fact]
    public async Task Who_has_the_answer_already_gets_304_and_no_body()
    {
        using var first = await monitor.Client.GetAsync("/api/v1/dependencies?economy=DEU&year=2022");
        first.Headers.ETag.Should().NotBeNull();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/dependencies?economy=DEU&year=2022");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await monitor.Client.SendAsync(request);

        second.StatusCode.Should().Be(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
        second.Headers.ETag.Should().Be(first.Headers.ETag);
    }

    [Fact]
    public async Task A_question_nobody_has_asked_yet_is_also_answered_304_to_who_knows_the_tag()
    {
        const string Address = "/api/v1/dependencies?economy=FRA&year=2021";
        using var first = await monitor.Client.GetAsync(Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        request.Headers.CacheControl = new() { NoCache = true };

        using var second = await monitor.Client.SendAsync(request);

        second.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Another_question_or_form_has_another_tag()
    {
        using var nld = await monitor.Client.GetAsync("/api/v1/dependencies?economy=NLD&year=2022");
        using var bel = await monitor.Client.GetAsync("/api/v1/dependencies?economy=BEL&year=2022");
        using var csvRequest = new HttpRequestMessage(HttpMethod.Get, "/api/v1/dependencies?economy=NLD&year=2022");
        csvRequest.Headers.Accept.ParseAdd("text/csv");
        using var csv = await monitor.Client.SendAsync(csvRequest);

        bel.Headers.ETag.Should().NotBe(nld.Headers.ETag);
        csv.Headers.ETag.Should().NotBe(nld.Headers.ETag);
    }

    [Fact]
    public async Task The_same_question_twice_gives_the_same_bytes()
    {
        var first = await monitor.Client.GetByteArrayAsync("/api/v1/dependencies/EU27/850511?year=2024");
        var second = await monitor.Client.GetByteArrayAsync("/api/v1/dependencies/EU27/850511?year=2024");

        second.Should().Equal(first);
    }
}
