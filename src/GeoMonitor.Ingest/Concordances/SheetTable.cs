using GeoMonitor.Core.Items;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Workbooks;

namespace GeoMonitor.Ingest.Concordances;

/// <summary>A sheet whose heading names two revisions.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="HeadingRow">The row of the heading.</param>
/// <param name="Columns">Where each column stands, by its name.</param>
/// <param name="FromColumn">The name of the column of codes that are converted: the first of the two.</param>
/// <param name="ToColumn">The name of the column of codes they are converted to.</param>
/// <param name="From">The revision of the one.</param>
/// <param name="To">The revision of the other.</param>
internal sealed record SheetTable(
    WorkbookSheet Sheet,
    int HeadingRow,
    FigureColumns Columns,
    string FromColumn,
    string ToColumn,
    HsRevision From,
    HsRevision To)
{
    private const int RowsLookedAt = 10;

    /// <summary>Finds the heading near the top of a sheet; null when there is none.</summary>
    public static SheetTable? Of(Workbook book, WorkbookSheet sheet)
    {
        foreach (var row in book.Rows(sheet).Take(RowsLookedAt))
        {
            var named = row.Cells.Where(c => RevisionNames.OfHeading(c) is not null).ToArray();
            if (named is not [var from, var to])
                continue;
            var columns = new FigureColumns();
            for (var i = 0; i < row.Cells.Length; i++)
                columns.TryAdd(row.Cells[i], i);
            return new SheetTable(
                sheet, row.Number, columns, from, to, RevisionNames.OfHeading(from)!.Value, RevisionNames.OfHeading(to)!.Value);
        }

        return null;
    }

    /// <summary>The rows below the heading.</summary>
    public static IEnumerable<FigureRow> Rows(Workbook book, SheetTable table) => book.Rows(table.Sheet)
        .Where(r => r.Number > table.HeadingRow)
        .Select(r => new FigureRow(table.Columns, [.. r.Cells], r.Number, () => string.Join(',', r.Cells)));
}
