using GeoMonitor.Api.Tests.Processes;

namespace GeoMonitor.Api.Tests.Features.Datasets;

public sealed class StatusChangeTests(WritableMonitor monitor) : IClassFixture<WritableMonitor>
{
    [Fact]
    public async Task A_dataset_is_withdrawn_and_reinstated_with_its_history_kept()
    {
        var id = await Load(SampleFlows.Magnets(301));

        var withdrawn = await Change(id, new { status = "withdrawn", note = "typing error in the file" });
        var active = await Change(id, new { status = "active", note = "it was none" });

        withdrawn.Status.Should().Be(201, withdrawn.Text);
        withdrawn.Json.GetProperty("status").GetString().Should().Be("withdrawn");
        active.Json.GetProperty("status").GetString().Should().Be("active");
        var history = (await monitor.GetAsync($"/api/v1/datasets/{id}")).Json.GetProperty("statusHistory");
        history.EnumerateArray().Select(h => h.GetProperty("status").GetString()).Should().Equal("active", "withdrawn", "active");
        history[1].GetProperty("note").GetString().Should().Be("typing error in the file");
    }

    [Fact]
    public async Task A_newer_dataset_takes_the_place_of_an_older_one_when_it_is_loaded()
    {
        var old = await Load(SampleFlows.Magnets(302));
        var loaded = await monitor.UploadAsync($"name=newer.csv&supersedes={old}", SampleFlows.Magnets(303));
        loaded.Status.Should().Be(201, loaded.Text);

        var before = (await monitor.GetAsync($"/api/v1/datasets/{old}")).Json;
        before.GetProperty("status").GetString().Should().Be("superseded");
        before.GetProperty("supersededBy").GetString().Should().Be(loaded.Json.GetProperty("id").GetString());
        (await monitor.UploadAsync($"name=third.csv&supersedes={old}", SampleFlows.Magnets(304))).Problem(409);
    }

    [Fact]
    public async Task A_dataset_takes_the_place_of_another_afterwards()
    {
        var (old, newer) = (await Load(SampleFlows.Magnets(305)), await Load(SampleFlows.Magnets(306)));

        var changed = await Change(old, new { status = "superseded", supersededBy = newer });

        changed.Json.GetProperty("supersededBy").GetString().Should().Be(newer);
        (await Change(old, new { status = "superseded", supersededBy = newer })).Problem(409);
    }

    [Fact]
    public async Task A_withdrawn_dataset_leaves_the_answers_with_the_next_run()
    {
        var (kept, wrong) = (await Load(SampleFlows.Magnets(307, "Kept office", 2020)), await Load(SampleFlows.Magnets(308, "Wrong office", 2021)));
        await monitor.RecomputeAsync();
        await Change(wrong, new { status = "withdrawn" });

        var run = (await monitor.RecomputeAsync()).GetProperty("run").GetString();

        var datasets = (await monitor.GetAsync($"/api/v1/runs/{run}")).Json.GetProperty("datasets").EnumerateArray().Select(d => d.GetString());
        datasets.Should().Contain(kept).And.NotContain(wrong);
    }

    [Fact]
    public async Task What_cannot_be_is_said()
    {
        var id = await Load(SampleFlows.Magnets(309));

        (await Change(id, new { status = "deleted" })).Problem(400).GetProperty("detail").GetString().Should().Contain("withdrawn");
        (await Change(id, new { status = "superseded" })).Problem(400).GetProperty("detail").GetString().Should().Contain("supersededBy");
        (await Change(id, new { status = "active" })).Problem(409);
        (await Change(id, new { status = "withdrawn", why = "x" })).Problem(400);
        (await Change("nothing-like-it", new { status = "withdrawn" })).Problem(404);
        (await Change(id, new { status = "superseded", supersededBy = "nothing-like-it" })).Problem(404);
    }

    private async Task<string> Load(string text)
    {
        var loaded = await monitor.UploadAsync("name=magnets.csv", text);
        loaded.Status.Should().Be(201, loaded.Text);
        return loaded.Json.GetProperty("id").GetString()!;
    }

    private Task<Answer> Change(string id, object change) => monitor.PostAsync($"/api/v1/datasets/{id}/status-changes", change);
}
