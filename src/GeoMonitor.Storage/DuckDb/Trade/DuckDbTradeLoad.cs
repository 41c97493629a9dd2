using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Storage.DuckDb.Trade;

/// <summary>A load as one transaction of the file.</summary>
internal sealed class DuckDbTradeLoad : ITradeLoad
{
    private readonly ArchiveDatabase _database;
    private readonly WriteTransaction _transaction;
    private readonly FlowAppender _flows;
    private readonly uint _number;
    private readonly SortedDictionary<Year, ImmutableArray<Hs6>> _appended = [];
    private SeriesKey? _series;
    private bool _committed;

    public DuckDbTradeLoad(ArchiveDatabase database, CancellationToken cancellation)
    {
        _database = database;
        _transaction = database.BeginWrite(cancellation);
        try
        {
            _number = DatasetTable.NextNumber(_transaction.Connection);
            _flows = new FlowAppender(_transaction.Connection, _number, database.Numbering);
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
        _series ??= snapshot.Series;
        if (snapshot.Series != _series)
        {
            throw new ArgumentException(
                $"A dataset holds one series: it began with {_series}, and {snapshot.Series} came.", nameof(snapshot));
        }

        if (!_appended.TryAdd(snapshot.Year, snapshot.Products))
            throw new ArgumentException($"The year {snapshot.Year} was added before.", nameof(snapshot));
        _flows.Append(snapshot, cancellation);
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

        CheckCoverage(draft.Coverage);
        var connection = _transaction.Connection;
        if (DatasetTable.FindBySha256(connection, draft.Report.Sha256) is { } known)
            return new LoadOutcome(known, AlreadyLoaded: true);

        _flows.Complete();
        var id = DatasetTable.FreeId(connection, DatasetId.Of(draft.Report));
        var at = _database.Time.GetUtcNow().Storable();
        DatasetTable.Insert(connection, _number, id, draft.Report, at);
        CoverageTable.Insert(connection, _number, draft.Coverage);
        StatusTable.Insert(connection, new DatasetStatusChange(id, at, DatasetStatus.Active, null, null));
        foreach (var old in draft.Supersedes)
            StatusTable.Supersede(connection, old, id, at, note: null);
        var record = DatasetTable.Find(connection, id)!;
        _transaction.Commit();
        _committed = true;
        return new LoadOutcome(record, AlreadyLoaded: false);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _flows.Dispose();
        _transaction.Dispose();
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
