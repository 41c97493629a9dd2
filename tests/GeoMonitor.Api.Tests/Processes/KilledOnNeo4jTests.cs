using GeoMonitor.Neo4j.Tests.Servers;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.QueryApi;

namespace GeoMonitor.Api.Tests.Processes;

/// <summary>The program is killed while it writes to a real Neo4j server, and started again.</summary>
public sealed class KilledOnNeo4jTests : IAsyncLifetime
{
    private const string Password = "geomonitor1";
    private const string Current = "MATCH (:Monitor)-[:CURRENT_RUN]->(r:Run) RETURN r.id AS n";
    private const string Runs = "MATCH (r:Run) RETURN count(r) AS n";

    private RunningServer _server = null!;
    private QueryApiConnection _graph = null!;
    private WritableMonitor _monitor = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync(Password);
        _graph = new QueryApiConnection(_server.Options, TimeProvider.System);
        _monitor = new WritableMonitor(
            "--GeoMonitor:Store=neo4j", $"--GeoMonitor:Neo4j:Uri={_server.Uri}", "--GeoMonitor:Neo4j:User=neo4j", $"--GeoMonitor:Neo4j:Password={Password}");
        await _monitor.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_monitor is not null)
            await _monitor.DisposeAsync();
        _graph?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    [Fact]
    public async Task Killed_while_it_stores_a_run_the_previous_one_stays_current_and_the_next_start_makes_it_whole()
    {
        const int Years = 24;
        var before = await Ask<string>(Current);
        (await _monitor.UploadAsync("name=large.csv", SampleFlows.Large(Years, rowsPerYear: 60_000))).Status.Should().Be(201);
        (await _monitor.PostAsync("/api/v1/recomputations")).Status.Should().Be(202);
        await Until(async () => await Ask<long>("MATCH (:RunDraft)-[:HAS_PART]->(p) RETURN count(p) AS n") > 0);

        await _monitor.KillAsync();

        var half = await Ask<long>("MATCH (:RunDraft)-[:HAS_PART]->(p) RETURN count(p) AS n");
        half.Should().BeInRange(1, Years - 1, "the kill must come while the run is being stored");
        (await Ask<string>(Current)).Should().Be(before);
        (await Ask<long>(Runs)).Should().Be(1, "what is half there is in no list");

        // waits until the turn of the dead one has run out, and makes the run that the new figures need
        await _monitor.StartAgainAsync();
        (await Ask<string>(Current)).Should().NotBe(before);
        (await Ask<long>(Runs)).Should().Be(2);
        (await Ask<long>("MATCH (:Monitor)-[:CURRENT_RUN]->(:Run)-[:HAS_PART]->(p) RETURN count(p) AS n")).Should().Be(Years);
        (await Ask<long>("MATCH (p:RunPart|RunDraft) WHERE NOT (:Run)-[:HAS_PART]->(p) RETURN count(p) AS n")).Should().Be(0, "nothing of the half run stays");
    }

    [Fact]
    public async Task Killed_while_it_loads_flows_into_the_graph_the_next_start_goes_on_where_it_was()
    {
        const int Years = 12;
        const int Rows = 20_000;
        (await _monitor.UploadAsync("name=large.csv", SampleFlows.Large(Years, Rows))).Status.Should().Be(201);
        var run = (await _monitor.RecomputeAsync()).GetProperty("run").GetString();
        await Until(async () => await Ask<long>("MATCH (f:FlowSet) RETURN count(f) AS n") > 0);

        await _monitor.KillAsync();

        (await Ask<long>("MATCH ()-[x:EXPORTS]->() RETURN count(x) AS n")).Should().BeInRange(1, (Years * Rows) - 1, "the kill must come while flows are being loaded");
        (await Ask<string>(Current)).Should().Be(run);
        (await Ask<long>($"MATCH (:Monitor)-[:SHOWS]->(r:Run {{id: '{run}'}}) RETURN count(r) AS n")).Should().Be(0, "a graph that is half there is not shown");

        await _monitor.StartAgainAsync();
        await Until(async () => await Ask<long>($"MATCH (:Monitor)-[:SHOWS]->(r:Run {{id: '{run}'}}) RETURN count(r) AS n") == 1);
        (await Ask<string>(Current)).Should().Be(run, "what was stored needs no other run");
        (await Ask<long>("MATCH ()-[x:EXPORTS]->() RETURN count(x) AS n")).Should().Be(Years * Rows);
        (await Ask<long>("MATCH ()-[x:EXPORTS]->() RETURN count(DISTINCT x.key) AS n")).Should().Be(Years * Rows);
    }

    private async Task<T> Ask<T>(string text) =>
        (T)(await _graph.RunAsync(new CypherStatement(text), CypherAccess.Read, Stop)).OnlyRow()["n"]!;

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(TimeSpan.FromMinutes(5));
        while (!await holds())
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
    }
}
