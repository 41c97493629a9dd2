using System.Collections.Immutable;
using System.Globalization;
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
    private readonly Neo4jDatabase _database;
    private readonly SemaphoreSlim _turn;
    private readonly WriterLease _lease;
    private readonly string _draft = Guid.NewGuid().ToString("N");
    private readonly List<RunPart> _parts = [];
    private readonly RunPartSender _sender;
    private bool _committed;
    private bool _disposed;

    private Neo4jRunWriter(Neo4jDatabase database, SemaphoreSlim turn, WriterLease lease, CancellationToken cancellation)
    {
        _database = database;
        _turn = turn;
        _lease = lease;

        // the first year is scored meanwhile
        _sender = new RunPartSender(Session, _draft, BeginDraftAsync(cancellation));
    }

    private CypherSession Session => _database.Session;

    public static async Task<Neo4jRunWriter> BeginAsync(Neo4jDatabase database, SemaphoreSlim turn, CancellationToken cancellation) =>
        new(database, turn, await WriterLease.TakeAsync(database.Session, database.Time, WriterTurn.Runs, cancellation), cancellation);

    /// <summary>Takes away what runs that came to nothing left behind.</summary>
    /// <param name="session">The database.</param>
    /// <param name="but">The draft that stays; empty for none.</param>
    /// <param name="cancellation">Stops it; what is left goes next time.</param>
    public static async Task RemoveDraftsAsync(CypherSession session, string but, CancellationToken cancellation)
    {
        await session.WriteAsync(RunCypher.RemoveDraftContents.With("but", but), cancellation);
        await session.WriteAsync(RunCypher.RemoveDrafts.With("but", but), cancellation);
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

        _sender.Add(screening, cancellation);
        _parts.Add(new RunPart(screening.Series, screening.Year, screening.Products.Length, screening.Cells.Count));
    }

    /// <inheritdoc />
    public RunRecord Commit(RunDraft draft)
    {
        if (_committed)
            throw new InvalidOperationException("A run is stored once.");
        var record = Neo4jRunStore.Wait(CommitAsync(draft));
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

    private async Task BeginDraftAsync(CancellationToken cancellation)
    {
        var begun = (await Session.WriteAsync(RunCypher.BeginDraft.With("me", _lease.Holder).With("draft", _draft), cancellation)).Rows;
        if (begun.IsEmpty)
            throw WriterLease.Lost();

        // whoever holds the lease is the only one with a draft: others are of programs that died
        if (begun[0].Integer("others") > 0)
            await RemoveDraftsAsync(Session, _draft, cancellation);
    }

    private async Task AbandonAsync()
    {
        // whether what was on its way arrived does not matter any more, only that it has ended
        await _sender.SettleAsync();
        await RemoveDraftsAsync(Session, but: "", CancellationToken.None);
    }

    private async Task<RunRecord> CommitAsync(RunDraft draft)
    {
        await _sender.CompleteAsync();
        var at = Storable(_database.Time.GetUtcNow());
        var wanted = $"{at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}-{draft.Digest[..8]}";
        var stored = (await Session.WriteAsync(
            RunCypher.Store.With("me", _lease.Holder).With("draft", _draft).With("wanted", wanted)
                .With("startedAt", Storable(draft.StartedAt)).With("finishedAt", at).With("methodVersion", draft.MethodVersion)
                .With("parameters", draft.ParametersJson).With("figuresDigest", draft.FiguresDigest).With("digest", draft.Digest)
                .With("datasets", draft.Datasets.ToArray()))).Rows;
        return Record(stored.IsEmpty ? await FindStoredAsync() : stored[0], draft);
    }

    // a commit whose answer was lost is found done when it is tried again
    private async Task<CypherRow> FindStoredAsync()
    {
        var found = (await Session.ReadAsync(RunCypher.FindStored.With("draft", _draft))).Rows;
        if (!found.IsEmpty)
            return found[0];
        throw await _lease.IsHeldAsync() ? RunPartSender.DraftLost() : WriterLease.Lost();
    }

    private RunRecord Record(CypherRow stored, RunDraft draft) => new(
        stored.Text("id"),
        Storable(draft.StartedAt),
        Neo4jRunStore.Moment(stored["finishedAt"]),
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
}
