using System.Collections.Concurrent;
using System.Collections.Immutable;
using DuckDB.NET.Data;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Storage.DuckDb.Trade;

/// <summary>The archive in a DuckDB file.</summary>
public sealed class DuckDbTradeArchive(ArchiveDatabase database) : ITradeArchive
{
    // datasets never change and never go, so what they hold need not be asked twice
    private readonly ConcurrentDictionary<DatasetId, DatasetContents> _contents = new();

    // what was loaded last is most often what is scored next; it is given out once and then let go
    private FreshYear? _fresh;

    /// <inheritdoc />
    public ITradeLoad BeginLoad(CancellationToken cancellation = default)
    {
        _fresh = null;
        return new DuckDbTradeLoad(database, fresh => _fresh = fresh, cancellation);
    }

    /// <inheritdoc />
    public long Revision()
    {
        using var connection = database.Connect();
        return StatusTable.Count(connection);
    }

    /// <inheritdoc />
    public ImmutableArray<DatasetRecord> Datasets()
    {
        using var connection = database.Connect();
        return DatasetTable.All(connection);
    }

    /// <inheritdoc />
    public DatasetRecord? Dataset(DatasetId id)
    {
        using var connection = database.Connect();
        return DatasetTable.Find(connection, id);
    }

    /// <inheritdoc />
    public DatasetRecord? FindBySha256(string sha256)
    {
        using var connection = database.Connect();
        return DatasetTable.FindBySha256(connection, sha256);
    }

    /// <inheritdoc />
    public ImmutableArray<DatasetStatusChange> StatusHistory(DatasetId id)
    {
        using var connection = database.Connect();
        var history = StatusTable.Of(connection, id);
        return history.IsEmpty ? throw DatasetTable.Unknown(id) : history;
    }

    /// <inheritdoc />
    public ImmutableArray<RejectedRow> Rejected(DatasetId id)
    {
        using var connection = database.Connect();
        return RejectedTable.Of(connection, Contents(connection, id).Number);
    }

    /// <inheritdoc />
    public long RejectedKept(DatasetId id)
    {
        using var connection = database.Connect();
        return RejectedTable.CountOf(connection, Contents(connection, id).Number);
    }

    /// <inheritdoc />
    public ImmutableArray<CoverageEntry> Coverage(DatasetId id)
    {
        using var connection = database.Connect();
        return CoverageTable.Of(connection, Contents(connection, id).Number);
    }

    /// <inheritdoc />
    public ImmutableArray<Year> Years(DatasetId id)
    {
        using var connection = database.Connect();
        return Contents(connection, id).Years;
    }

    /// <inheritdoc />
    public ImmutableArray<Hs6> Products(DatasetId id)
    {
        using var connection = database.Connect();
        return Contents(connection, id).Products;
    }

    /// <inheritdoc />
    public TradeSnapshot ReadYear(
        IReadOnlyList<DatasetId> datasets, Year year, CancellationToken cancellation = default) =>
        datasets.Count > 0
        && Interlocked.Exchange(ref _fresh, null) is { } fresh
        && datasets.All(d => d == fresh.Dataset)
        && year == fresh.Flows.Year
            ? fresh.Flows
            : Read(datasets, year, product: null, cancellation);

    /// <inheritdoc />
    public TradeSnapshot ReadProduct(
        IReadOnlyList<DatasetId> datasets, Year year, Hs6 product, CancellationToken cancellation = default) =>
        Read(datasets, year, product, cancellation);

    /// <inheritdoc />
    public DatasetRecord Supersede(DatasetId id, DatasetId by, string? note = null) =>
        Change(id, (connection, at) => StatusTable.Supersede(connection, id, by, at, note));

    /// <inheritdoc />
    public DatasetRecord Withdraw(DatasetId id, string? note = null) =>
        Change(id, (connection, at) => StatusTable.Withdraw(connection, id, at, note));

    /// <inheritdoc />
    public DatasetRecord Reinstate(DatasetId id, string? note = null) =>
        Change(id, (connection, at) => StatusTable.Reinstate(connection, id, at, note));

    private DatasetRecord Change(DatasetId id, Action<DuckDBConnection, DateTimeOffset> change)
    {
        using var transaction = database.BeginWrite();
        change(transaction.Connection, database.Time.GetUtcNow().Storable());
        var record = DatasetTable.Find(transaction.Connection, id)!;
        transaction.Commit();
        return record;
    }

    private TradeSnapshot Read(
        IReadOnlyList<DatasetId> datasets, Year year, Hs6? product, CancellationToken cancellation)
    {
        if (datasets.Count == 0)
            throw new ArgumentException("Say which datasets to read.", nameof(datasets));
        using var connection = database.Connect();
        var contents = datasets.Distinct().Select(id => Contents(connection, id)).ToList();
        var series = contents[0].Series
            ?? throw new ArgumentException($"The dataset '{datasets[0]}' holds no flows.", nameof(datasets));
        if (contents.Find(c => c.Series != series) is { } other)
        {
            throw new ArgumentException(
                $"Figures of two series are never mixed: {series} and {other.Series?.ToString() ?? "a dataset without flows"}.",
                nameof(datasets));
        }

        return new FlowReader(connection, database.Numbering, cancellation).Read(series, contents, year, product);
    }

    private DatasetContents Contents(DuckDBConnection connection, DatasetId id) =>
        _contents.TryGetValue(id, out var known)
            ? known
            : _contents.GetOrAdd(id, DatasetContents.Read(connection, id));
}
