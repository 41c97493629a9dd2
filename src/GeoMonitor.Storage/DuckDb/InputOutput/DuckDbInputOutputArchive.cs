using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.InputOutput;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.DuckDb.Trade;

namespace GeoMonitor.Storage.DuckDb.InputOutput;

/// <summary>The input-output tables in a DuckDB file.</summary>
public sealed class DuckDbInputOutputArchive(ArchiveDatabase database) : IInputOutputArchive
{
    /// <inheritdoc />
    public ImmutableArray<TableEntry> ActiveTables()
    {
        using var connection = database.Connect();

        // one transaction sees one state
        using var transaction = connection.BeginTransaction();
        var sets = connection.Query(
            "SELECT id, nr, subject FROM figure_sets WHERE kind = 'inputoutput' ORDER BY nr",
            static row => (Id: DatasetId.Parse(row.GetString(0)), Number: row.GetFieldValue<uint>(1), Unit: row.Text(2)));
        ImmutableArray<TableEntry> entries =
        [
            .. sets.SelectMany(s => TableReader.YearsOf(connection, s.Number).Select(year => new TableEntry(
                DatasetTable.Find(connection, s.Id)!,
                s.Unit is { } unit ? TableUnit.Parse(unit) : null,
                year,
                TableReader.EconomiesOf(connection, s.Number, year),
                TableReader.IndustriesOf(connection, s.Number, year)))),
        ];
        transaction.Commit();
        return entries;
    }

    /// <inheritdoc />
    public InputOutputTable ReadTable(DatasetId id, Year year, CancellationToken cancellation = default)
    {
        using var connection = database.Connect();
        var number = DatasetTable.Key(connection, id).Number;
        return TableReader.YearsOf(connection, number).Contains(year)
            ? TableReader.Read(connection, number, year, cancellation)
            : throw new KeyNotFoundException($"The dataset '{id}' holds no input-output table of {year}.");
    }
}
