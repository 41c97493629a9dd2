using System.Collections.Immutable;
using DuckDB.NET.Data;
using GeoMonitor.Core;
using GeoMonitor.Core.Figures;

namespace GeoMonitor.Storage.DuckDb.Figures;

/// <summary>What studies found of materials, and for what these are used.</summary>
internal static class AssessmentTable
{
    public static void Insert(DuckDBConnection connection, uint dataset, AssessmentFigures assessments)
    {
        connection.AppendRows("assessment_figure", dataset, assessments.Rows, static (row, a) => row
            .AppendValue(a.Material)
            .AppendValue(a.MaterialId)
            .AppendValue((ushort)a.Year.Value)
            .AppendValue(a.Measure.ToString())
            .AppendValue(a.Value)
            .AppendValue(a.Stage)
            .AppendValue(a.Confidence));
        connection.AppendRows("material_use", dataset, assessments.Uses, static (row, u) => row
            .AppendValue(u.Material)
            .AppendValue(u.MaterialId)
            .AppendValue(u.Application)
            .AppendValue(u.Share?.Value)
            .AppendValue(u.Nace)
            .AppendValue(u.NaceLabel)
            .AppendValue(u.ValueAddedMeur));
    }

    public static ImmutableArray<AssessmentFigure> FiguresOf(DuckDBConnection connection, uint dataset) =>
        connection.Query(
            """
            SELECT material, material_id, year, measure, value, stage, confidence
            FROM assessment_figure WHERE dataset = $1 ORDER BY nr
            """,
            static row => new AssessmentFigure(
                row.GetString(0),
                row.Text(1),
                new Year(row.GetFieldValue<ushort>(2)),
                Enum.Parse<AssessmentMeasure>(row.GetString(3)),
                row.Number(4),
                row.Text(5),
                row.GetString(6)),
            dataset);

    public static ImmutableArray<UseShare> UsesOf(DuckDBConnection connection, uint dataset) =>
        connection.Query(
            """
            SELECT material, material_id, application, share, nace, nace_label, value_added_meur
            FROM material_use WHERE dataset = $1 ORDER BY nr
            """,
            static row => new UseShare(
                row.GetString(0), row.Text(1), row.GetString(2), row.Share(3), row.Text(4), row.Text(5), row.Number(6)),
            dataset);
}
