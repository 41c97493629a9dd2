using System.Net;
using System.Net.Sockets;
using GeoMonitor.Neo4j.Tests.QueryApi;
using GeoMonitor.Storage;
using GeoMonitor.Storage.Neo4j;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.QueryApi;

namespace GeoMonitor.Neo4j.Tests.Servers;

public sealed class Neo4jDatabaseTests(TestServer server)
{
    [Fact]
    public async Task A_server_with_the_right_password_is_opened()
    {
        using var database = await server.DatabaseAsync();

        database.Server.Should().Be(new ServerInfo("5.26.31", "community"));
    }

    [Fact]
    public async Task A_wrong_password_is_said_so()
    {
        var options = await server.OptionsAsync();

        (await Refusal(options with { Password = "guessed-wrong" })).Message.Should()
            .Be($"The Neo4j server at {options.Uri} refuses the user 'neo4j' or the password.");

        // one right answer, so that the three wrong ones after which the server is deaf for five seconds do not add up
        (await Neo4jDatabase.OpenAsync(options, TimeProvider.System)).Dispose();
    }

    [Fact]
    public async Task A_missing_password_is_said_so()
    {
        var options = await server.OptionsAsync();

        (await Refusal(options with { User = null, Password = null })).Message.Should()
            .Be($"The Neo4j server at {options.Uri} wants a user and a password: set User and Password or PasswordFile.");
    }

    [Fact]
    public async Task An_expired_password_is_said_so_and_the_changed_one_opens()
    {
        var options = await server.OptionsAsync();
        using var system = new QueryApiConnection(options with { Database = "system" }, TimeProvider.System);
        await system.RunAsync(
            new CypherStatement("CREATE OR REPLACE USER fresh SET PLAINTEXT PASSWORD $p CHANGE REQUIRED").With("p", "first-password"),
            CypherAccess.Write);
        var fresh = options with { User = "fresh", Password = "first-password" };

        var refusal = await Refusal(fresh);

        refusal.Code.Should().Be("password-expired");
        refusal.Message.Should().Contain("ALTER CURRENT USER SET PASSWORD FROM").And.NotContain("first-password");
        using var own = new QueryApiConnection(fresh with { Database = "system" }, TimeProvider.System);
        await own.RunAsync(
            new CypherStatement("ALTER CURRENT USER SET PASSWORD FROM $o TO $n").With("o", "first-password").With("n", "second-password"),
            CypherAccess.Write);
        (await Neo4jDatabase.OpenAsync(fresh with { Password = "second-password" }, TimeProvider.System)).Dispose();
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_said_so()
    {
        var options = await server.OptionsAsync();

        (await Refusal(options with { Database = "nope" })).Message.Should()
            .Be($"The Neo4j server at {options.Uri} has no database 'nope'; the Community edition has one, 'neo4j'.");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_for_a_while_and_said_so()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var time = new ImmediateTime();

        var opening = () => Neo4jDatabase.OpenAsync(
            new Neo4jOptions(new Uri($"http://127.0.0.1:{port}/")), TimeProvider.System, new RetryPolicy(time, static () => 0.5));

        (await opening.Should().ThrowAsync<StoreUnavailableException>()).Which.Code.Should().Be("unreachable");
        time.Waits.Should().HaveCount(4);
    }

    private static async Task<StoreUnavailableException> Refusal(Neo4jOptions options)
    {
        var opening = () => Neo4jDatabase.OpenAsync(options, TimeProvider.System);
        return (await opening.Should().ThrowAsync<StoreUnavailableException>()).Which;
    }
}
