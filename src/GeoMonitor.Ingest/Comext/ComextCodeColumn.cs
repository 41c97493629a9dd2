using GeoMonitor.Ingest.Codes;

namespace GeoMonitor.Ingest.Comext;

/// <summary>Looks the codes of a column of declarants or partners up: once for rows that follow each other, as most rows of one do.</summary>
internal sealed class ComextCodeColumn(ComextReading reading)
{
    private string? _text;
    private int _year;
    private int? _number;

    /// <summary>What the code of the row stands for.</summary>
    public CodeMatch Match { get; private set; }

    /// <summary>The number of the code; <see cref="ComextFigure.NumberOf"/>.</summary>
    public int Number => _number ??= reading.Figures.NumberOf(_text);

    /// <summary>Goes to a row.</summary>
    public void Read(ReadOnlySpan<char> text, int year)
    {
        if (_text is not null && year == _year && text.SequenceEqual(_text))
            return;
        (_text, _year, _number) = (text.ToString(), year, null);
        Match = reading.Codes.Find(text, year);
    }
}
