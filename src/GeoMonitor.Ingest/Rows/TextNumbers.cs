namespace GeoMonitor.Ingest.Rows;

/// <summary>Numbers short texts such as country codes in the order in which they come first, so that rows need not hold them.</summary>
internal sealed class TextNumbers
{
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of a text, from 0.</summary>
    public int Of(ReadOnlySpan<char> text)
    {
        if (_numbers.TryGetValue(text, out var number))
            return number;
        number = _texts.Count;
        _texts.Add(text.ToString());
        _numbers[text] = number;
        return number;
    }

    /// <summary>How many texts have a number.</summary>
    public int Count => _texts.Count;

    /// <summary>The text with a number.</summary>
    public string TextOf(int number) => _texts[number];
}
