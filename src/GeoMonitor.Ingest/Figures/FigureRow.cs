using nietras.SeparatedValues;

namespace GeoMonitor.Ingest.Figures;

/// <summary>
/// One row of a table of figures; fields without quotes and blanks around them. The rows of a <see cref="FigureTable"/> are one
/// object that goes from row to row: who keeps one keeps its <see cref="Copy"/>.
/// </summary>
internal sealed class FigureRow
{
    private readonly FigureColumns _columns;
    private string?[] _fields;
    private char[] _chars = [];
    private int _length;
    private string? _text;

    /// <summary>A row that stays as it is.</summary>
    public FigureRow(FigureColumns columns, string[] fields, long line, string text) =>
        (_columns, _fields, FieldCount, Line, _text) = (columns, fields, fields.Length, line, text);

    /// <summary>A row to be taken from a table again and again.</summary>
    public FigureRow(FigureColumns columns) => (_columns, _fields) = (columns, []);

    /// <summary>The line where the row begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The row as it stands in the file.</summary>
    public string Text => _text ??= new string(_chars, 0, _length);

    /// <summary>How many fields it has.</summary>
    public int FieldCount { get; private set; }

    /// <summary>The text of a column; empty when the column is not there.</summary>
    public string this[string column] =>
        _columns.IndexOf(column) is var i && (uint)i < (uint)FieldCount ? _fields[i]! : "";

    /// <summary>The text of a column; null when it is blank or not there.</summary>
    public string? Optional(string column) => this[column] is { Length: > 0 } field ? field : null;

    /// <summary>The same row, to be kept.</summary>
    public FigureRow Copy() => new(_columns, [.. _fields.Take(FieldCount).Select(f => f!)], Line, Text);

    /// <summary>Becomes the next row.</summary>
    public void Take(SepReader.Row row, long line, TextPool texts)
    {
        (Line, FieldCount) = (line, row.ColCount);
        if (_fields.Length < FieldCount)
            Array.Resize(ref _fields, FieldCount);
        for (var i = 0; i < FieldCount; i++)
        {
            var field = row[i].Span.Trim();
            // most fields say what they said in the row before
            if (_fields[i] is not { } before || !field.SequenceEqual(before))
                _fields[i] = texts.Of(field);
        }

        var text = row.Span;
        if (_chars.Length < text.Length)
            _chars = new char[text.Length];
        text.CopyTo(_chars);
        (_length, _text) = (text.Length, null);
    }
}
