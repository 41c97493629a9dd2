using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Screening;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Storage.DuckDb.Runs;

/// <summary>The run store in the embedded database.</summary>
public sealed class DuckDbRunStore(ArchiveDatabase database) : ISupplyGraphStore
{
    /// <inheritdoc />
    public IRunWriter Begin(CancellationToken cancellation = default) => new DuckDbRunWriter(database, cancellation);

    /// <inheritdoc />
    public ImmutableArray<RunRecord> Runs()
    {
        using var connection = database.Connect();
        return RunTable.All(connection);
    }

    /// <inheritdoc />
    public RunRecord? Current() => Runs().FirstOrDefault(r => r.IsCurrent);

    /// <inheritdoc />
    public YearScreening ReadYear(string run, SeriesKey series, Year year, CancellationToken cancellation = default)
    {
        using var connection = database.Connect();
        var part = RunTable.FindPart(connection, run, series, year)
            ?? throw new KeyNotFoundException($"The run '{run}' holds nothing of {series} in {year}.");
        return new ScreeningReader(connection, database.Numbering, cancellation)
            .Read(part.Number, series, year, part.Products, part.Cells);
    }

    /// <inheritdoc />
    public int Prune(int keep, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(keep, 1);
        using var transaction = database.BeginWrite(cancellation);
        var pruned = RunTable.Prune(transaction.Connection, keep);
        transaction.Commit();
        return pruned;
    }
}
