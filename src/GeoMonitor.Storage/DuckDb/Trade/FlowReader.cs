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
    private const string OfYear =
        """
        SELECT product, exporter, importer, value_usd, quantity_t FROM flow
        WHERE dataset = $1::UINTEGER AND year = $2::USMALLINT
        """;

    private const string OfProduct = OfYear + " AND product = $3::UINTEGER";

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
            var products = flows.Column<uint>(0);
            var exporters = flows.Column<ushort>(1);
            var importers = flows.Column<ushort>(2);
            var values = flows.Column<long>(3);
            flows.CopyNumbers(4, quantities);
            batch.Clear();
            for (var r = 0; r < products.Length; r++)
            {
                var importer = numbering.IndexOf(importers[r]);
                if (!overlap.Hides(products[r], importer))
                {
                    var exporter = numbering.IndexOf(exporters[r]);
                    batch.Add((ushort)year.Value, products[r], exporter, importer, values[r], quantities[r]);
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

    private ChunkReader Open(DatasetContents dataset, Year year, Hs6? product) =>
        product is { } p
            ? new ChunkReader(connection, OfProduct, cancellation, dataset.Number, year.Value, p.Packed)
            : new ChunkReader(connection, OfYear, cancellation, dataset.Number, year.Value);
}
