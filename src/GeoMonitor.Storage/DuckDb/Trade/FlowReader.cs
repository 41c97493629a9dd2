using DuckDB.NET.Data;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.DuckDb.Chunks;

namespace GeoMonitor.Storage.DuckDb.Trade;

/// <summary>Reads the flows of a year, or of one product in it, from datasets of one series.</summary>
internal sealed class FlowReader(DuckDBConnection connection, EconomyNumbering numbering, CancellationToken cancellation)
{
    // the casts matter: compared as another type, a column is read whole instead of found by its zone maps
    private const string OfYear = "SELECT cell, exporter, value_usd, quantity_t FROM flow WHERE part = $1::UINTEGER";

    private const string OfProduct = OfYear + " AND cell BETWEEN $2::UINTEGER AND $3::UINTEGER";

    /// <summary>Reads datasets in the order in which they prevail.</summary>
    public TradeSnapshot Read(SeriesKey series, IReadOnlyList<DatasetContents> datasets, Year year, Hs6? product) =>
        (datasets.Count == 1 ? ReadSorted(series, datasets[0], year, product) : null)
        ?? ReadAndSort(series, datasets, year, product);

    private TradeSnapshot? ReadSorted(SeriesKey series, DatasetContents dataset, Year year, Hs6? product)
    {
        var sorted = new SortedFlows(numbering, dataset.Of(year, product));
        using var flows = Open(dataset, year, product);
        while (flows.Next())
        {
            if (!sorted.TryTake(flows))
                return null;
        }

        return sorted.Build(series, year);
    }

    private TradeSnapshot ReadAndSort(
        SeriesKey series, IReadOnlyList<DatasetContents> datasets, Year year, Hs6? product)
    {
        var builder = new TradeSnapshotBuilder(series, year, numbering.Economies);
        var overlap = new Overlap();
        foreach (var dataset in datasets)
        {
            if (overlap.ClaimedEverything)
                break;
            ReadDataset(dataset, year, product, builder, overlap);
            overlap.Claim(CoverageTable.Of(connection, dataset.Number).Where(c => c.Year == year));
        }

        return builder.Build();
    }

    private void ReadDataset(
        DatasetContents dataset, Year year, Hs6? product, TradeSnapshotBuilder builder, Overlap overlap)
    {
        var batch = new FlowBatch(ChunkAppender.Capacity);
        var quantities = new double[ChunkAppender.Capacity];
        var expected = dataset.Of(year, product).FlowCount;
        var found = 0;
        using var flows = Open(dataset, year, product);
        while (flows.Next())
        {
            found += flows.Rows;
            var cells = flows.Column<uint>(0);
            var exporters = flows.Column<ushort>(1);
            var values = flows.Column<long>(2);
            flows.CopyNumbers(3, quantities);
            batch.Clear();
            for (var r = 0; r < cells.Length; r++)
            {
                var code = StoredCell.ProductOf(cells[r]);
                var importer = numbering.IndexOf(StoredCell.ImporterOf(cells[r]));
                if (!overlap.Hides(code, importer))
                {
                    var exporter = numbering.IndexOf(exporters[r]);
                    batch.Add((ushort)year.Value, code, exporter, importer, values[r], quantities[r]);
                }
            }

            builder.AddRange(batch, 0, batch.Count);
        }

        if (found != expected)
        {
            throw new StoreUnavailableException(
                "damaged",
                $"{numbering.Path} is damaged: of {expected} flows of dataset {dataset.Number} in {year}, {found} are there. "
                + "Restore it from a backup, or load the datasets anew.");
        }
    }

    private ChunkReader Open(DatasetContents dataset, Year year, Hs6? product)
    {
        var part = dataset.PartOf(year);
        return product is { Packed: var code }
            ? new ChunkReader(
                connection,
                OfProduct,
                cancellation,
                part,
                StoredCell.Of(code, 0),
                StoredCell.Of(code, StoredCell.MostEconomies - 1))
            : new ChunkReader(connection, OfYear, cancellation, part);
    }
}
