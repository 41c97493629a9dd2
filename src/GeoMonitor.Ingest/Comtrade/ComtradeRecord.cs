namespace GeoMonitor.Ingest.Comtrade;

/// <summary>One row of UN Comtrade as text, whatever it was read from. Reused from row to row.</summary>
internal sealed class ComtradeRecord
{
    private const int ShownLength = 200;

    private readonly (int Start, int Length)[] _fields = new (int, int)[ComtradeLayout.FieldCount];
    private readonly char[] _shown = new char[ShownLength];
    private char[] _text = new char[512];
    private int _end;
    private int _shownLength;

    /// <summary>The line of the file at which the row begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The row as it stands in the file, cut.</summary>
    public ReadOnlySpan<char> Shown => _shown.AsSpan(0, _shownLength);

    /// <summary>What a field says; empty where the row or the layout has none.</summary>
    public ReadOnlySpan<char> this[ComtradeField field]
    {
        get
        {
            var (start, length) = _fields[(int)field];
            return _text.AsSpan(start, length);
        }
    }

    public void Begin(long line)
    {
        Line = line;
        _end = 0;
        _shownLength = 0;
        Array.Clear(_fields);
    }

    public void Set(ComtradeField field, ReadOnlySpan<char> text)
    {
        if (_end + text.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _end + text.Length));
        text.CopyTo(_text.AsSpan(_end));
        _fields[(int)field] = (_end, text.Length);
        _end += text.Length;
    }

    public void Show(ReadOnlySpan<char> row)
    {
        _shownLength = Math.Min(row.Length, ShownLength);
        row[.._shownLength].CopyTo(_shown);
    }

    /// <summary>Shows the fields, for rows that are no line of text.</summary>
    public void ShowFields() => Show(_text.AsSpan(0, _end));
}
