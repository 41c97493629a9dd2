using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Screening;
using GeoMonitor.Storage.Neo4j;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.Graph;
using GeoMonitor.Storage.Neo4j.QueryApi;
using GeoMonitor.Storage.Neo4j.Runs;
using GeoMonitor.Storage.Runs;
using GeoMonitor.Storage.Tests.Archive;
using GeoMonitor.Storage.Tests.Runs;

namespace GeoMonitor.Neo4j.Tests.Servers;

/// <summary>A server of its own, without authentication, that is killed and started again.</summary>
public sealed class CrashTests(CrashServer crashing) : IClassFixture<CrashServer>, IAsyncLifetime
{
    private RunningServer _server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // a machine with much to do needs a while to start the server again
    private static RetryPolicy Patient => new(TimeProvider.System) { Total = TimeSpan.FromMinutes(5) };

    public async ValueTask InitializeAsync()
    {
        _server = await crashing.ServerAsync();
        using var connection = new QueryApiConnection(_server.Options, TimeProvider.System);
        await EmptyDatabase.RemoveNodesAsync(connection);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_server_without_authentication_takes_those_with_and_without_credentials()
    {
        (await Neo4jDatabase.OpenAsync(_server.Options, TimeProvider.System, Patient, cancellation: Stop)).Dispose();
        (await Neo4jDatabase.OpenAsync(_server.Options with { User = "neo4j", Password = "whatever" }, TimeProvider.System, Patient, cancellation: Stop)).Dispose();
    }

    [Fact]
    public async Task A_load_survives_that_its_server_is_killed_and_started_again()
    {
        using var database = await Open();
        var snapshot = Sample.WideYear(Sample.Year, 20_000);
        var sets = snapshot.Products.Select((p, i) => (Set: new ProductFlows(ItemId.Parse(p.ToString()), p, snapshot), Number: i));
        Task restarting = Task.CompletedTask;
        var killed = false;

        var outcome = await new FlowLoader(database.Session, 500).LoadAsync(
            sets.Select(s =>
            {
                // asked for between two batches: the next one meets a server that is away
                if (s.Number == 20)
                {
                    killed = true;
                    restarting = Task.Run(KillAndStart, Stop);
                }

                return s.Set;
            }),
            Stop);
        await restarting;

        killed.Should().BeTrue();
        outcome.Flows.Should().Be(20_000);
        (await Count(database, "MATCH ()-[x:EXPORTS]->() RETURN count(DISTINCT x.key) AS n")).Should().Be(20_000);
        (await Count(database, "MATCH ()-[x:EXPORTS]->() RETURN count(x) AS n")).Should().Be(20_000);
    }

    [Fact]
    public async Task A_load_that_was_given_up_goes_on_where_it_was()
    {
        using var database = await Open();
        var snapshot = Sample.WideYear(Sample.Year, 10_000);
        var sets = snapshot.Products.Select(p => new ProductFlows(ItemId.Parse(p.ToString()), p, snapshot)).ToList();
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        var first = () => new FlowLoader(database.Session, 500).LoadAsync(
            sets.Select((s, i) =>
            {
                if (i == 15)
                    stopped.Cancel();
                return s;
            }),
            stopped.Token);
        await first.Should().ThrowAsync<OperationCanceledException>();
        var there = await Count(database, "MATCH (f:FlowSet) RETURN count(f) AS n");
        var second = await new FlowLoader(database.Session, 500).LoadAsync(sets, Stop);

        there.Should().BeInRange(1, 15);
        second.Kept.Should().Be((int)there);
        (await Count(database, "MATCH ()-[x:EXPORTS]->() RETURN count(x) AS n")).Should().Be(10_000);
    }

    [Fact]
    public async Task A_server_killed_during_a_run_has_the_previous_run_and_nothing_of_the_new_one()
    {
        var written = Screened.Year(Sample.WideYear(Sample.Year, 500));
        using var database = await Open();
        using var store = new Neo4jRunStore(database);
        var before = Screened.Store(store, "aaaaaaaa", written);
        var writer = store.Begin(Stop);
        await AppendUntilSent(writer, database);

        await KillAndStart();

        using (var other = await Open())
        using (var reader = new Neo4jRunStore(other))
        {
            reader.Current().Should().BeEquivalentTo(before);
            reader.ReadYear(before.Id, Sample.Series, Sample.Year).ShouldBeTheSameAs(written);
        }

        writer.Dispose();
        (await Count(database, "MATCH (p:RunPart) RETURN count(p) AS n")).Should().Be(1);
        Screened.Store(store, "bbbbbbbb", written).IsCurrent.Should().BeTrue();
    }

    [Fact]
    public async Task A_run_survives_that_its_server_is_started_again_under_it()
    {
        using var database = await Open();
        using var store = new Neo4jRunStore(database);
        using var writer = store.Begin(Stop);
        var written = await AppendUntilSent(writer, database);
        await KillAndStart();

        var run = writer.Commit(Screened.Draft("cccccccc"));

        store.Current()!.Id.Should().Be(run.Id);
        run.Parts.Should().HaveCount(written.Count);
        foreach (var year in written)
            store.ReadYear(run.Id, Sample.Series, year.Year).ShouldBeTheSameAs(year);
    }

    // small years wait until there are enough for a request: what is killed must have begun to write
    private static async Task<List<YearScreening>> AppendUntilSent(IRunWriter writer, Neo4jDatabase database)
    {
        var written = new List<YearScreening>();
        do
        {
            written.Add(Screened.Year(Sample.WideYear(new Year(1980 + written.Count), 60_000)));
            writer.Append(written[^1], Stop);
        }
        while (await Count(database, "MATCH (:RunDraft)-[:HAS_PART]->(p) RETURN count(p) AS n") == 0);
        return written;
    }

    private async Task KillAndStart()
    {
        await _server.KillAsync();
        await _server.StartAgainAsync();
    }

    private async Task<Neo4jDatabase> Open()
    {
        var database = await Neo4jDatabase.OpenAsync(_server.Options, TimeProvider.System, Patient, cancellation: Stop);
        await new GraphWriter(database.Session).WriteAsync(EconomyTable.Default, Stop);
        return database;
    }

    private static async Task<long> Count(Neo4jDatabase database, string text) =>
        (await database.Session.ReadAsync(new CypherStatement(text), Stop)).OnlyRow().Integer("n");
}

/// <summary>The server of these tests: apart from the others, because it is killed.</summary>
public sealed class CrashServer : IAsyncDisposable
{
    private RunningServer? _server;

    internal async Task<RunningServer> ServerAsync() => _server ??= await RunningServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
