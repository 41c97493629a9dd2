using DuckDB.NET.Data;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.DuckDb.Chunks;

namespace GeoMonitor.Storage.DuckDb.Trade;

/// <summary>Writes how many flows of which product a dataset has in a year, and their value.</summary>
internal sealed class ContentAppender(DuckDBConnection connection, uint dataset) : IDisposable
{
    private readonly ChunkAppender _contents = new(connection, "content");

    public void Append(TradeSnapshot snapshot)
    {
        for (var first = 0; first < snapshot.Products.Length; first += ChunkAppender.Capacity)
        {
            var rows = Math.Min(ChunkAppender.Capacity, snapshot.Products.Length - first);
            _contents.Column<uint>(0)[..rows].Fill(dataset);
            _contents.Column<ushort>(1)[..rows].Fill((ushort)snapshot.Year.Value);
            var products = _contents.Column<uint>(2);
            var flows = _contents.Column<long>(3);
            var values = _contents.Column<long>(4);
            for (var i = 0; i < rows; i++)
            {
                var offsets = snapshot.OffsetsOf(first + i);
                products[i] = snapshot.Products[first + i].Packed;
                flows[i] = offsets[^1] - offsets[0];
                values[i] = Sum(snapshot.ValuesUsd[offsets[0]..offsets[^1]]);
            }

            _contents.Append(rows);
        }
    }

    private static long Sum(ReadOnlySpan<long> values)
    {
        var sum = 0L;
        foreach (var value in values)
            sum = checked(sum + value);
        return sum;
    }

    public void Complete() => _contents.Complete();

    public void Dispose() => _contents.Dispose();
}
