using GeoMonitor.Neo4j.Tests.Servers;

namespace GeoMonitor.Api.Tests.Processes;

/// <summary>Two programs, each with an archive of its own, on one real Neo4j server.</summary>
public sealed class ReplicaTests
{
    private const string Password = "geomonitor1";
    private const string Explained = "/api/v1/dependencies/NLD/850511?year=2023";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_answers_from_the_run_of_another_once_it_has_the_datasets_and_from_its_own_until_then()
    {
        await using var server = await RunningServer.StartAsync(Password);
        string[] settings =
        [
            "--GeoMonitor:Store=neo4j", $"--GeoMonitor:Neo4j:Uri={server.Uri}", "--GeoMonitor:Neo4j:User=neo4j", $"--GeoMonitor:Neo4j:Password={Password}",
            "--GeoMonitor:Neo4j:FollowSeconds=1",
        ];
        await using var maker = new WritableMonitor(settings);
        await maker.InitializeAsync();
        await using var reader = new WritableMonitor(settings);
        await reader.InitializeAsync();
        var first = await RunOf(reader);
        (await RunOf(maker)).Should().Be(first, "a program that starts takes the run that fits what it has");
        (await Ready(reader)).Should().Be($"Healthy\nRun {first} is current.");

        // nothing of a run whose datasets are not here
        var dataset = (await maker.UploadAsync("name=magnets.csv", SampleFlows.Magnets(400))).Json.GetProperty("id").GetString();
        var second = (await maker.RecomputeAsync()).GetProperty("run").GetString()!;
        await Until(async () => (await Ready(reader)).StartsWith("Degraded", StringComparison.Ordinal));

        (await Ready(reader)).Should().Be(
            $"Degraded\n{first} goes on answering: run {second} of another program uses {dataset}, which this archive does not have; load the same file here.");
        (await RunOf(reader)).Should().Be(first);
        (await reader.GetAsync(Explained)).Problem(404);

        // all of it as soon as they are, without a restart and without a run of its own
        (await reader.UploadAsync("name=magnets.csv", SampleFlows.Magnets(400))).Json.GetProperty("id").GetString().Should().Be(dataset);
        await Until(async () => await RunOf(reader) == second);
        (await Ready(reader)).Should().Be($"Healthy\nRun {second} is current.");
        (await reader.GetAsync(Explained)).Text.Should().Be((await maker.GetAsync(Explained)).Text, "both answer from one run");
        var tag = (await reader.GetAsync(Explained)).Headers.ETag;

        // and in the other direction
        var third = (await reader.RecomputeAsync()).GetProperty("run").GetString()!;
        await Until(async () => await RunOf(maker) == third);
        (await maker.GetAsync(Explained)).Text.Should().Be((await reader.GetAsync(Explained)).Text);
        (await reader.GetAsync(Explained)).Headers.ETag.Should().NotBe(tag, "a new run may give another answer");
    }

    private static async Task<string> RunOf(WritableMonitor monitor) => (await monitor.GetAsync("/api/v1/items?pageSize=1")).Json.GetProperty("run").GetString()!;

    private static Task<string> Ready(WritableMonitor monitor) => monitor.Client.GetStringAsync("/health/ready", Stop);

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        while (!await holds())
            await Task.Delay(TimeSpan.FromMilliseconds(200), limit.Token);
    }
}
