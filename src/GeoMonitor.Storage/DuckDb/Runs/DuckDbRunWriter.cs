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
    private readonly ScreeningAppender _screenings;
    private readonly List<RunPart> _parts = [];
    private readonly uint _number;
    private readonly uint _firstPart;
    private uint _part;
    private SideTransaction? _aside;
    private ScreeningAppender? _screeningsAside;
    private bool _committed;

    public DuckDbRunWriter(ArchiveDatabase database, CancellationToken cancellation)
    {
        _database = database;
        _transaction = database.BeginWrite(cancellation);
        try
        {
            _number = RunTable.NextNumber(_transaction.Connection);
            _part = _firstPart = RunTable.NextPart(_transaction.Connection);
            _screenings = new ScreeningAppender(_transaction.Connection, database.Numbering);
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
            _screenings.Append(_part, screening, Range.All, cancellation);
        else
            AppendByTwo(screening, cancellation);
        _parts.Add(part);
        _part++;
    }

    /// <inheritdoc />
    public RunRecord Commit(RunDraft draft)
    {
        if (_committed)
            throw new InvalidOperationException("A run is stored once.");
        Complete();
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
        _aside?.Finish();
        return record;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _screeningsAside?.Dispose();
        _aside?.Dispose();
        _screenings.Dispose();
        _transaction.Dispose();
    }

    // what is written aside is committed first and so comes first in the table: the first half of the products goes
    // there, which keeps the cells of a part in order
    private void AppendByTwo(YearScreening screening, CancellationToken cancellation)
    {
        if (_screeningsAside is null)
        {
            _aside = new SideTransaction(_database, new Unfinished("run", _number, _firstPart));
            _screeningsAside = new ScreeningAppender(_aside.Connection, _database.Numbering);
        }

        var half = 0;
        while (screening.CellStarts[half] < screening.Cells.Count / 2)
            half++;
        var part = _part;
        SideTransaction.Both(
            () => _screeningsAside.Append(part, screening, ..half, cancellation),
            () => _screenings.Append(part, screening, half.., cancellation));
    }

    private void Complete()
    {
        if (_aside is null)
        {
            _screenings.Complete();
            return;
        }

        SideTransaction.Both(
            () =>
            {
                _screeningsAside!.Complete();
                _aside.Commit();
            },
            _screenings.Complete);
    }
}
