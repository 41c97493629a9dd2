using GeoMonitor.Api.Tests.Processes;

namespace GeoMonitor.Api.Tests.Features.Recomputations;

public sealed class RecomputationTests(WritableMonitor monitor) : IClassFixture<WritableMonitor>
{
    private const string Question = "/api/v1/dependencies/NLD/850511?year=2023";

    [Fact]
    public async Task A_loaded_file_is_answered_from_after_a_recomputation_and_not_before()
    {
        var upload = await monitor.UploadAsync("name=magnets.csv", SampleFlows.Magnets(200));
        upload.Status.Should().Be(201);
        var before = await monitor.GetAsync("/api/v1/dependencies?economy=NLD&year=2023");

        var done = await monitor.RecomputeAsync();

        done.GetProperty("state").GetString().Should().Be("done");
        done.GetProperty("progress").GetDouble().Should().Be(1);
        var run = done.GetProperty("run").GetString();
        var ranking = (await monitor.GetAsync("/api/v1/dependencies?economy=NLD&year=2023")).Json;
        ranking.GetProperty("run").GetString().Should().Be(run);
        ranking.GetProperty("items").GetArrayLength().Should().BePositive();
        before.Text.Should().NotContain(run, "that was answered from what was current before");
        var answer = (await monitor.GetAsync($"/api/v1/runs/{run}")).Json;
        answer.GetProperty("isCurrent").GetBoolean().Should().BeTrue();
        answer.GetProperty("datasets").GetRawText().Should().Contain(upload.Json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task The_tag_of_an_answer_changes_with_the_run_and_with_the_datasets()
    {
        await monitor.UploadAsync("name=first.csv", SampleFlows.Magnets(201, "First office"));
        await monitor.RecomputeAsync();
        var before = await monitor.GetAsync(Question);
        await monitor.UploadAsync("name=second.csv", SampleFlows.Magnets(202, "Second office"));
        var datasets = await monitor.GetAsync("/api/v1/datasets?pageSize=1000");
        datasets.Text.Should().Contain("second.csv", "the list of datasets is no answer of a run");

        await monitor.RecomputeAsync();

        var after = await monitor.GetAsync(Question);
        after.Status.Should().Be(200);
        after.Headers.ETag.Should().NotBe(before.Headers.ETag);
    }

    [Fact]
    public async Task Events_end_with_the_recomputation_and_are_not_cached()
    {
        var asked = await monitor.PostAsync("/api/v1/recomputations");
        asked.Status.Should().Be(202, asked.Text);
        asked.Location.Should().Be($"/api/v1/recomputations/{asked.Json.GetProperty("id").GetString()}");

        var events = await monitor.GetAsync($"{asked.Location}/events");

        events.Type.Should().Be("text/event-stream");
        events.Text.Split('\n').Last(l => l.StartsWith("data:", StringComparison.Ordinal)).Should().Contain("\"done\"");
        (events.Headers.CacheControl!.NoStore || events.Headers.CacheControl.NoCache).Should().BeTrue();
        (await monitor.GetAsync("/api/v1/recomputations")).Text.Should().Contain(asked.Json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task What_has_ended_cannot_be_stopped_and_what_never_was_is_not_found()
    {
        var done = await monitor.RecomputeAsync();
        var id = done.GetProperty("id").GetString();

        (await Answer.OfAsync(await monitor.Client.DeleteAsync($"/api/v1/recomputations/{id}"))).Problem(409);
        (await monitor.GetAsync("/api/v1/recomputations/20200101T000000Z")).Problem(404);
        (await monitor.GetAsync($"/api/v1/recomputations/{id}?x=1")).Problem(400);
        (await monitor.PostAsync("/api/v1/recomputations?economy=NLD")).Problem(400);
    }
}
