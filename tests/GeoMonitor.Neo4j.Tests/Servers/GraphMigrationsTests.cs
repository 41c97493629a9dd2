using System.Collections.Immutable;
using GeoMonitor.Storage;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.QueryApi;
using GeoMonitor.Storage.Neo4j.Schema;

namespace GeoMonitor.Neo4j.Tests.Servers;

public sealed class GraphMigrationsTests(TestServer server) : IAsyncLifetime
{
    private QueryApiConnection _connection = null!;
    private CypherSession _session = null!;

    public async ValueTask InitializeAsync()
    {
        _connection = await server.EmptyAsync();
        _session = new CypherSession(_connection, new RetryPolicy(TimeProvider.System));
    }

    public async ValueTask DisposeAsync()
    {
        // made-up steps must not stay for the tests that come next
        await EmptyDatabase.MakeAsync(_connection);
        _connection.Dispose();
    }

    [Fact]
    public async Task An_empty_database_gets_every_constraint_and_index()
    {
        await Apply(GraphMigration.All);

        (await Names("SHOW CONSTRAINTS YIELD name, type WHERE type ENDS WITH 'UNIQUENESS' RETURN name")).Should().Contain(
            "economy_code", "item_id", "company_id", "ecosystem_id", "dataset_id", "exports_key", "run_id", "dependency_id");
        (await Names("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name")).Should().Contain("exports_product_year");
    }

    [Fact]
    public async Task Applying_the_steps_again_changes_nothing()
    {
        await Apply(GraphMigration.All);
        var applied = await Applied();
        var schema = await Names("SHOW INDEXES YIELD name RETURN name");

        await Apply(GraphMigration.All);

        (await Applied()).Should().Equal(applied);
        (await Names("SHOW INDEXES YIELD name RETURN name")).Should().Equal(schema);
    }

    [Fact]
    public async Task Starters_that_come_at_the_same_time_apply_each_step_once()
    {
        // not idempotent on purpose: a step that is applied twice is seen
        var steps = ImmutableArray.Create(
            new GraphMigration(1, "one", "CREATE (:Mark {step: 1});"), new GraphMigration(2, "two", "CREATE (:Mark {step: 2});"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Apply(steps)));

        (await _session.ReadAsync(new CypherStatement("MATCH (m:Mark) RETURN m.step AS step ORDER BY step"))).Rows
            .Select(r => r.Integer("step")).Should().Equal(1, 2);
        (await Applied()).Should().HaveCount(2);
    }

    [Fact]
    public async Task Steps_of_a_newer_version_are_added_to_those_that_are_there()
    {
        var first = new GraphMigration(1, "one", "CREATE (:Mark {step: 1});");
        await Apply([first]);

        await Apply([first, new GraphMigration(2, "two", "CREATE (:Mark {step: 2});")]);

        (await Applied()).Should().HaveCount(2);
        (await _session.ReadAsync(new CypherStatement("MATCH (m:Mark) RETURN count(m) AS n"))).OnlyRow().Integer("n").Should().Be(2);
    }

    [Fact]
    public async Task A_step_that_has_changed_since_is_refused()
    {
        await Apply([new GraphMigration(1, "one", "CREATE (:Mark {step: 1});")]);

        var applying = () => Apply([new GraphMigration(1, "uno", "CREATE (:Mark {step: 11});")]);

        (await applying.Should().ThrowAsync<StoreUnavailableException>()
            .WithMessage("The Neo4j database was made with another schema step 1 ('one') than this version has ('uno').*different build*"))
            .Which.Code.Should().Be("changed-schema");
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await Apply([new GraphMigration(1, "one", "RETURN 1;"), new GraphMigration(2, "two", "RETURN 2;")]);

        var applying = () => Apply([new GraphMigration(1, "one", "RETURN 1;")]);

        (await applying.Should().ThrowAsync<StoreUnavailableException>().WithMessage("*schema version 2 ('two')*newer version*"))
            .Which.Code.Should().Be("newer-version");
    }

    [Fact]
    public async Task A_step_that_fails_is_not_noted_and_leaves_the_lock_free()
    {
        var failing = () => Apply([new GraphMigration(1, "one", "CREATE (:Mark {step: 1});\nRETURN nonsense;")]);
        await failing.Should().ThrowAsync<Storage.Neo4j.Neo4jException>();

        (await Applied()).Should().BeEmpty();
        await Apply([new GraphMigration(1, "one", "RETURN 1;")]);
        (await Applied()).Should().HaveCount(1);
    }

    private Task Apply(ImmutableArray<GraphMigration> steps) =>
        new GraphMigrations(_session, steps, TimeProvider.System).ApplyAsync(TestContext.Current.CancellationToken);

    private async Task<List<(long, string, string)>> Applied() =>
    [
        .. (await _session.ReadAsync(new CypherStatement(
            "MATCH (m:SchemaMigration) RETURN m.version AS version, m.checksum AS checksum, toString(m.appliedAt) AS at ORDER BY version"))).Rows
            .Select(r => (r.Integer("version"), r.Text("checksum"), r.Text("at"))),
    ];

    private async Task<List<string>> Names(string statement) =>
        [.. (await _session.ReadAsync(new CypherStatement(statement))).Rows.Select(r => r.Text("name")).Order(StringComparer.Ordinal)];
}
