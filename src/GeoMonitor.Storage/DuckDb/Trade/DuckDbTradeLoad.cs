using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.DuckDb.Figures;

namespace GeoMonitor.Storage.DuckDb.Trade;

/// <summary>A load as one transaction of the file.</summary>
internal sealed class DuckDbTradeLoad : ITradeLoad
{
    // a second transaction costs some milliseconds, which a small load does not win back
    private const int LeastFlowsToShare = 200_000;

    private readonly ArchiveDatabase _database;
    private readonly WriteTransaction _transaction;
    private readonly PairedAppender<FlowAppender> _flows;
    private readonly ContentAppender _contents;
    private readonly Action<FreshYear> _onCommitted;
    private readonly uint _number;
    private readonly SortedDictionary<Year, ImmutableArray<Hs6>> _appended = [];
    private uint _part;
    private TradeSnapshot? _last;
    private SeriesKey? _series;
    private FigureSet? _figures;
    private bool _committed;

    /// <summary>Waits for its turn and begins.</summary>
    /// <param name="database">The file.</param>
    /// <param name="committed">Takes the year that was added last, when the load is committed.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    public DuckDbTradeLoad(ArchiveDatabase database, Action<FreshYear> committed, CancellationToken cancellation)
    {
        _database = database;
        _onCommitted = committed;
        _transaction = database.BeginWrite(cancellation);
        try
        {
            _number = DatasetTable.NextNumber(_transaction.Connection);
            _part = FlowPartTable.NextNumber(_transaction.Connection);
            _flows = new PairedAppender<FlowAppender>(
                new FlowAppender(_transaction.Connection, database.Numbering),
                connection => new FlowAppender(connection, database.Numbering),
                database,
                new Unfinished("load", _number, _part));
            _contents = new ContentAppender(_transaction.Connection, _number);
        }
        catch
        {
            _transaction.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Append(TradeSnapshot snapshot, CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_committed, this);
        if (!ReferenceEquals(snapshot.Economies, _database.Numbering.Economies))
            throw new ArgumentException("The snapshot uses another table of economies.", nameof(snapshot));
        if (_figures is not null)
            throw new ArgumentException("A dataset of figures holds no flows.", nameof(snapshot));
        _series ??= snapshot.Series;
        if (snapshot.Series != _series)
        {
            throw new ArgumentException(
                $"A dataset holds one series: it began with {_series}, and {snapshot.Series} came.", nameof(snapshot));
        }

        if (!_appended.TryAdd(snapshot.Year, snapshot.Products))
            throw new ArgumentException($"The year {snapshot.Year} was added before.", nameof(snapshot));
        FlowPartTable.Insert(_transaction.Connection, _part, _number, snapshot.Year);
        _contents.Append(snapshot);
        if (snapshot.FlowCount < LeastFlowsToShare)
            _flows.AppendWhole(Append);
        else
            _flows.AppendHalves(HalfOf(snapshot), Append);
        _part++;
        _last = snapshot;

        void Append(FlowAppender flows, Range products) => flows.Append(_part, snapshot, products, cancellation);
    }

    /// <inheritdoc />
    public void Append(FigureSet figures)
    {
        ObjectDisposedException.ThrowIf(_committed, this);
        if (_series is not null || _figures is not null)
            throw new ArgumentException("A dataset holds either flows or one set of figures.", nameof(figures));
        _figures = figures;
    }

    /// <inheritdoc />
    public LoadOutcome Commit(DatasetDraft draft)
    {
        if (_committed)
            throw new InvalidOperationException("A load is committed once.");
        if (_series is not null && draft.Report.Series != _series)
        {
            throw new ArgumentException(
                $"The report is of {draft.Report.Series?.ToString() ?? "no series"}, the flows are of {_series}.",
                nameof(draft));
        }

        if (_figures is not null && draft.Report.Figures != _figures.Origin)
        {
            throw new ArgumentException(
                $"The report is of {draft.Report.Figures?.ToString() ?? "no figures"}, the figures are of {_figures.Origin}.",
                nameof(draft));
        }

        CheckCoverage(draft.Coverage);
        var connection = _transaction.Connection;
        if (DatasetTable.FindSame(connection, draft.Report) is { } known)
            return new LoadOutcome(known, AlreadyLoaded: true);

        _contents.Complete();
        _flows.Complete();
        var id = DatasetTable.FreeId(connection, DatasetId.Of(draft.Report));
        var at = _database.Time.GetUtcNow().Storable();
        var shown = draft.Report.RejectedSample;
        DatasetTable.Insert(
            connection, _number, id, draft.Report with { RejectedSample = [.. shown.Take(LoadReport.SampleSize)] }, at);
        RejectedTable.Insert(connection, _number, shown);
        CoverageTable.Insert(connection, _number, draft.Coverage);
        if (_figures is not null)
            FigureTables.Insert(connection, _number, _figures);
        StatusTable.Insert(connection, new DatasetStatusChange(id, at, DatasetStatus.Active, null, null));
        foreach (var old in draft.Supersedes)
            StatusTable.Supersede(connection, old, id, at, note: null);
        var record = DatasetTable.Find(connection, id)!;
        _transaction.Commit();
        _committed = true;
        _flows.Finish();
        if (_last is not null)
            _onCommitted(new FreshYear(id, _last));
        return new LoadOutcome(record, AlreadyLoaded: false);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _flows.Dispose();
        _contents.Dispose();
        _transaction.Dispose();
    }

    // the first products that together hold half of the flows
    private static int HalfOf(TradeSnapshot snapshot)
    {
        var half = 0;
        while (snapshot.OffsetsOf(half)[^1] < snapshot.FlowCount / 2)
            half++;
        return half;
    }

    // without coverage a later reader could not tell "no trade" from "not in the file"
    private void CheckCoverage(ImmutableArray<CoverageEntry> coverage)
    {
        var covered = coverage.ToLookup(c => c.Year, c => c.Product);
        foreach (var (year, products) in _appended)
        {
            var entries = covered[year].ToHashSet();
            if (entries.Contains(null))
                continue;
            foreach (var product in products)
            {
                if (!entries.Contains(product))
                {
                    throw new ArgumentException(
                        $"There are flows of {product} in {year}, and no entry says how much of them is covered.",
                        nameof(coverage));
                }
            }
        }
    }
}
