namespace GeoMonitor.Ingest.Comtrade;

/// <summary>One row of UN Comtrade as text, whatever it was read from; it lasts until its reader goes on.</summary>
/// <param name="text">The row as it stands in the file.</param>
/// <param name="fields">Where each field stands in it, by number of the field; nothing where the row or the layout has none.</param>
/// <param name="line">The line of the file at which the row begins, from 1.</param>
internal readonly ref struct ComtradeRow(ReadOnlySpan<char> text, ReadOnlySpan<TextRange> fields, long line)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<TextRange> _fields = fields;

    /// <summary>The line of the file at which the row begins, from 1.</summary>
    public long Line { get; } = line;

    /// <summary>The row as it stands in the file.</summary>
    public ReadOnlySpan<char> Text => _text;

    /// <summary>What a field says; empty where the row or the layout has none.</summary>
    public ReadOnlySpan<char> this[ComtradeField field]
    {
        get
        {
            var (start, length) = _fields[(int)field];
            return _text.Slice(start, length);
        }
    }
}

/// <summary>A part of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it has.</param>
internal readonly record struct TextRange(int Start, int Length);
