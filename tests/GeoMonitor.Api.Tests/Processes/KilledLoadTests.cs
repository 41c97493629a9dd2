using System.Text;

namespace GeoMonitor.Api.Tests.Processes;

public sealed class KilledLoadTests(WritableMonitor monitor) : IClassFixture<WritableMonitor>
{
    [Fact]
    public async Task A_program_killed_in_the_middle_of_a_load_answers_as_before_when_it_starts_again()
    {
        await monitor.UploadAsync("name=magnets.csv", SampleFlows.Magnets(400));
        var run = (await monitor.RecomputeAsync()).GetProperty("run").GetString();
        var before = await Answers();
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(SampleFlows.Large(years: 24, rowsPerYear: 60_000)));
        var load = monitor.Client.PostAsync("/api/v1/datasets?name=large.csv", file);
        while (!(await monitor.Client.GetStringAsync("/api/v1/loads")).Contains("\"loading\"", StringComparison.Ordinal))
            load.IsCompleted.Should().BeFalse("the kill must come while the file is being loaded");

        await monitor.KillAndStartAsync();

        // the connection breaks, or the client gives the request up first when it is made anew: which comes first is chance
        (await load.Awaiting(l => l).Should().ThrowAsync<Exception>())
            .Which.Should().Match(e => e is HttpRequestException || e is TaskCanceledException);
        (await Answers()).Should().Equal(before);
        (await monitor.GetAsync("/api/v1/runs")).Json.GetProperty("run").GetString().Should().Be(run);
        Directory.Exists(Path.Combine(monitor.Data, "uploads")).Should().BeFalse("what the killed program had received is of no use");
    }

    private async Task<string[]> Answers() =>
    [
        await monitor.Client.GetStringAsync("/api/v1/datasets"),
        await monitor.Client.GetStringAsync("/api/v1/dependencies/NLD/850511"),
        await monitor.Client.GetStringAsync("/api/v1/runs"),
    ];
}
