using GeoMonitor.Storage.Neo4j.Cypher;

namespace GeoMonitor.Storage.Neo4j;

/// <summary>What is done by one program at a time.</summary>
internal enum WriterTurn
{
    /// <summary>To make a run. Publishing takes much longer and must not keep the next run waiting.</summary>
    Runs,

    /// <summary>To publish into the graph that analysts ask, and to take old runs out of it.</summary>
    Graph,
}

/// <summary>
/// A turn to write, across all programs that share the database: one holds it, and keeps it by a heartbeat; when it
/// dies, the next one has it after half a minute.
/// </summary>
/// <remarks>Times are those of the server, so that clocks of programs need not agree.</remarks>
internal sealed class WriterLease : IAsyncDisposable
{
    /// <summary>How long it holds without a heartbeat.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Heartbeat = Length / 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    // writing first takes the lock of the node: two that ask at once are seen one after the other
    private static readonly CypherStatement Ask = new(
        """
        MERGE (l:Lock {name: $lock})
        SET l.askedAt = datetime()
        WITH l WHERE l.holder IS NULL OR l.holder = $me OR l.expires < timestamp()
        SET l.holder = $me, l.expires = timestamp() + $length
        RETURN l.holder AS holder
        """);

    private static readonly CypherStatement Renew = new(
        """
        MATCH (l:Lock {name: $lock})
        SET l.askedAt = datetime()
        WITH l WHERE l.holder = $me
        SET l.expires = timestamp() + $length
        RETURN l.holder AS holder
        """);

    private static readonly CypherStatement Holds = new(
        "MATCH (l:Lock {name: $lock, holder: $me}) RETURN l.holder AS holder");

    private static readonly CypherStatement Free = new(
        "MATCH (l:Lock {name: $lock, holder: $me}) SET l.holder = null, l.expires = 0");

    private readonly CypherSession _session;
    private readonly TimeProvider _time;
    private readonly WriterTurn _turn;
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _beating;

    private WriterLease(CypherSession session, TimeProvider time, WriterTurn turn, string holder)
    {
        _session = session;
        _time = time;
        _turn = turn;
        Holder = holder;
        _beating = Beat();
    }

    /// <summary>Who holds it: a name that no other holder has.</summary>
    public string Holder { get; }

    /// <summary>Waits for the turn.</summary>
    public static async Task<WriterLease> TakeAsync(
        CypherSession session, TimeProvider time, WriterTurn turn, CancellationToken cancellation)
    {
        var holder = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";
        while ((await session.WriteAsync(With(Ask, turn, holder), cancellation)).Rows.IsEmpty)
            await Task.Delay(Pause, time, cancellation);
        return new WriterLease(session, time, turn, holder);
    }

    /// <summary>
    /// Holds on to the lease inside a transaction: its write keeps others from taking it until the commit.
    /// </summary>
    /// <exception cref="StoreUnavailableException">Another program has taken it since.</exception>
    public async Task HoldAsync(ICypherTransaction transaction, CancellationToken cancellation)
    {
        if ((await transaction.RunAsync(With(Renew, _turn, Holder), cancellation)).Rows.IsEmpty)
            throw Lost();
    }

    /// <summary>Whether it is still held; it may be taken over at any moment after.</summary>
    public async Task<bool> IsHeldAsync(CancellationToken cancellation = default) =>
        !(await _session.ReadAsync(With(Holds, _turn, Holder), cancellation)).Rows.IsEmpty;

    /// <summary>What it means that another program has taken it.</summary>
    public static StoreUnavailableException Lost() => new(
        "lease-lost",
        "Another program has taken the turn to write to Neo4j, because this one was not heard of for "
        + $"{Length.TotalSeconds:0} seconds. Nothing was stored; recompute again.");

    /// <summary>Gives the turn back.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _beating;
        _ending.Dispose();
        try
        {
            await _session.Connection.RunAsync(With(Free, _turn, Holder), CypherAccess.Write, CancellationToken.None);
        }
        catch (Neo4jException)
        {
            // the server is away: the lease ends by itself
        }
    }

    private async Task Beat()
    {
        while (true)
        {
            try
            {
                await Task.Delay(Heartbeat, _time, _ending.Token);
                await _session.Connection.RunAsync(With(Renew, _turn, Holder), CypherAccess.Write, _ending.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Neo4jException)
            {
                // the next beat may get through; whether the lease was lost is decided where it matters
            }
        }
    }

    private static string LockOf(WriterTurn turn) => turn == WriterTurn.Runs ? "writer" : "publisher";

    private static CypherStatement With(CypherStatement statement, WriterTurn turn, string holder) =>
        statement.With("lock", LockOf(turn)).With("me", holder).With("length", (long)Length.TotalMilliseconds);
}
