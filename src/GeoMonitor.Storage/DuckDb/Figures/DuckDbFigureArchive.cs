using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.DuckDb.Trade;

namespace GeoMonitor.Storage.DuckDb.Figures;

/// <summary>The figures beside trade in a DuckDB file.</summary>
public sealed class DuckDbFigureArchive(ArchiveDatabase database) : IFigureArchive
{
    /// <inheritdoc />
    public FigureSet? Figures(DatasetId id)
    {
        using var connection = database.Connect();
        return FigureTables.Read(connection, DatasetTable.Key(connection, id).Number);
    }

    /// <inheritdoc />
    public ImmutableArray<FigureDataset> ActiveFigures()
    {
        using var connection = database.Connect();

        // one transaction sees one state: a load between two of the reads below stays out of all of them
        using var transaction = connection.BeginTransaction();
        var numbers = connection.Query(
            "SELECT id, nr FROM figure_sets WHERE kind <> 'inputoutput' ORDER BY nr",
            static row => (Id: DatasetId.Parse(row.GetString(0)), Number: row.GetFieldValue<uint>(1)));
        ImmutableArray<FigureDataset> sets =
        [
            .. numbers.Select(n => new FigureDataset(
                DatasetTable.Find(connection, n.Id)!, FigureTables.Read(connection, n.Number)!)),
        ];
        transaction.Commit();
        return sets;
    }
}
