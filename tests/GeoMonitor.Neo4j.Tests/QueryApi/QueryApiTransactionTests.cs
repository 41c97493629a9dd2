using GeoMonitor.Storage.Neo4j;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.QueryApi;

namespace GeoMonitor.Neo4j.Tests.QueryApi;

public sealed class QueryApiTransactionTests : IDisposable
{
    private const string Begun = """{"transaction":{"id":"9eec24","expires":"2026-11-25T17:57:07Z"}}""";
    private const string Nothing = """{"data":{"fields":[],"values":[]}}""";
    private const string Transaction = "/db/neo4j/query/v2/tx";
    private static readonly CypherStatement Write = new("MERGE (n:Test {id: 1})");
    private readonly ScriptedServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_committed_transaction_is_not_undone()
    {
        using var connection = _server.Answer(Begun).Answer(Nothing).Answer(Nothing).Connect();

        await using (var transaction = await connection.BeginAsync())
        {
            await transaction.RunAsync(Write);
            await transaction.CommitAsync();
        }

        _server.Calls.Should().Equal($"POST {Transaction}", $"POST {Transaction}/9eec24", $"POST {Transaction}/9eec24/commit");
    }

    [Fact]
    public async Task A_transaction_that_is_left_is_undone()
    {
        using var connection = _server.Answer(Begun).Answer("").Connect();

        await using (await connection.BeginAsync())
        {
        }

        _server.Calls.Should().Equal($"POST {Transaction}", $"DELETE {Transaction}/9eec24");
    }

    [Fact]
    public async Task An_error_of_the_server_undoes_the_transaction()
    {
        using var connection = _server.Answer(Begun).AnswerRecorded("tx_error").Answer("").Connect();

        var failing = () => Transact(connection, CancellationToken.None);

        await failing.Should().ThrowAsync<Neo4jException>().WithMessage("/ by zero");
        _server.Calls.Should().EndWith($"DELETE {Transaction}/9eec24");
    }

    [Fact]
    public async Task A_cancellation_undoes_the_transaction()
    {
        var asked = new TaskCompletionSource();
        using var cancelled = new CancellationTokenSource();
        using var connection = _server.Answer(Begun).Hang(asked).Answer("").Connect();

        var running = Transact(connection, cancelled.Token);
        await asked.Task;
        await cancelled.CancelAsync();

        await FluentActions.Awaiting(() => running).Should().ThrowAsync<OperationCanceledException>();
        _server.Calls.Should().EndWith($"DELETE {Transaction}/9eec24");
    }

    [Fact]
    public async Task An_undo_that_fails_does_not_hide_why_it_was_needed()
    {
        using var connection = _server.Answer(Begun).AnswerRecorded("deadlock_b").Drop().Connect();

        var failing = () => Transact(connection, CancellationToken.None);

        (await failing.Should().ThrowAsync<Neo4jException>()).Which.IsDeadlock.Should().BeTrue();
    }

    [Fact]
    public async Task A_transaction_that_expired_is_said_so_and_can_be_done_again()
    {
        using var connection = _server.Answer(Begun).AnswerRecorded("tx_after_error").Answer("").Connect();

        var failing = () => Transact(connection, CancellationToken.None);

        var error = (await failing.Should().ThrowAsync<Neo4jException>()).Which;
        error.Code.Should().Be(Neo4jException.TransactionGone);
        error.IsRetriable.Should().BeTrue();
    }

    [Fact]
    public async Task A_unit_of_work_is_done_again_after_a_deadlock_and_after_a_lost_commit()
    {
        var time = new ImmediateTime();
        using var connection = _server
            .Answer(Begun).AnswerRecorded("deadlock_b").Answer("")
            .Answer(Begun).Answer(Nothing).Drop().Answer("")
            .Answer(Begun).Answer(Nothing).Answer(Nothing)
            .Connect();
        var attempts = 0;

        var result = await new CypherSession(connection, new RetryPolicy(time)).TransactAsync(async (transaction, cancellation) =>
        {
            attempts++;
            await transaction.RunAsync(Write, cancellation);
            return "done";
        });

        (result, attempts).Should().Be(("done", 3));
        time.Waits.Should().HaveCount(2);
    }

    [Fact]
    public async Task An_ended_transaction_takes_no_more_statements()
    {
        using var connection = _server.Answer(Begun).Answer(Nothing).Connect();
        await using var transaction = await connection.BeginAsync();
        await transaction.CommitAsync();

        var running = () => transaction.RunAsync(Write);

        await running.Should().ThrowAsync<ObjectDisposedException>();
    }

    private static async Task Transact(QueryApiConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginAsync(cancellation);
        await transaction.RunAsync(Write, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
