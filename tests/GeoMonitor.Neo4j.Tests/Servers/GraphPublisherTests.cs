using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Storage.Neo4j;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.Graph;
using GeoMonitor.Storage.Neo4j.Runs;
using GeoMonitor.Storage.Tests.Archive;
using GeoMonitor.Storage.Tests.Runs;

namespace GeoMonitor.Neo4j.Tests.Servers;

public sealed class GraphPublisherTests(TestServer server) : IAsyncLifetime
{
    private static readonly ItemId Magnesium = ItemId.Parse("810411");
    private Neo4jDatabase _database = null!;
    private Neo4jRunStore _store = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await server.DatabaseAsync();
        _store = new Neo4jRunStore(_database);
    }

    public ValueTask DisposeAsync()
    {
        _store?.Dispose();
        _database?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task One_query_tells_which_risky_dependencies_run_through_a_supplier()
    {
        var run = NewRun("aaaaaaaa");

        var outcome = await Publish(run);

        outcome.Should().Be(new PublicationOutcome(Chain: 8, new FlowLoadOutcome(Sets: 1, Kept: 0, Flows: 2), Dependencies: 2));
        var rows = await Rows(
            """
            MATCH (:Monitor)-[:SHOWS]->(:Run)-[:FOUND]->(d:Dependency {economy: 'NLD', level: 'risky-strategic'})-[s:SUPPLIED_BY]->(:Economy {code: 'CHN'})
            MATCH (d)-[:ON]->(i:Item)
            RETURN i.nameEn AS name, s.share AS share, d.gross AS gross, d.rank AS rank, d.net AS net, d.reasons AS reasons
            """);
        var row = rows.Should().ContainSingle().Subject;
        (row.Text("name"), row.Number("share"), row.Number("gross"), row.Integer("rank"), row["net"]).Should().Be(("Magnesium", 0.9, 66.1, 1L, null));
        row.List<string>("reasons").Should().Equal("importance");
    }

    [Fact]
    public async Task Publishing_again_changes_nothing_and_a_newer_run_is_shown_in_the_place_of_the_older()
    {
        var older = NewRun("aaaaaaaa");
        await Publish(older);
        var nodes = await Count("MATCH (n) WHERE NOT n:Lock RETURN count(n) AS n");
        var relationships = await Count("MATCH ()-[r]->() RETURN count(r) AS n");

        (await Publish(older)).Should().Be(new PublicationOutcome(Chain: 0, new FlowLoadOutcome(Sets: 1, Kept: 1, Flows: 0), Dependencies: 0));

        (await Count("MATCH (n) WHERE NOT n:Lock RETURN count(n) AS n")).Should().Be(nodes);
        (await Count("MATCH ()-[r]->() RETURN count(r) AS n")).Should().Be(relationships);
        var newer = NewRun("bbbbbbbb");
        await Publish(newer);
        (await Rows("MATCH (:Monitor)-[:SHOWS]->(r:Run) RETURN r.id AS id")).Select(r => r.Text("id")).Should().Equal(newer);
    }

    [Fact]
    public async Task An_older_run_that_is_ready_last_does_not_take_the_place_of_the_newer()
    {
        var older = NewRun("aaaaaaaa");
        var newer = NewRun("bbbbbbbb");
        await Publish(newer);

        await Publish(older);

        (await Rows("MATCH (:Monitor)-[:SHOWS]->(r:Run) RETURN r.id AS id")).Select(r => r.Text("id")).Should().Equal(newer);
    }

    [Fact]
    public async Task A_publication_that_was_stopped_shows_the_run_before_and_can_be_ended_later()
    {
        var before = NewRun("aaaaaaaa");
        await Publish(before);
        var run = NewRun("bbbbbbbb");
        var contents = Contents(run) with { Dependencies = Contents(run).Dependencies.Take(1).Concat(Stopped) };

        await FluentActions.Awaiting(() => new GraphPublisher(_database).PublishAsync(contents, Stop)).Should().ThrowAsync<OperationCanceledException>();

        (await Rows("MATCH (:Monitor)-[:SHOWS]->(r:Run) RETURN r.id AS id")).Select(r => r.Text("id")).Should().Equal(before);
        (await Publish(run)).Dependencies.Should().Be(2);
        (await Count($"MATCH (:Run {{id: '{run}'}})-[:FOUND]->(d) RETURN count(d) AS n")).Should().Be(2);
    }

    [Fact]
    public async Task Runs_that_are_taken_away_take_their_dependencies_with_them_and_the_one_shown_stays()
    {
        await Publish(NewRun("aaaaaaaa"));
        await Publish(NewRun("bbbbbbbb"));
        var current = NewRun("cccccccc");

        _store.Prune(1).Should().Be(1, "the one that is shown stays beside the current one");

        _store.Current()!.Id.Should().Be(current);
        (await Count("MATCH (d:Dependency) RETURN count(d) AS n")).Should().Be(2);
        (await Count("MATCH (b:RunBlock) RETURN count(b) AS n")).Should().Be(2);
        (await Count("MATCH (d:RunDraft|RetiredRun) RETURN count(d) AS n")).Should().Be(0);
    }

    private static IEnumerable<GraphDependency> Stopped =>
        Enumerable.Range(0, 1).Select<int, GraphDependency>(_ => throw new OperationCanceledException());

    private string NewRun(string digest) =>
        Screened.Store(_store, digest, Screened.Year(Sample.Year, new Flow("810411", "CHN", "NLD", 9), new Flow("810411", "DEU", "NLD", 1))).Id;

    private Task<PublicationOutcome> Publish(string run) => new GraphPublisher(_database).PublishAsync(Contents(run), Stop);

    internal static GraphContents Contents(string run) => new(
        run,
        EconomyTable.Default,
        [
            new Item(
                Magnesium, ItemKind.Product, "Magnesium", "Magnesium", [Hs6.Parse("810411")], HsRevision.Parse("HS17"), "processing", ["magnesium"],
                IsShared: false, ["crm"], ["aerospace", "mobility"], [], Note: null),
        ],
        [new GraphDataset("baci-1", "CEPII BACI", "CEPII BACI HS17 V202601", null, "ab", DateTimeOffset.UnixEpoch)],
        SampleChain.Magnesium,
        [new ProductFlows(Magnesium, Hs6.Parse("810411"), Sample.Snapshot(Sample.Year, new Flow("810411", "CHN", "NLD", 9), new Flow("810411", "DEU", "NLD", 1, 2.5)))],
        [Dependency("NLD", "risky-strategic"), Dependency("BEL", "watch")]);

    private static GraphDependency Dependency(string economy, string level) => new(
        EconomyCode.Parse(economy), Magnesium, Sample.Year, level, Gross: 66.1, Net: null, Rank: 1, "A", ImportHhi: 0.82, WorldExportHhi: 0.5, ImportsUsd: 10,
        ["importance"], [], [Supplier("CHN", 0.9, 9), Supplier("DEU", 0.1, 1)]);

    private static GraphSupplier Supplier(string code, double share, long usd) => new(EconomyCode.Parse(code), share, usd);

    private async Task<ImmutableArray<CypherRow>> Rows(string text) => (await _database.Session.ReadAsync(new CypherStatement(text), Stop)).Rows;

    private async Task<long> Count(string text) => (await Rows(text)).Single().Integer("n");
}
