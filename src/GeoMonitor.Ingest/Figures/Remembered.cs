using System.Collections.Concurrent;

namespace GeoMonitor.Ingest.Figures;

/// <summary>
/// Remembers what texts of a table stand for: a name is looked up once and not in every row. Several threads may ask at once.
/// </summary>
/// <param name="find">Looks a text up; the same text must stand for the same.</param>
/// <typeparam name="T">What they stand for.</typeparam>
internal sealed class Remembered<T>(Func<string, T> find)
{
    // tables name hundreds of countries and materials; a column of notes must not fill the memory
    private const int Most = 4096;

    // a table need not have a column of such texts
    private readonly Lazy<ConcurrentDictionary<string, Entry>> _known = new(() => new(StringComparer.Ordinal));
    private readonly Lazy<Entry?[]> _recent = new(() => new Entry?[TextPlace.Recent]);

    /// <summary>What a text stands for.</summary>
    public T Of(string text)
    {
        // an entry is written and read as a whole
        ref var recent = ref _recent.Value[TextPlace.Of(text, TextPlace.Recent)];
        if (recent is { } entry && string.Equals(entry.Text, text, StringComparison.Ordinal))
            return entry.Found;
        recent = entry = Find(text);
        return entry.Found;
    }

    private Entry Find(string text)
    {
        var known = _known.Value;
        if (known.TryGetValue(text, out var entry))
            return entry;
        entry = new Entry(text, find(text));
        if (known.Count < Most)
            known.TryAdd(text, entry);
        return entry;
    }

    private sealed record Entry(string Text, T Found);
}
