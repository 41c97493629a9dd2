using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.Neo4j;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.Graph;
using GeoMonitor.Storage.Tests.Archive;

namespace GeoMonitor.Neo4j.Tests.Servers;

public sealed class FlowLoaderTests(TestServer server) : IAsyncLifetime
{
    private Neo4jDatabase _database = null!;

    private CypherSession Session => _database.Session;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await server.DatabaseAsync();
        await new GraphWriter(Session).WriteAsync(EconomyTable.Default, Stop);
    }

    public ValueTask DisposeAsync()
    {
        _database?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Every_flow_becomes_a_relationship_with_its_figures()
    {
        var snapshot = Sample.Snapshot(
            Sample.Year,
            new Flow("280530", "CHN", "NLD", 9_007_199_254_740_993, 12.5),
            new Flow("280530", "NLD", "CHN", 0),
            new Flow("810411", "CHN", "NLD", 7, 0));

        var outcome = await Load(snapshot);

        outcome.Should().Be(new FlowLoadOutcome(Sets: 2, Kept: 0, Flows: 3));
        (await Flows()).Should().BeEquivalentTo(
        [
            ("280530|2024|CHN|NLD", "CHN", "NLD", "280530", 2024L, 9_007_199_254_740_993L, (double?)12.5),
            ("280530|2024|NLD|CHN", "NLD", "CHN", "280530", 2024L, 0L, null),
            ("810411|2024|CHN|NLD", "CHN", "NLD", "810411", 2024L, 7L, 0.0),
        ]);
    }

    [Fact]
    public async Task What_is_there_already_is_not_sent_again_and_what_changed_is_replaced()
    {
        await Load(Sample.Snapshot(Sample.Year, new Flow("280530", "CHN", "NLD", 1), new Flow("280530", "DEU", "NLD", 2), new Flow("810411", "CHN", "NLD", 3)));

        var outcome = await Load(Sample.Snapshot(Sample.Year, new Flow("280530", "CHN", "NLD", 10), new Flow("810411", "CHN", "NLD", 3)));

        outcome.Should().Be(new FlowLoadOutcome(Sets: 2, Kept: 1, Flows: 1));
        (await Flows()).Select(f => (f.Key, f.Usd)).Should().BeEquivalentTo([("280530|2024|CHN|NLD", 10L), ("810411|2024|CHN|NLD", 3L)]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task The_size_of_a_batch_does_not_matter(int rows)
    {
        var snapshot = Sample.WideYear(Sample.Year, 60);

        (await Load(snapshot, rows)).Flows.Should().Be(60);
        (await Load(snapshot, rows)).Should().Be(new FlowLoadOutcome(Sets: snapshot.Products.Length, Kept: snapshot.Products.Length, Flows: 0));

        (await Flows()).Should().HaveCount(60);
    }

    [Fact]
    public async Task An_economy_that_is_missing_fails_the_batch_and_nothing_of_it_stays()
    {
        await Session.WriteAsync(new CypherStatement("MATCH (e:Economy {code: 'NLD'}) DETACH DELETE e"), Stop);

        var loading = () => Load(Sample.Snapshot(Sample.Year, new Flow("280530", "CHN", "NLD", 1), new Flow("280530", "CHN", "DEU", 2)));

        var error = (await loading.Should().ThrowAsync<Neo4jException>()).Which;
        error.Code.Should().Be(Neo4jException.CountDiffers);
        error.Message.Should().StartWith("2 rows were sent and 1 were written");
        (await Flows()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_question_for_product_and_year_seeks_in_the_index()
    {
        var plan = await Session.ReadAsync(
            new CypherStatement("EXPLAIN MATCH (a)-[x:EXPORTS {hs6: $h, year: $y}]->(b) RETURN a.code, b.code, x.valueUsd").With("h", "280530").With("y", 2024),
            Stop);

        plan.Summary.PlanOperators.Should().Contain("DirectedRelationshipIndexSeek");
    }

    [Fact]
    public async Task Two_loaders_at_once_load_everything_once()
    {
        var snapshot = Sample.WideYear(Sample.Year, 4000);
        var sets = Sets(snapshot).ToList();

        await Task.WhenAll(
            new FlowLoader(Session, 200).LoadAsync(sets, Stop),
            new FlowLoader(Session, 200).LoadAsync(Enumerable.Reverse(sets), Stop));

        (await Flows()).Should().HaveCount(4000);
    }

    private static IEnumerable<ProductFlows> Sets(TradeSnapshot snapshot) => snapshot.Products.Select(p => new ProductFlows(ItemId.Parse(p.ToString()), p, snapshot));

    private Task<FlowLoadOutcome> Load(TradeSnapshot snapshot, int rows = 1000) => new FlowLoader(Session, rows).LoadAsync(Sets(snapshot), Stop);

    private async Task<List<(string Key, string From, string To, string Hs6, long Year, long Usd, double? Tonnes)>> Flows()
    {
        var result = await Session.ReadAsync(
            new CypherStatement(
                "MATCH (a)-[x:EXPORTS]->(b) RETURN x.key AS key, a.code AS o, b.code AS d, x.hs6 AS h, x.year AS y, x.valueUsd AS v, x.quantityT AS q ORDER BY key"),
            Stop);
        return
        [
            .. result.Rows.Select(r => (
                r.Text("key"), r.Text("o"), r.Text("d"), r.Text("h"), r.Integer("y"), r.Integer("v"), (double?)r["q"])),
        ];
    }
}
