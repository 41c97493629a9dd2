using System.Collections.Immutable;
using GeoMonitor.Core.Screening;
using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Storage.DuckDb.Runs;

/// <summary>A run as one transaction of the file.</summary>
internal sealed class DuckDbRunWriter : IRunWriter
{
    // a second transaction costs some milliseconds, which a small year does not win back
    private const int LeastCellsToShare = 50_000;

    private readonly ArchiveDatabase _database;
    private readonly WriteTransaction _transaction;
    private readonly PairedAppender<ScreeningAppender> _screenings;
    private readonly List<RunPart> _parts = [];
    private readonly uint _number;
    private uint _part;
    private bool _committed;

    public DuckDbRunWriter(ArchiveDatabase database, CancellationToken cancellation)
    {
        _database = database;
        _transaction = database.BeginWrite(cancellation);
        try
        {
            _number = RunTable.NextNumber(_transaction.Connection);
            _part = RunTable.NextPart(_transaction.Connection);
            _screenings = new PairedAppender<ScreeningAppender>(
                new ScreeningAppender(_transaction.Connection, database.Numbering),
                connection => new ScreeningAppender(connection, database.Numbering),
                database,
                new Unfinished("run", _number, _part));
        }
        catch
        {
            _transaction.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Append(YearScreening screening, CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_committed, this);
        if (!ReferenceEquals(screening.Economies, _database.Numbering.Economies))
            throw new ArgumentException("The screening uses another table of economies.", nameof(screening));
        if (_parts.Exists(p => p.Series == screening.Series && p.Year == screening.Year))
            throw new ArgumentException($"{screening.Series} in {screening.Year} was added before.", nameof(screening));
        var part = new RunPart(screening.Series, screening.Year, screening.Products.Length, screening.Cells.Count);
        RunTable.InsertPart(_transaction.Connection, _part, _number, part);
        if (screening.Cells.Count < LeastCellsToShare)
            _screenings.AppendWhole(Append);
        else
            _screenings.AppendHalves(HalfOf(screening), Append);
        _parts.Add(part);
        _part++;

        void Append(ScreeningAppender screenings, Range products) => screenings.Append(_part, screening, products, cancellation);
    }

    /// <inheritdoc />
    public RunRecord Commit(RunDraft draft)
    {
        if (_committed)
            throw new InvalidOperationException("A run is stored once.");
        _screenings.Complete();
        var at = _database.Time.GetUtcNow().Storable();
        var record = new RunRecord(
            RunTable.FreeId(_transaction.Connection, at, draft.Digest),
            draft.StartedAt.Storable(),
            at,
            draft.MethodVersion,
            draft.ParametersJson,
            draft.FiguresDigest,
            draft.Digest,
            draft.Datasets,
            _parts.ToImmutableArray(),
            IsCurrent: true);
        RunTable.Insert(_transaction.Connection, _number, record);
        _transaction.Commit();
        _committed = true;
        _screenings.Finish();
        return record;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _screenings.Dispose();
        _transaction.Dispose();
    }

    // the first products that together hold half of the cells
    private static int HalfOf(YearScreening screening)
    {
        var half = 0;
        while (screening.CellStarts[half] < screening.Cells.Count / 2)
            half++;
        return half;
    }
}
