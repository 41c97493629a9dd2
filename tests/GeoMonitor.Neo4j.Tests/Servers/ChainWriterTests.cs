using GeoMonitor.Core.Economies;
using GeoMonitor.Storage.Neo4j;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.Graph;

namespace GeoMonitor.Neo4j.Tests.Servers;

public sealed class ChainWriterTests(TestServer server) : IAsyncLifetime
{
    private Neo4jDatabase _database = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await server.DatabaseAsync();
        await new GraphWriter(_database.Session).WriteAsync(EconomyTable.Default, Stop);
    }

    public ValueTask DisposeAsync()
    {
        _database?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Every_statement_becomes_a_relationship_that_carries_what_is_known_and_nothing_else()
    {
        (await Write(SampleChain.Magnesium)).Should().Be(8);

        (await Text("MATCH (a)-[x:PRODUCES|INPUT_TO|CLASSIFIED_AS|MAKES|SUPPLIES|RESTRICTS|USED_IN]->(b) RETURN type(x) + ' ' + coalesce(a.code, a.id) + ' ' + b.id AS n"))
            .Should().BeEquivalentTo(
                "PRODUCES CHN magnesium.extraction",
                "INPUT_TO magnesium.extraction magnesium.processing",
                "INPUT_TO 810411 casting",
                "CLASSIFIED_AS magnesium.processing 810411",
                "MAKES smelter magnesium.processing",
                "SUPPLIES smelter foundry",
                "RESTRICTS CHN magnesium.processing",
                "USED_IN 810411 mobility");
        (await Row("MATCH (:Economy {code: 'CHN'})-[x:PRODUCES]->(:Item {id: 'magnesium.extraction'}) RETURN x.share, x.year, x.source, x.confidence, x.note, x.group"))
            .Should().Equal(0.85, 2023L, "test-source", "seen", "mine production", null);
        (await Row("MATCH (:Item {id: '810411'})-[x:INPUT_TO]->(:Item {id: 'casting'}) RETURN x.group, x.essential, x.use, x.share, x.year"))
            .Should().Equal("metal", false, "consumed", null, null);
        (await Row("MATCH (:Company {id: 'smelter'})-[x:SUPPLIES]->(c:Company) RETURN c.name, x.item, x.essential")).Should().Equal("Foundry", "magnesium.processing", null);
        (await Row("MATCH (:Economy {code: 'CHN'})-[x:RESTRICTS]->(i:Item) RETURN i.id, i.kind, x.towards, x.year")).Should().Equal("magnesium.processing", "material", "USA", 2024L);
        (await Row("MATCH (:Item)-[x:USED_IN]->(e:Ecosystem) RETURN e.id, x.share")).Should().Equal("mobility", 0.4);
    }

    [Fact]
    public async Task One_query_walks_up_from_a_company_to_the_economy_that_mines()
    {
        await Write(SampleChain.Magnesium);

        (await Row("MATCH p = (e:Economy)-[:PRODUCES]->(:Item)-[:INPUT_TO|CLASSIFIED_AS*1..5]->(:Item {id: 'casting'}) RETURN e.code, length(p)")).Should().Equal("CHN", 4L);
    }

    [Fact]
    public async Task The_same_chain_is_not_sent_again_and_of_an_older_one_nothing_stays()
    {
        await Write(SampleChain.Magnesium);
        (await Write(SampleChain.Magnesium)).Should().Be(0);
        var chain = SampleChain.Magnesium;
        var newer = chain with
        {
            Nodes = [.. chain.Nodes.Where(n => n.Id != "foundry")],
            Edges = [.. chain.Edges.Where(e => e.Relation != ChainRelation.Supplies).Select(e => e.Relation == ChainRelation.Produces ? e with { Share = 0.8 } : e)],
        };

        (await Write(newer)).Should().Be(7);

        (await Row("MATCH ()-[x:SUPPLIES]->() RETURN count(x)")).Should().Equal(0L);
        (await Text("MATCH (c:Company) RETURN c.id AS n")).Should().Equal("smelter");
        (await Row("MATCH ()-[x:PRODUCES]->() RETURN x.share")).Should().Equal(0.8);
    }

    [Fact]
    public async Task A_statement_about_a_node_that_is_missing_is_an_error_and_the_chain_is_not_marked_as_there()
    {
        var chain = SampleChain.Magnesium with { Edges = [.. SampleChain.Magnesium.Edges, SampleChain.Edge(ChainRelation.Makes, "nobody", "casting")] };

        var writing = () => Write(chain);

        (await writing.Should().ThrowAsync<Neo4jException>()).Which.Code.Should().Be(Neo4jException.CountDiffers);
        (await Row("MATCH (m:ChainMark) RETURN count(m)")).Should().Equal(0L);
    }

    private Task<int> Write(GraphChain chain) => new ChainWriter(_database.Session).WriteAsync(chain, Stop);

    private async Task<List<string>> Text(string query) =>
        [.. (await _database.Session.ReadAsync(new CypherStatement(query), Stop)).Rows.Select(r => r.Text("n"))];

    private async Task<object?[]> Row(string query)
    {
        var row = (await _database.Session.ReadAsync(new CypherStatement(query), Stop)).OnlyRow();
        return [.. Enumerable.Range(0, row.Count).Select(i => row[i])];
    }
}
