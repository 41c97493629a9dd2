namespace GeoMonitor.Ingest.Figures;

/// <summary>One row of a table of figures; fields without quotes and blanks around them.</summary>
internal sealed class FigureRow(FigureColumns columns, string[] fields, long line, string text)
{
    /// <summary>The line where the row begins, from 1.</summary>
    public long Line => line;

    /// <summary>The row as it stands in the file.</summary>
    public string Text => text;

    /// <summary>How many fields it has.</summary>
    public int FieldCount => fields.Length;

    /// <summary>The text of a column; empty when the column is not there.</summary>
    public string this[string column] => columns.IndexOf(column) is var i && (uint)i < (uint)fields.Length ? fields[i] : "";

    /// <summary>The text of a column; null when it is blank or not there.</summary>
    public string? Optional(string column) => this[column] is { Length: > 0 } field ? field : null;
}
