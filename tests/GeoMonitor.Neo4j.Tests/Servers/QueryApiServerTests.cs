using GeoMonitor.Storage.Neo4j;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.QueryApi;
using GeoMonitor.Storage.Neo4j.Values;

namespace GeoMonitor.Neo4j.Tests.Servers;

public sealed class QueryApiServerTests(TestServer server) : IAsyncLifetime
{
    private static readonly CypherStatement Endless = new("UNWIND range(1, 4000000000) AS i WITH i WHERE i % 7 = 8 RETURN count(i) AS n");
    private QueryApiConnection _connection = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connection = new QueryApiConnection(await server.OptionsAsync(), TimeProvider.System);
        await EmptyDatabase.RemoveNodesAsync(_connection);
    }

    public ValueTask DisposeAsync()
    {
        _connection?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(9_007_199_254_740_993)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-0.0)]
    [InlineData(1.0)]
    [InlineData(1.7976931348623157E+308)]
    [InlineData(double.Epsilon)]
    [InlineData("0280530")]
    [InlineData("é\"\n\\☃ \u2028 𝄞")]
    [InlineData(true)]
    public async Task A_stored_value_comes_back_as_it_was_written(object value)
    {
        await _connection.RunAsync(new CypherStatement("CREATE (:Value {v: $v, list: [$v, $v]})").With("v", value), CypherAccess.Write, Stop);

        var row = (await _connection.RunAsync(new CypherStatement("MATCH (n:Value) RETURN n.v AS v, n.list AS list"), CypherAccess.Read, Stop)).OnlyRow();

        Bits(row["v"]).Should().Be(Bits(value));
        row.List<object>("list").Select(Bits).Should().Equal(Bits(value), Bits(value));
    }

    [Fact]
    public async Task Random_floats_and_integers_come_back_to_the_last_bit()
    {
        var (floats, integers) = (Gen.Double.Array[2000].Single(), Gen.Long.Array[2000].Single());

        var row = (await _connection.RunAsync(
            new CypherStatement("CREATE (n:Value {f: $f, i: $i}) RETURN n.f AS f, n.i AS i").With("f", floats).With("i", integers),
            CypherAccess.Write,
            Stop)).OnlyRow();

        row.List<double>("f").Select(BitConverter.DoubleToInt64Bits).Should().Equal(floats.Select(BitConverter.DoubleToInt64Bits));
        row.List<long>("i").Should().Equal(integers);
    }

    [Fact]
    public async Task Bytes_and_moments_come_back()
    {
        var (bytes, moment) = (new byte[] { 0, 1, 255 }, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(7));

        var row = (await _connection.RunAsync(
            new CypherStatement("CREATE (n:Value {b: $b, m: $m}) RETURN n.b AS b, n.m AS m").With("b", bytes).With("m", moment),
            CypherAccess.Write,
            Stop)).OnlyRow();

        row["b"].Should().BeEquivalentTo(bytes);
        ((CypherLiteral)row["m"]!).ToMoment().Should().Be(moment);
    }

    [Fact]
    public async Task A_result_of_200_000_rows_is_read_in_flat_memory()
    {
        const int Rows = 200_000;
        var statement = new CypherStatement(
            "UNWIND range(1, $n) AS i RETURN i, 'EXPORTER-' + toString(i) AS code, toFloat(i) / 7 AS share, [i, i + 1] AS pair").With("n", Rows);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (read, most, sum) = (0, 0L, 0L);

        await foreach (var row in _connection.StreamAsync(statement, Stop))
        {
            sum += row.Integer("i");
            if (++read % 20_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        (read, sum).Should().Be((Rows, (long)Rows * (Rows + 1) / 2));
        most.Should().BeLessThan(8_000_000, "200,000 rows held at once would need more than 50 MB");
    }

    [Fact]
    public async Task A_cancelled_statement_is_gone_from_the_server()
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var running = _connection.RunAsync(Endless, CypherAccess.Read, cancelled.Token);
        await Until(async () => await Running("4000000000") == 1);

        await cancelled.CancelAsync();

        await FluentActions.Awaiting(() => running).Should().ThrowAsync<OperationCanceledException>();
        await Until(async () => await Running("4000000000") == 0);
    }

    [Fact]
    public async Task A_statement_in_a_cancelled_transaction_is_gone_from_the_server()
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var transacting = Task.Run(
            async () =>
            {
                await using var transaction = await _connection.BeginAsync(cancelled.Token);
                await transaction.RunAsync(Endless, cancelled.Token);
            },
            Stop);
        await Until(async () => await Running("4000000000") == 1);

        await cancelled.CancelAsync();

        await FluentActions.Awaiting(() => transacting).Should().ThrowAsync<OperationCanceledException>();
        await Until(async () => await Running("4000000000") == 0);
    }

    [Fact]
    public async Task Two_transactions_that_block_each_other_both_come_through()
    {
        await _connection.RunAsync(new CypherStatement("CREATE (:D {k: 1, x: 0}), (:D {k: 2, x: 0})"), CypherAccess.Write, Stop);
        var deadlocks = 0;
        var retry = new RetryPolicy(TimeProvider.System)
        {
            FirstDelay = TimeSpan.FromMilliseconds(50),
            Retrying = e => Interlocked.Add(ref deadlocks, e.IsDeadlock ? 1 : 0),
        };
        var session = new CypherSession(_connection, retry);
        using var bothHaveOne = new Barrier(2);

        await Task.WhenAll(Task.Run(() => Both(1, 2), Stop), Task.Run(() => Both(2, 1), Stop));

        deadlocks.Should().BePositive("each held what the other needed");
        (await _connection.RunAsync(new CypherStatement("MATCH (d:D) RETURN sum(d.x) AS n"), CypherAccess.Read, Stop)).OnlyRow().Integer("n").Should().Be(4);

        async Task Both(int first, int second)
        {
            var attempt = 0;
            await session.TransactAsync(
                async (transaction, c) =>
                {
                    await transaction.RunAsync(Add(first), c);
                    if (attempt++ == 0)
                        bothHaveOne.SignalAndWait(c);
                    await transaction.RunAsync(Add(second), c);
                    return true;
                },
                Stop);
        }

        static CypherStatement Add(int k) => new CypherStatement("MATCH (d:D {k: $k}) SET d.x = d.x + 1").With("k", k);
    }

    [Fact]
    public async Task A_transaction_left_idle_expires_and_the_work_is_done_again()
    {
        var attempts = 0;
        var session = new CypherSession(_connection, new RetryPolicy(TimeProvider.System) { Total = TimeSpan.FromMinutes(5) });

        await session.TransactAsync(
            async (transaction, c) =>
            {
                await transaction.RunAsync(new CypherStatement("CREATE (:Idle)"), c);

                // the server ends it after a minute; only the first attempt waits for that
                if (attempts++ == 0)
                    await Until(async () => await OpenTransactions() == 0);
                return true;
            },
            Stop);

        attempts.Should().Be(2);
        (await _connection.RunAsync(new CypherStatement("MATCH (n:Idle) RETURN count(n) AS n"), CypherAccess.Read, Stop)).OnlyRow().Integer("n").Should().Be(1);
    }

    [Fact]
    public async Task A_statement_that_does_not_fit_into_memory_is_told_apart()
    {
        var running = () => _connection.RunAsync(
            new CypherStatement("UNWIND range(1, 100000000) AS i WITH collect(toString(i) + 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx') AS l RETURN size(l) AS n"),
            CypherAccess.Read,
            Stop);

        (await running.Should().ThrowAsync<Neo4jException>()).Which.IsOutOfMemory.Should().BeTrue();
    }

    private async Task<long> Running(string text) => (await _connection.RunAsync(
        new CypherStatement("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $text AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS n")
            .With("text", text),
        CypherAccess.Read,
        Stop)).OnlyRow().Integer("n");

    // all but the one that asks
    private async Task<long> OpenTransactions() => (await _connection.RunAsync(
        new CypherStatement("SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS n"),
        CypherAccess.Read,
        Stop)).OnlyRow().Integer("n");

    private static async Task Until(Func<Task<bool>> holds)
    {
        while (!await holds())
            await Task.Delay(TimeSpan.FromMilliseconds(100), Stop);
    }

    private static object Bits(object? value) => value is double d ? BitConverter.DoubleToInt64Bits(d) : value!;
}
