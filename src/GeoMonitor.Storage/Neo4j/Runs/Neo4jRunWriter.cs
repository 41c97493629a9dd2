using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Screening;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Storage.Neo4j.Runs;

/// <summary>
/// A run on its way: a draft that no list shows, until one transaction makes it a run and the current one.
/// </summary>
internal sealed class Neo4jRunWriter : IRunWriter
{
    // a text of JSON may have 20 million characters on the server; base 64 adds a third
    private const int LargestBlock = 4 * 1024 * 1024;

    private readonly Neo4jDatabase _database;
    private readonly SemaphoreSlim _turn;
    private readonly WriterLease _lease;
    private readonly string _draft;
    private readonly List<RunPart> _parts = [];
    private Task _sending = Task.CompletedTask;
    private bool _committed;
    private bool _disposed;

    private Neo4jRunWriter(Neo4jDatabase database, SemaphoreSlim turn, WriterLease lease, string draft)
    {
        _database = database;
        _turn = turn;
        _lease = lease;
        _draft = draft;
    }

    private CypherSession Session => _database.Session;

    public static async Task<Neo4jRunWriter> BeginAsync(Neo4jDatabase database, SemaphoreSlim turn, CancellationToken cancellation)
    {
        var lease = await WriterLease.TakeAsync(database.Session, database.Time, cancellation);
        try
        {
            // whoever holds the lease is the only one with a draft: others are of programs that died
            await RemoveDraftsAsync(database.Session, cancellation);
            var draft = Guid.NewGuid().ToString("N");
            await database.Session.WriteAsync(RunCypher.BeginDraft.With("draft", draft), cancellation);
            return new Neo4jRunWriter(database, turn, lease, draft);
        }
        catch
        {
            await lease.DisposeAsync();
            throw;
        }
    }

    public static async Task RemoveDraftsAsync(CypherSession session, CancellationToken cancellation)
    {
        await session.WriteAsync(RunCypher.RemoveDraftContents, cancellation);
        await session.WriteAsync(RunCypher.RemoveDrafts, cancellation);
    }

    /// <inheritdoc />
    public void Append(YearScreening screening, CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_committed, this);
        cancellation.ThrowIfCancellationRequested();
        if (!ReferenceEquals(screening.Economies, EconomyTable.Default))
            throw new ArgumentException("The screening uses another table of economies.", nameof(screening));
        if (_parts.Exists(p => p.Series == screening.Series && p.Year == screening.Year))
            throw new ArgumentException($"{screening.Series} in {screening.Year} was added before.", nameof(screening));

        // one year is on its way to the server while the next one is scored
        var bytes = ScreeningBytes.Write(screening);
        Neo4jRunStore.Wait(new ValueTask(_sending));
        _sending = AppendAsync(screening, bytes, _parts.Count, cancellation);
        _parts.Add(new RunPart(screening.Series, screening.Year, screening.Products.Length, screening.Cells.Count));
    }

    /// <inheritdoc />
    public RunRecord Commit(RunDraft draft)
    {
        if (_committed)
            throw new InvalidOperationException("A run is stored once.");
        Neo4jRunStore.Wait(new ValueTask(_sending));
        var record = Neo4jRunStore.Wait(Session.TransactAsync((transaction, c) => CommitAsync(transaction, draft, c)));
        _committed = true;
        return record;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        try
        {
            if (!_committed)
                Neo4jRunStore.Wait(new ValueTask(AbandonAsync()));
        }
        catch (Neo4jException)
        {
            // the server is away: the next writer removes the draft
        }
        finally
        {
            Neo4jRunStore.Wait(_lease.DisposeAsync());
            _turn.Release();
        }
    }

    private async Task AbandonAsync()
    {
        // whether what was on its way arrived does not matter any more, only that it has ended
        await _sending.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await RemoveDraftsAsync(Session, CancellationToken.None);
    }

    private async Task AppendAsync(YearScreening screening, byte[] bytes, int number, CancellationToken cancellation)
    {
        var id = $"{_draft}|{number}";
        var blocks = Math.Max(1, (bytes.Length + LargestBlock - 1) / LargestBlock);
        var part = RunCypher.AppendPart
            .With("draft", _draft).With("id", id).With("nr", number)
            .With("source", screening.Series.Source).With("revision", screening.Series.Revision.ToString())
            .With("release", screening.Series.Release).With("year", screening.Year.Value)
            .With("products", screening.Products.Length).With("cells", screening.Cells.Count)
            .With("sha256", Convert.ToHexStringLower(SHA256.HashData(bytes))).With("blocks", blocks)
            .With("bytes", Block(bytes, 0));
        Expect(await Session.WriteAsync(part, cancellation));
        for (var nr = 1; nr < blocks; nr++)
        {
            Expect(await Session.WriteAsync(
                RunCypher.AppendBlock.With("id", id).With("nr", nr).With("bytes", Block(bytes, nr)), cancellation));
        }
    }

    private static byte[] Block(byte[] bytes, int nr) => bytes[(nr * LargestBlock)..Math.Min(bytes.Length, (nr + 1) * LargestBlock)];

    private async Task<RunRecord> CommitAsync(ICypherTransaction transaction, RunDraft draft, CancellationToken cancellation)
    {
        // a commit whose answer was lost is found done when it is tried again
        var stored = (await transaction.RunAsync(RunCypher.FindStored.With("draft", _draft), cancellation)).Rows;
        if (!stored.IsEmpty)
            return Record(stored[0].Text("id"), Neo4jRunStore.Moment(stored[0]["finishedAt"]), draft);

        await _lease.HoldAsync(transaction, cancellation);
        var at = Storable(_database.Time.GetUtcNow());
        var wanted = $"{at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}-{draft.Digest[..8]}";
        var taken = (await transaction.RunAsync(RunCypher.IdsLike.With("wanted", wanted), cancellation)).Rows
            .Select(r => r.Text("id"))
            .ToHashSet(StringComparer.Ordinal);
        var id = wanted;
        for (var times = 2; taken.Contains(id); times++)
            id = $"{wanted}-{times}";
        var last = (await transaction.RunAsync(RunCypher.LastNumber, cancellation)).OnlyRow().Integer("nr");
        var record = Record(id, at, draft);
        Expect(await transaction.RunAsync(
            RunCypher.Store.With("draft", _draft).With("id", id).With("nr", last + 1)
                .With("startedAt", record.StartedAt).With("finishedAt", at).With("methodVersion", draft.MethodVersion)
                .With("parameters", draft.ParametersJson).With("figuresDigest", draft.FiguresDigest).With("digest", draft.Digest)
                .With("datasets", draft.Datasets.ToArray()),
            cancellation));
        await transaction.RunAsync(RunCypher.LinkDatasets.With("id", id).With("datasets", draft.Datasets.ToArray()), cancellation);
        Expect(await transaction.RunAsync(RunCypher.MakeCurrent.With("id", id), cancellation));
        return record;
    }

    private RunRecord Record(string id, DateTimeOffset finishedAt, RunDraft draft) => new(
        id,
        Storable(draft.StartedAt),
        finishedAt,
        draft.MethodVersion,
        draft.ParametersJson,
        draft.FiguresDigest,
        draft.Digest,
        draft.Datasets,
        _parts.ToImmutableArray(),
        IsCurrent: true);

    // UTC to the microsecond, as the embedded store keeps it: both give the same moments back
    private static DateTimeOffset Storable(DateTimeOffset moment)
    {
        var utc = moment.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private static void Expect(CypherResult result)
    {
        if (result.OnlyRow().Integer("n") != 1)
        {
            throw new StoreUnavailableException(
                "draft-lost", "The run under way is not in Neo4j any more: another program has taken it away. Recompute again.");
        }
    }
}
