using nietras.SeparatedValues;

namespace GeoMonitor.Ingest.Figures;

/// <summary>
/// One row of a table of figures; fields without quotes and blanks around them. The rows of a <see cref="FigureTable"/> are one
/// object that goes from row to row: who wants to come back to one keeps its <see cref="Mark"/>.
/// </summary>
/// <remarks>Strings are made of the fields that are asked for only, and once of texts that stand in many rows.</remarks>
internal sealed class FigureRow
{
    private const int LooksToTell = 32;

    private readonly FigureColumns _columns;
    private readonly TextPool? _texts;
    private readonly Func<string>? _whole;
    private SepReader? _reader;
    private string?[] _fields;
    private long[] _madeIn = [];
    private (int Looked, int New)[] _tally = [];
    private long _row;

    /// <summary>A row that stays as it is.</summary>
    /// <param name="columns">Where the columns stand.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="line">The line where the row begins, from 1.</param>
    /// <param name="text">Gives the row as it stands in the file.</param>
    public FigureRow(FigureColumns columns, string[] fields, long line, Func<string> text)
    {
        (_columns, _fields, FieldCount, Line, _whole) = (columns, fields, fields.Length, line, text);
        _columns.BeginRow();
    }

    /// <summary>A row that is always the one its reader stands at.</summary>
    public FigureRow(FigureColumns columns) => (_columns, _texts, _fields) = (columns, new TextPool(), []);

    /// <summary>The line where the row begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The row as it stands in the file.</summary>
    public string Text => _whole is not null ? _whole() : _reader!.Current.Span.ToString();

    /// <summary>How many fields it has.</summary>
    public int FieldCount { get; private set; }

    /// <summary>The text of a column; empty when the column is not there.</summary>
    public string this[string column] => _columns.IndexOf(column) is var i && (uint)i < (uint)FieldCount ? Field(i) : "";

    /// <summary>The text of a column; null when it is blank or not there.</summary>
    public string? Optional(string column) => this[column] is { Length: > 0 } field ? field : null;

    /// <summary>The text of a column for a number that is made of it at once; empty when the column is not there.</summary>
    public ReadOnlySpan<char> Span(string column) =>
        _columns.IndexOf(column) is var i && (uint)i < (uint)FieldCount
            ? _reader is null ? _fields[i] : _reader.Current[i].Span.Trim()
            : default;

    /// <summary>Where the row stands and what it reads, to be kept.</summary>
    public RowMark Mark() => new(Line, Text);

    /// <summary>Goes through the rows of a reader from now on.</summary>
    public void Begin(SepReader reader) => _reader = reader;

    /// <summary>Becomes the row its reader has gone on to.</summary>
    public void Next(long line)
    {
        (Line, FieldCount) = (line, _reader!.Current.ColCount);
        _columns.BeginRow();
        _row++;
        if (_fields.Length >= FieldCount)
            return;
        Array.Resize(ref _fields, FieldCount);
        Array.Resize(ref _madeIn, FieldCount);
        Array.Resize(ref _tally, FieldCount);
    }

    private string Field(int i)
    {
        if (_reader is null || _madeIn[i] == _row)
            return _fields[i]!;
        _madeIn[i] = _row;
        var field = _reader.Current[i].Span.Trim();
        // most fields say what they said in the row before
        return _fields[i] is { } before && field.SequenceEqual(before) ? before : _fields[i] = Make(i, field);
    }

    private string Make(int i, ReadOnlySpan<char> field)
    {
        // texts of a column in which nearly every row has its own are not looked for
        ref var tally = ref _tally[i];
        if (tally.Looked >= LooksToTell && tally.New > tally.Looked - (tally.Looked / 4))
            return field.ToString();
        var text = _texts!.Of(field, out var isNew);
        tally = (tally.Looked + 1, tally.New + (isNew ? 1 : 0));
        return text;
    }
}
