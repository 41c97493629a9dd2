namespace GeoMonitor.Ingest.Comtrade;

/// <summary>
/// Remembers which fields the properties of an answer are. Its records have the same properties in the same order, so
/// the name that followed last time is tried first, byte by byte and without decoding it.
/// </summary>
internal sealed class ComtradeProperties(ComtradeLayout layout)
{
    // an answer has fewer than fifty; a text of ever new names must not fill the memory
    private const int MostRemembered = 128;

    private readonly List<(byte[] Name, ComtradeField? Field)> _known = [];
    private int _next;

    /// <summary>A record begins.</summary>
    public void Begin() => _next = 0;

    /// <summary>Finds a property that was seen before.</summary>
    /// <param name="name">Its name as it stands in the text, escapes and all.</param>
    /// <param name="field">Its field; null when it is none that is read.</param>
    public bool TryFind(ReadOnlySpan<byte> name, out ComtradeField? field)
    {
        for (var tried = 0; tried < _known.Count; tried++, _next++)
        {
            if (_next >= _known.Count)
                _next = 0;
            if (!name.SequenceEqual(_known[_next].Name))
                continue;
            field = _known[_next++].Field;
            return true;
        }

        field = null;
        return false;
    }

    /// <summary>Looks a property up that was not seen before.</summary>
    /// <param name="name">Its name as it stands in the text.</param>
    /// <param name="text">The same without escapes.</param>
    public ComtradeField? Learn(ReadOnlySpan<byte> name, ReadOnlySpan<char> text)
    {
        var field = layout.FieldOf(text);
        if (_known.Count < MostRemembered)
            _known.Add((name.ToArray(), field));
        return field;
    }
}
