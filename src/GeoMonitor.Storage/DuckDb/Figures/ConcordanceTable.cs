using System.Collections.Immutable;
using DuckDB.NET.Data;
using GeoMonitor.Core.Figures;

namespace GeoMonitor.Storage.DuckDb.Figures;

/// <summary>Pairs of codes of two nomenclatures.</summary>
internal static class ConcordanceTable
{
    public static void Insert(DuckDBConnection connection, uint dataset, ImmutableArray<ConcordanceLink> rows) =>
        connection.AppendRows("concordance_link", dataset, rows, static (row, c) => row
            .AppendValue(c.FromRevision)
            .AppendValue(c.FromCode)
            .AppendValue(c.ToRevision)
            .AppendValue(c.ToCode)
            .AppendValue(c.Relation)
            .AppendValue(c.Weight));

    public static ImmutableArray<ConcordanceLink> Of(DuckDBConnection connection, uint dataset) =>
        connection.Query(
            """
            SELECT from_revision, from_code, to_revision, to_code, relation, weight
            FROM concordance_link WHERE dataset = $1 ORDER BY nr
            """,
            static row => new ConcordanceLink(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.Text(4), row.Number(5)),
            dataset);
}
