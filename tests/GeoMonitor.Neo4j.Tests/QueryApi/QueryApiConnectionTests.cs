using System.Net;
using System.Text;
using System.Text.Json;
using GeoMonitor.Storage.Neo4j;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.QueryApi;
using Microsoft.Extensions.Time.Testing;

namespace GeoMonitor.Neo4j.Tests.QueryApi;

public sealed class QueryApiConnectionTests : IDisposable
{
    private const string OneRow = """{"data":{"fields":["n"],"values":[[{"$type":"Integer","_value":"7"}]]},"bookmarks":["b"]}""";
    private static readonly CypherStatement Seven = new("RETURN 7 AS n");
    private readonly ScriptedServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_statement_is_sent_with_typed_parameters_to_the_named_database()
    {
        using var connection = _server.Answer(OneRow).Connect(options: new Neo4jOptions(new Uri("http://neo4j.test/")) { Database = "geo monitor" });

        var result = await connection.RunAsync(Seven.With("x", 1.0), CypherAccess.Read);

        result.OnlyRow().Integer("n").Should().Be(7);
        var (call, body) = _server.Asked.Single();
        call.Should().Be("POST /db/geo%20monitor/query/v2");
        var sent = JsonDocument.Parse(body).RootElement;
        sent.EnumerateObject().Select(p => p.Name).Should().Equal("statement", "parameters", "includeCounters", "accessMode");
        sent.GetProperty("statement").GetString().Should().Be("RETURN 7 AS n");
        sent.GetProperty("parameters").GetProperty("x").GetRawText().Should().Be("""{"$type":"Float","_value":"1"}""");
        sent.GetProperty("accessMode").GetString().Should().Be("READ");
    }

    [Theory]
    [InlineData("error_late_in_202", "Neo.ClientError.Statement.ArithmeticError")]
    [InlineData("memory_limit", "Neo.TransientError.General.MemoryPoolOutOfMemoryError")]
    [InlineData("terminated_query", "Neo.ClientError.Transaction.Terminated")]
    [InlineData("deadlock_b", "Neo.TransientError.Transaction.DeadlockDetected")]
    [InlineData("error_syntax", "Neo.ClientError.Statement.SyntaxError")]
    [InlineData("schema_key_constraint_refused", "Neo.DatabaseError.Schema.ConstraintCreationFailed")]
    [InlineData("error_unknown_database", "Neo.ClientError.Database.DatabaseNotFound")]
    [InlineData("auth_wrong", "Neo.ClientError.Security.Unauthorized")]
    [InlineData("auth_password_expired", "Neo.ClientError.Security.CredentialsExpired")]
    [InlineData("auth_rate_limit", "Neo.ClientError.Security.AuthenticationRateLimit")]
    [InlineData("error_unsupported_content", "Neo.ClientError.Request.Invalid")]
    public async Task The_code_in_the_answer_decides_whatever_the_status(string recorded, string code)
    {
        using var connection = _server.AnswerRecorded(recorded).Connect();

        var running = () => connection.RunAsync(Seven, CypherAccess.Write);

        (await running.Should().ThrowAsync<Neo4jException>()).Which.Code.Should().Be(code);
    }

    [Fact]
    public async Task A_connection_lost_before_the_answer_is_said_so()
    {
        using var connection = _server.Drop().Connect();

        var error = await Failure(connection);

        error.Code.Should().Be(Neo4jException.ConnectionLost);
        error.Message.Should().Be("The Neo4j server at http://neo4j.test:7474/ cannot be reached or broke off: Connection refused");
        error.IsRetriable.Should().BeTrue();
    }

    [Fact]
    public async Task A_connection_lost_in_the_middle_of_the_answer_is_said_so_wherever_it_breaks()
    {
        var bytes = Encoding.UTF8.GetBytes(OneRow);
        for (var length = 0; length < bytes.Length; length++)
        {
            using var server = new ScriptedServer();
            using var connection = server
                .Answer(new Dribble(bytes[..length], [5], new IOException("reset by peer")))
                .Answer(new Dribble(bytes[..length], [5]))
                .Connect();

            (await Failure(connection)).Code.Should().Be(Neo4jException.ConnectionLost, $"it broke after {length} bytes");
            (await Failure(connection)).Code.Should().Be(Neo4jException.ConnectionLost, $"it ended after {length} bytes");
        }
    }

    [Fact]
    public async Task A_connection_lost_after_the_answer_does_no_harm()
    {
        using var connection = _server.Answer(new Dribble(Encoding.UTF8.GetBytes(OneRow), [5], new IOException("reset by peer"))).Connect();

        (await connection.RunAsync(Seven, CypherAccess.Read)).OnlyRow().Integer("n").Should().Be(7);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, "<html>503</html>", Neo4jException.ConnectionLost)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "", Neo4jException.ConnectionLost)]
    [InlineData(HttpStatusCode.BadGateway, "{}", Neo4jException.ConnectionLost)]
    [InlineData(HttpStatusCode.OK, "<html>It works!</html>", Neo4jException.NotTheQueryApi)]
    [InlineData(HttpStatusCode.NotFound, "", Neo4jException.NotTheQueryApi)]
    [InlineData(HttpStatusCode.Found, "", Neo4jException.NotTheQueryApi)]
    [InlineData(HttpStatusCode.Accepted, """{"data":{"fields":["n"],"values":[[7]]}}""", Neo4jException.NotTheQueryApi)]
    [InlineData(HttpStatusCode.Accepted, """{"data":{"fields":["n"],"values":[[garbage""", Neo4jException.NotTheQueryApi)]
    public async Task What_is_no_answer_of_the_Query_API_is_told_apart_from_a_server_that_is_away(HttpStatusCode status, string body, string code)
    {
        using var connection = _server.Answer(body, status).Connect();

        (await Failure(connection)).Code.Should().Be(code);
    }

    [Fact]
    public async Task A_server_that_stays_silent_is_left()
    {
        var time = new FakeTimeProvider();
        var asked = new TaskCompletionSource();
        using var connection = _server.Hang(asked).Connect(time);

        var running = Failure(connection);
        await asked.Task;
        time.Advance(TimeSpan.FromMinutes(6));

        (await running).Message.Should().Contain("silent for too long");
    }

    [Fact]
    public async Task A_cancelled_statement_is_looked_for_by_its_tag_and_ended()
    {
        var asked = new TaskCompletionSource();
        using var cancelled = new CancellationTokenSource();
        using var server = new ScriptedServer { Found = RecordedExchange.Read("show_tagged").Body };
        using var connection = server.Hang(asked).AnswerRecorded("terminate").Connect();

        var running = connection.RunAsync(Seven, CypherAccess.Read, cancelled.Token);
        await asked.Task;
        await cancelled.CancelAsync();

        await FluentActions.Awaiting(() => running).Should().ThrowAsync<OperationCanceledException>();
        var texts = server.Asked.Select(a => JsonDocument.Parse(a.Body).RootElement).ToList();
        var tag = Parameter(texts[0], "queryTag");
        tag.Should().NotBeNullOrEmpty();
        Parameter(texts[1], "tag").Should().Be(tag);
        texts[2].GetProperty("statement").GetString().Should().Be("TERMINATE TRANSACTION $id");
        Parameter(texts[2], "id").Should().Be("neo4j-transaction-48");
    }

    [Fact]
    public async Task A_stream_that_is_left_early_is_ended_on_the_server()
    {
        using var server = new ScriptedServer { Found = RecordedExchange.Read("show_tagged").Body };
        using var connection = server.Answer(OneRow).AnswerRecorded("terminate").Connect();

        await foreach (var row in connection.StreamAsync(Seven))
        {
            row.Integer("n").Should().Be(7);
            break;
        }

        server.Asked.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_stream_that_was_read_to_its_end_or_error_is_not_looked_for()
    {
        using var connection = _server.Answer(OneRow).AnswerRecorded("error_late_in_202").Connect();

        (await Numbers(connection.StreamAsync(Seven))).Should().Equal(7);
        var failing = () => Numbers(connection.StreamAsync(Seven));

        await failing.Should().ThrowAsync<Neo4jException>().WithMessage("/ by zero");
        _server.Asked.Should().HaveCount(2);
    }

    [Fact]
    public async Task The_server_says_its_version_and_edition()
    {
        using var connection = _server.Answer(RecordedExchange.Read("discovery").Body, HttpStatusCode.OK).Connect();

        (await connection.ServerAsync()).Should().Be(new ServerInfo("5.26.31", "community"));
        _server.Calls.Should().Equal("GET /");
    }

    [Theory]
    [InlineData("<html>hello</html>")]
    [InlineData("""{"hello":"world"}""")]
    [InlineData("[]")]
    public async Task Another_service_is_not_taken_for_a_server(string root)
    {
        using var connection = _server.Answer(root, HttpStatusCode.OK).Connect();

        var asking = () => connection.ServerAsync();

        (await asking.Should().ThrowAsync<Neo4jException>()).Which.Code.Should().Be(Neo4jException.NotTheQueryApi);
    }

    private static string? Parameter(JsonElement body, string name) =>
        body.GetProperty("parameters").GetProperty(name).GetProperty("_value").GetString();

    private static async Task<List<long>> Numbers(IAsyncEnumerable<CypherRow> rows)
    {
        var numbers = new List<long>();
        await foreach (var row in rows)
            numbers.Add((long)row[0]!);
        return numbers;
    }

    private static async Task<Neo4jException> Failure(QueryApiConnection connection) =>
        (await FluentActions.Awaiting(() => connection.RunAsync(Seven, CypherAccess.Read)).Should().ThrowAsync<Neo4jException>()).Which;
}
