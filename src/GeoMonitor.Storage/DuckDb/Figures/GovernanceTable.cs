using System.Collections.Immutable;
using DuckDB.NET.Data;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Governance;

namespace GeoMonitor.Storage.DuckDb.Figures;

/// <summary>How economies are governed.</summary>
internal static class GovernanceTable
{
    public static void Insert(DuckDBConnection connection, uint dataset, ImmutableArray<GovernanceMeasure> rows) =>
        connection.AppendRows("governance_figure", dataset, rows, static (row, g) => row
            .AppendValue(g.Economy.Value)
            .AppendValue((ushort)g.Year.Value)
            .AppendValue(g.Dimension.ToString())
            .AppendValue(g.Scale.ToString())
            .AppendValue(g.Value));

    public static ImmutableArray<GovernanceMeasure> Of(DuckDBConnection connection, uint dataset) =>
        connection.Query(
            "SELECT economy, year, dimension, scale, value FROM governance_figure WHERE dataset = $1 ORDER BY nr",
            static row => new GovernanceMeasure(
                EconomyCode.Parse(row.GetString(0)),
                new Year(row.GetFieldValue<ushort>(1)),
                Enum.Parse<GovernanceDimension>(row.GetString(2)),
                Enum.Parse<GovernanceScale>(row.GetString(3)),
                row.Number(4)),
            dataset);
}
