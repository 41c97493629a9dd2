using GeoMonitor.Neo4j.Tests.QueryApi;
using GeoMonitor.Storage.Neo4j;
using GeoMonitor.Storage.Neo4j.Cypher;

namespace GeoMonitor.Neo4j.Tests.Cypher;

public sealed class RetryPolicyTests
{
    private readonly ImmediateTime _time = new();
    private int _attempts;

    [Theory]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", true)]
    [InlineData("Neo.TransientError.General.DatabaseUnavailable", true)]
    [InlineData("Neo.ClientError.Security.AuthorizationExpired", true)]
    [InlineData(Neo4jException.ConnectionLost, true)]
    [InlineData(Neo4jException.TransactionGone, true)]
    [InlineData("Neo.TransientError.Transaction.Terminated", false)]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped", false)]
    [InlineData("Neo.TransientError.General.MemoryPoolOutOfMemoryError", false)]
    [InlineData("Neo.ClientError.Transaction.Terminated", false)]
    [InlineData("Neo.ClientError.Security.Unauthorized", false)]
    [InlineData("Neo.DatabaseError.Schema.ConstraintCreationFailed", false)]
    [InlineData(Neo4jException.NotTheQueryApi, false)]
    [InlineData(Neo4jException.CountDiffers, false)]
    public async Task Only_what_may_pass_is_tried_again(string code, bool again)
    {
        var running = () => Policy(() => 0.5).RunAsync(_ => Fail(code, times: 1), CancellationToken.None);

        if (again)
            (await running()).Should().Be("done");
        else
            (await running.Should().ThrowAsync<Neo4jException>()).Which.Code.Should().Be(code);
        _attempts.Should().Be(again ? 2 : 1);
    }

    [Fact]
    public async Task Each_wait_is_twice_as_long_until_half_a_minute_is_over()
    {
        var running = () => Policy(() => 0.5).RunAsync(_ => Fail(Neo4jException.ConnectionLost, times: 100), CancellationToken.None);

        await running.Should().ThrowAsync<Neo4jException>();
        _time.Waits.Should().Equal(Seconds(1), Seconds(2), Seconds(4), Seconds(8));
        _attempts.Should().Be(5);
    }

    [Theory]
    [InlineData(0, 0.8)]
    [InlineData(1, 1.2)]
    public async Task A_wait_differs_by_a_fifth_at_most(double jitter, double seconds)
    {
        await Policy(() => jitter).RunAsync(_ => Fail(Neo4jException.ConnectionLost, times: 1), CancellationToken.None);

        _time.Waits.Should().ContainSingle().Which.TotalSeconds.Should().BeApproximately(seconds, 1e-9);
    }

    [Fact]
    public async Task A_cancellation_ends_the_waiting()
    {
        using var cancelled = new CancellationTokenSource();
        var policy = new RetryPolicy(TimeProvider.System) { FirstDelay = TimeSpan.FromSeconds(20), Retrying = _ => cancelled.Cancel() };

        var running = () => policy.RunAsync(_ => Fail(Neo4jException.ConnectionLost, times: 1), cancelled.Token);

        await running.Should().ThrowAsync<OperationCanceledException>();
        _attempts.Should().Be(1);
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private RetryPolicy Policy(Func<double> jitter) => new(_time, jitter);

    private Task<string> Fail(string code, int times) =>
        _attempts++ < times ? Task.FromException<string>(new Neo4jException(code, "no")) : Task.FromResult("done");
}
