namespace GeoMonitor.Ingest.Comtrade;

/// <summary>Makes a row of fields that come one by one and are no line of text. Reused from row to row.</summary>
internal sealed class RowOfFields
{
    private readonly TextRange[] _fields = new TextRange[ComtradeLayout.FieldCount];
    private char[] _text = new char[512];
    private int _end;
    private long _line;

    /// <summary>The row of the fields since it began.</summary>
    public ComtradeRow Row => new(_text.AsSpan(0, _end), _fields, _line);

    /// <summary>A row begins.</summary>
    /// <param name="line">Its line, from 1.</param>
    public void Begin(long line)
    {
        (_line, _end) = (line, 0);
        Array.Clear(_fields);
    }

    /// <summary>Room to write the next field to, before it is set.</summary>
    public Span<char> RoomFor(int length)
    {
        if (_end + length > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _end + length));
        return _text.AsSpan(_end, length);
    }

    /// <summary>Sets a field to what was written to its room, without blanks around it.</summary>
    public void Set(ComtradeField field, int length)
    {
        var written = _text.AsSpan(_end, length);
        var start = length - written.TrimStart().Length;
        _fields[(int)field] = new TextRange(_end + start, written.Trim().Length);
        _end += length;
    }
}
