using GeoMonitor.Storage;
using GeoMonitor.Storage.Neo4j;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.Runs;
using GeoMonitor.Storage.Tests.Archive;
using GeoMonitor.Storage.Tests.Runs;

namespace GeoMonitor.Neo4j.Tests.Servers;

public sealed class WriterLeaseTests(TestServer server) : IAsyncLifetime
{
    private static readonly CypherStatement Expire = new("MATCH (l:Lock {name: 'writer'}) SET l.expires = 0");
    private Neo4jDatabase _database = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await server.DatabaseAsync();

    public ValueTask DisposeAsync()
    {
        _database?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Programs_have_the_turn_one_after_the_other()
    {
        var (at, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var lease = await WriterLease.TakeAsync(_database.Session, _database.Time, WriterTurn.Runs, Stop);
            most = Math.Max(most, Interlocked.Increment(ref at));
            await _database.Session.ReadAsync(new CypherStatement("MATCH (l:Lock) RETURN count(l) AS n"), Stop);
            Interlocked.Decrement(ref at);
        }));

        most.Should().Be(1);
    }

    [Fact]
    public async Task A_run_does_not_wait_for_the_publication_of_another()
    {
        using var store = new Neo4jRunStore(_database);
        await using var publishing = await WriterLease.TakeAsync(_database.Session, _database.Time, WriterTurn.Graph, Stop);

        var making = Task.Run(() => Screened.Store(store, "aaaaaaaa", Screened.Year(Sample.WideYear(Sample.Year, 500))), Stop);

        (await making.WaitAsync(TimeSpan.FromMinutes(1), Stop)).IsCurrent.Should().BeTrue();
        (await publishing.IsHeldAsync(Stop)).Should().BeTrue();
    }

    [Fact]
    public async Task The_turn_of_a_holder_that_died_is_taken_over_and_its_draft_removed()
    {
        using var dead = new Neo4jRunStore(_database);
        using var heir = new Neo4jRunStore(_database);
        using var writer = dead.Begin(Stop);
        writer.Append(Screened.Year(Sample.WideYear(Sample.Year, 500)), Stop);
        await _database.Session.WriteAsync(Expire, Stop);

        var run = Screened.Store(heir, "aaaaaaaa", Screened.Year(Sample.WideYear(Sample.Year, 700)));

        heir.Current()!.Id.Should().Be(run.Id);
        (await _database.Session.ReadAsync(new CypherStatement("MATCH (p:RunPart) RETURN count(p) AS n"), Stop)).OnlyRow().Integer("n").Should().Be(1);
        var committing = () => writer.Commit(Screened.Draft("bbbbbbbb"));
        committing.Should().Throw<StoreUnavailableException>().Which.Code.Should().BeOneOf("lease-lost", "draft-lost");
        heir.Current()!.Id.Should().Be(run.Id, "who lost the turn stores nothing");
    }
}
