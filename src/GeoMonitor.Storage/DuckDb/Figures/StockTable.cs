using System.Collections.Immutable;
using DuckDB.NET.Data;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Storage.DuckDb.Figures;

/// <summary>What economies hold in store.</summary>
internal static class StockTable
{
    public static void Insert(DuckDBConnection connection, uint dataset, ImmutableArray<StockFigure> rows) =>
        connection.AppendRows("stock_figure", dataset, rows, static (row, s) => row
            .AppendValue(s.Economy.Value)
            .AppendValue(s.Item.Value)
            .AppendValue((ushort)s.Year.Value)
            .AppendValue(s.Kind.ToString().ToLowerInvariant())
            .AppendValue(s.Tonnes)
            .AppendValue(s.Citation)
            .AppendValue(s.Note));

    public static ImmutableArray<StockFigure> Of(DuckDBConnection connection, uint dataset) =>
        connection.Query(
            "SELECT economy, item, year, kind, stock_t, citation, note FROM stock_figure WHERE dataset = $1 ORDER BY nr",
            static row => new StockFigure(
                EconomyCode.Parse(row.GetString(0)),
                ItemId.Parse(row.GetString(1)),
                new Year(row.GetFieldValue<ushort>(2)),
                Enum.Parse<StockKind>(row.GetString(3), ignoreCase: true),
                row.Number(4),
                row.Text(5),
                row.Text(6)),
            dataset);
}
