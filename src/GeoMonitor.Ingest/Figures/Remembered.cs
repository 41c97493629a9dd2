namespace GeoMonitor.Ingest.Figures;

/// <summary>
/// Remembers what texts of a table stand for: a name is looked up once and not in every row. Several threads may ask at once.
/// </summary>
/// <remarks>
/// Texts that meet others at their place are forgotten and looked up again, so memory is bounded. What one thread remembers while
/// another makes room may be lost, which costs a look-up and nothing else.
/// </remarks>
/// <param name="find">Looks a text up; the same text must stand for the same.</param>
/// <typeparam name="T">What they stand for.</typeparam>
internal sealed class Remembered<T>(Func<string, T> find)
{
    // tables name hundreds of countries and materials; a column of notes must not fill the memory
    private const int FirstPlaces = 1 << 6;
    private const int MostPlaces = 1 << 12;

    // a table need not have a column of such texts
    private Entry?[] _entries = [];
    private int _pushedOut;

    /// <summary>What a text stands for.</summary>
    public T Of(string text)
    {
        // an entry is written and read as a whole
        var entries = _entries;
        return entries.Length > 0 && entries[TextPlace.Of(text, entries.Length)] is { } entry
            && string.Equals(entry.Text, text, StringComparison.Ordinal)
            ? entry.Found
            : Remember(text).Found;
    }

    private Entry Remember(string text)
    {
        if (_entries.Length == 0 || (_pushedOut > _entries.Length && _entries.Length < MostPlaces))
            MakeRoom();
        var entries = _entries;
        ref var place = ref entries[TextPlace.Of(text, entries.Length)];
        _pushedOut += place is null ? 0 : 1;
        return place = new Entry(text, find(text));
    }

    private void MakeRoom()
    {
        var entries = _entries;
        var larger = new Entry?[Math.Max(FirstPlaces, 4 * entries.Length)];
        foreach (var entry in entries)
        {
            if (entry is not null)
                larger[TextPlace.Of(entry.Text, larger.Length)] = entry;
        }

        (_entries, _pushedOut) = (larger, 0);
    }

    private sealed record Entry(string Text, T Found);
}
