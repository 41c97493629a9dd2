using System.Collections.Immutable;
using DuckDB.NET.Data;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;

namespace GeoMonitor.Storage.DuckDb.Figures;

/// <summary>Who produces or supplies which material.</summary>
internal static class ProductionTable
{
    public static void Insert(DuckDBConnection connection, uint dataset, ImmutableArray<ProductionFigure> rows) =>
        connection.AppendRows("production_figure", dataset, rows, static (row, f) => row
            .AppendValue(f.DataSet)
            .AppendValue(f.Material)
            .AppendValue(f.MaterialId)
            .AppendValue(f.Stage)
            .AppendValue(f.Form)
            .AppendValue(f.Economy.Value)
            .AppendValue((ushort)f.Year.Value)
            .AppendValue(f.Quantity)
            .AppendValue(f.Unit?.Symbol)
            .AppendValue(f.Share?.Value)
            .AppendValue(f.IsBelow)
            .AppendValue(f.TradeParameter)
            .AppendValue(f.IsEstimate)
            .AppendValue(f.Confidence)
            .AppendValue(f.Note));

    public static ImmutableArray<ProductionFigure> Of(DuckDBConnection connection, uint dataset) =>
        connection.Query(
            """
            SELECT publication, material, material_id, stage, form, economy, year, quantity, unit, share, is_below,
                trade_parameter, is_estimate, confidence, note
            FROM production_figure WHERE dataset = $1 ORDER BY nr
            """,
            static row => new ProductionFigure(
                row.GetString(0),
                row.GetString(1),
                row.Text(2),
                row.Text(3),
                row.Text(4),
                EconomyCode.Parse(row.GetString(5)),
                new Year(row.GetFieldValue<ushort>(6)),
                row.Number(7),
                row.Text(8) is { } unit ? ProductionUnit.Parse(unit) : null,
                row.Share(9),
                row.GetBoolean(10),
                row.Number(11),
                row.GetBoolean(12),
                row.GetString(13),
                row.Text(14)),
            dataset);
}
