using GeoMonitor.Neo4j.Tests.Servers;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.QueryApi;

namespace GeoMonitor.Api.Tests.Processes;

/// <summary>The program with its runs in a real Neo4j server, beside the one of all tests with the embedded store.</summary>
public sealed class Neo4jStoreTests(RunningMonitor embedded)
{
    private const string Password = "geomonitor1";

    private static readonly string[] Questions =
    [
        "/api/v1/dependencies?economy=NLD&pageSize=1000",
        "/api/v1/dependencies?economy=EU27&year=2022&pageSize=1000",
        "/api/v1/dependencies?economy=NLD&view=domestic&pageSize=1000",
        "/api/v1/dependencies?economy=DEU&kind=material&pageSize=1000",
        "/api/v1/dependencies/NLD/810411?year=2024",
        "/api/v1/dependencies/EU27/280530?year=2023",
        "/api/v1/exposures/CHN?economy=NLD",
        "/api/v1/materials/gallium/assessment",
        "/api/v1/items?pageSize=1000",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_are_those_of_the_embedded_store_to_the_last_digit_and_the_graph_holds_them_too()
    {
        await using var server = await RunningServer.StartAsync(Password);
        using var data = new TemporaryFolder();
        string[] settings =
        [
            "--GeoMonitor:Store=neo4j", $"--GeoMonitor:Neo4j:Uri={server.Uri}", "--GeoMonitor:Neo4j:User=neo4j", $"--GeoMonitor:Neo4j:Password={Password}",
        ];
        string run;
        using (var shared = await MonitorProcess.StartAsync(data.Path, settings))
        {
            run = await Compare(shared.Address);
            await Published(server);
            await shared.KillAsync();
        }

        // the run that is in the graph is found there, and no other is made
        using (var again = await MonitorProcess.StartAsync(data.Path, settings))
            (await Compare(again.Address)).Should().Be(run);
        await OneQueryTellsWhatRunsThroughChina(server);
    }

    [Fact]
    public async Task A_server_that_refuses_the_password_stops_the_start_with_one_sentence()
    {
        await using var server = await RunningServer.StartAsync(Password);
        using var data = new TemporaryFolder();

        var (code, error) = await MonitorProcess.FailAsync(
            data.Path,
            "--GeoMonitor:Store=neo4j",
            $"--GeoMonitor:Neo4j:Uri={server.Uri}",
            "--GeoMonitor:Neo4j:User=neo4j",
            "--GeoMonitor:Neo4j:Password=guessed-wrong");

        code.Should().Be(1);
        error.Trim().Should().Be($"GeoMonitor cannot start: The Neo4j server at {server.Uri} refuses the user 'neo4j' or the password.");
    }

    // everything but the names of the runs, which hold the second in which they were made
    private async Task<string> Compare(Uri shared)
    {
        using var client = new HttpClient { BaseAddress = shared };
        var own = await RunOf(client);
        var other = await RunOf(embedded.Client);
        foreach (var question in Questions)
        {
            var expected = await embedded.Client.GetStringAsync(question, Stop);
            var answer = await client.GetStringAsync(question, Stop);

            answer.Replace(own, "RUN").Should().Be(expected.Replace(other, "RUN"), question);
        }

        own.Split('-')[1].Should().Be(other.Split('-')[1], "both runs have one digest");
        return own;
    }

    private static async Task<string> RunOf(HttpClient client)
    {
        var text = await client.GetStringAsync("/api/v1/dependencies?economy=NLD&pageSize=1", Stop);
        return System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("run").GetString()!;
    }

    private static async Task Published(RunningServer server)
    {
        using var connection = new QueryApiConnection(server.Options, TimeProvider.System);
        var shown = new CypherStatement("MATCH (:Monitor)-[:SHOWS]->(r:Run) RETURN count(r) AS n");
        while ((await connection.RunAsync(shown, CypherAccess.Read, Stop)).OnlyRow().Integer("n") == 0)
            await Task.Delay(TimeSpan.FromSeconds(1), Stop);
    }

    private async Task OneQueryTellsWhatRunsThroughChina(RunningServer server)
    {
        using var connection = new QueryApiConnection(server.Options, TimeProvider.System);
        var query = new CypherStatement(
            """
            MATCH (:Monitor)-[:SHOWS]->(:Run)-[:FOUND]->(d:Dependency {economy: 'NLD', level: 'risky-strategic'})-[s:SUPPLIED_BY]->(:Economy {code: 'CHN'})
            RETURN d.item AS item, s.share AS share ORDER BY item
            """);
        var rows = (await connection.RunAsync(query, CypherAccess.Read, Stop)).Rows.Select(r => (r.Text("item"), r.Number("share")));

        var exposures = await embedded.GetAsync("/api/v1/exposures/CHN?economy=NLD&pageSize=1000");
        rows.Should().Equal(
            exposures.GetProperty("items").EnumerateArray()
                .Where(e => e.GetProperty("level").GetString() == "risky-strategic" && e.GetProperty("share").GetDouble() >= 0.01)
                .Select(e => (e.GetProperty("item").GetString()!, e.GetProperty("share").GetDouble()))
                .OrderBy(e => e.Item1, StringComparer.Ordinal));
    }
}
