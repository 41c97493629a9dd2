using System.Collections.Immutable;

namespace GeoMonitor.Ingest.Workbooks;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number as the spreadsheet shows it, from 1.</param>
/// <param name="Cells">Its cells from column A on, as text; empty where a cell is blank or absent.</param>
internal sealed record WorkbookRow(int Number, ImmutableArray<string> Cells)
{
    /// <summary>The text of a column, from 0; empty beyond the last cell.</summary>
    public string this[int column] => column < Cells.Length ? Cells[column] : "";

    /// <summary>Whether no cell holds anything.</summary>
    public bool IsBlank => Cells.All(c => c.Length == 0);
}
